import { expect, test } from 'vitest'
import { followUps } from '../../../../src/complaint/decide/follow-ups.js'
import { complaintAfter, receivedWith, recorded } from '../../../support/complaint-after.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const now = hoursIn(1)

const declared = (ground: string) => [
  {
    type: 'complaint.major-declared',
    at: now,
    by: { id: 'policy:small-bank@1', role: 'system' },
    ground,
  },
]

const ordinary = complaintAfter(bank, [receivedWith({})])
const visitors = recorded(ordinary, {
  intake: { ...ordinary.record.intake, channel: 'branch', numberOfComplainants: 20 },
})

test('an ordinary complaint has no consequence of its own', () => {
  expect(followUps(ordinary, { policy: bank, now })).toEqual([])
})

test('what the tables call major is declared so on the ground of the policy, by the policy', () => {
  expect(followUps({ ...ordinary, facts: { major: true } }, { policy: bank, now })).toEqual(
    declared('policy'),
  )
})

test.each([false, 'true', 1, null])('a fact "major" of %j is no such call', (major) => {
  expect(followUps({ ...ordinary, facts: { major } }, { policy: bank, now })).toEqual([])
})

test('the ground of a regime goes before that of the policy', () => {
  expect(followUps(visitors, { policy: bank, now })).toEqual(declared('joint-complaint'))
  expect(followUps({ ...visitors, facts: { major: true } }, { policy: bank, now })).toEqual(
    declared('joint-complaint'),
  )
})

test('what was declared major once is not declared so again', () => {
  expect(followUps(recorded(visitors, { majorGround: 'collective' }), { policy: bank, now })).toEqual([])
})
