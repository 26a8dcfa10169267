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
  expect(followUps(bank, ordinary, now)).toEqual([])
})

test('what the tables call major is declared so on the ground of the policy, by the policy', () => {
  expect(followUps(bank, { ...ordinary, facts: { major: true } }, now)).toEqual(declared('policy'))
})

test.each([false, 'true', 1, null])('a fact "major" of %j is no such call', (major) => {
  expect(followUps(bank, { ...ordinary, facts: { major } }, now)).toEqual([])
})

test('the ground of a regime goes before that of the policy', () => {
  expect(followUps(bank, visitors, now)).toEqual(declared('joint-complaint'))
  expect(followUps(bank, { ...visitors, facts: { major: true } }, now)).toEqual(declared('joint-complaint'))
})

test('what was declared major once is not declared so again', () => {
  expect(followUps(bank, recorded(visitors, { majorGround: 'collective' }), now)).toEqual([])
})
