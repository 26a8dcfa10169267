import { describe, expect, test } from 'vitest'
import { assigning } from '../../../../src/complaint/index.js'
import type { Directory } from '../../../../src/policy/index.js'
import { complaintAfter, receivedWith, recorded } from '../../../support/complaint-after.js'
import { hoursIn, person } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const now = hoursIn(1)
const bank = smallBank({
  teams: {
    cards: { title: { en: 'Cards', zh: '银行卡' }, whenNobody: 'complaints-manager' },
    general: { title: { en: 'General', zh: '综合' } },
  },
})
const complaint = complaintAfter(bank, [receivedWith({})])
const forCards = { ...complaint, facts: { team: 'cards' } }
const system = { id: 'policy:small-bank@1', role: 'system' }

const li: Directory = { people: [{ id: 'li', teams: ['general'] }] }
const liOfBranch: Directory = { people: [{ id: 'li', teams: ['general'], unit: 'branch-7' }] }
const nobody: Directory = { people: [] }

const held = (team: string, handler: string) =>
  recorded(complaint, { assignment: { at: hoursIn(0), by: person('system'), team, handler } })

describe('the choice becomes events', () => {
  test('an assignment, with the branch of the person where the directory names one', () => {
    const { route, events } = assigning(complaint, { policy: bank, directory: li, now })
    const event = {
      type: 'complaint.assigned',
      at: now,
      by: system,
      team: 'general',
      handler: 'li',
      reason: 'li of general has the fewest open complaints (0), of 1 who can take it',
    }
    expect(route?.because.says.en).toBe(event.reason)
    expect(events).toStrictEqual([event])
    expect(assigning(complaint, { policy: bank, directory: liOfBranch, now }).events).toStrictEqual([
      { ...event, handlerUnit: 'branch-7' },
    ])
  })

  test('nothing when the person and the team have it already', () => {
    const { route, events } = assigning(held('general', 'li'), { policy: bank, directory: li, now })
    expect([route?.assigned, events]).toEqual(['li', []])
    expect(assigning(held('cards', 'li'), { policy: bank, directory: li, now }).events).toMatchObject([
      { type: 'complaint.assigned', team: 'general', handler: 'li' },
    ])
    expect(assigning(held('general', 'wu'), { policy: bank, directory: li, now }).events).toMatchObject([
      { type: 'complaint.assigned', team: 'general', handler: 'li' },
    ])
  })
})

describe('a complaint that nobody can take is escalated', () => {
  const escalated = (to: string, reason: string) => ({
    type: 'complaint.escalated',
    at: now,
    by: system,
    to,
    reason,
  })

  test('to the role that the team names, else to the head of department', () => {
    const general = assigning(complaint, { policy: bank, directory: nobody, now })
    expect(general.route).toMatchObject({ team: 'general', excluded: [] })
    expect(general.events).toStrictEqual([
      escalated('head-of-department', 'Nobody in the directory belongs to general'),
    ])
    expect(assigning(forCards, { policy: bank, directory: nobody, now }).events).toStrictEqual([
      escalated('complaints-manager', 'Nobody in the directory belongs to cards'),
    ])
  })

  test('also when its team is none of the policy’s', () => {
    expect(
      assigning({ ...complaint, facts: { team: 'constructor' } }, { policy: bank, directory: nobody, now })
        .events,
    ).toStrictEqual([escalated('head-of-department', 'Nobody in the directory belongs to constructor')])
  })

  test('and has no route when nothing names a team', () => {
    expect(assigning({ ...complaint, facts: {} }, { policy: bank, directory: li, now })).toStrictEqual({
      events: [escalated('head-of-department', 'No team is named for this complaint')],
    })
  })
})
