import { describe, expect, test } from 'vitest'
import { deadlines, openComplaint } from '../../../src/complaint/index.js'
import type { Policy, PolicyInput } from '../../../src/policy/index.js'
import { parseEvent } from '../../../src/vocabulary/index.js'
import { policyFrom } from '../../support/policy-from.js'

const policyWith = (regimes: PolicyInput['regimes']): Policy =>
  policyFrom({
    id: 'cn',
    version: '1',
    title: { en: 'China', zh: '中国' },
    effectiveFrom: '2014-01-01',
    regimes,
    calendar: 'cn-mainland',
  })

const rolled = { counting: { convention: 'following' as const } }
const strict = policyWith(['cn-nfra-2020-3', 'cn-credit-reporting-2013'])
const rolling = policyWith([
  { regime: 'cn-nfra-2020-3', clocks: { decision: rolled } },
  { regime: 'cn-credit-reporting-2013', clocks: { 'credit-objection': rolled } },
])

const received = (at: string) => ({ type: 'complaint.received', at })
const complex = (at: string) => [
  { type: 'extension.requested', at, request: 'x1', clock: 'decision', step: 'complex' },
]
const especiallyComplex = (at: string) => [
  ...complex(at),
  { type: 'extension.requested', at, request: 'x2', clock: 'decision', step: 'especially-complex' },
  { type: 'extension.approved', at, request: 'x2', level: 'senior-management' },
  { type: 'extension.notified', at, request: 'x2' },
]

const clock = (policy: Policy, id: string, events: object[], more: object = {}) => {
  const answers = deadlines({ id: 'e', events, ...more }, { policy })
  expect(answers.issues).toEqual([])
  return answers.clocks.find((each) => each.id === id)
}
const dueOn = (policy: Policy, events: object[], id = 'decision', more: object = {}) =>
  clock(policy, id, events, more)?.dueOn

describe('Order 3/2020, worked by hand from the articles', () => {
  test('E1 received on 2 March 2026: 15, 30 and 60 days, strict and rolled past the Labour Day holiday', () => {
    const start = received('2026-03-02T10:00:00+08:00')
    expect(dueOn(strict, [start])).toBe('2026-03-17')
    expect(dueOn(strict, [start, ...complex('2026-03-10T10:00:00+08:00')])).toBe('2026-04-01')
    expect(dueOn(strict, [start, ...especiallyComplex('2026-03-10T10:00:00+08:00')])).toBe('2026-05-01')
    expect(dueOn(rolling, [start, ...especiallyComplex('2026-03-10T10:00:00+08:00')])).toBe('2026-05-06')
  })

  test('E3 received on 6 February 2026: through Spring Festival', () => {
    const start = received('2026-02-06T10:00:00+08:00')
    expect(dueOn(strict, [start])).toBe('2026-02-21')
    expect(dueOn(rolling, [start])).toBe('2026-02-24')
    expect(dueOn(strict, [start, ...complex('2026-02-10T10:00:00+08:00')])).toBe('2026-03-08')
    expect(dueOn(rolling, [start, ...complex('2026-02-10T10:00:00+08:00')])).toBe('2026-03-09')
  })

  test('E5 the fifteenth day of February in a leap year and in a common one', () => {
    expect(dueOn(strict, [received('2024-02-15T10:00:00+08:00')])).toBe('2024-03-01')
    expect(dueOn(strict, [received('2025-02-15T10:00:00+08:00')])).toBe('2025-03-02')
    expect(dueOn(rolling, [received('2025-02-15T10:00:00+08:00')])).toBe('2025-03-03')
  })

  test.each([
    ['E7', '2026-09-28', '2026-10-13'],
    ['E9', '2024-02-02', '2024-02-18'],
    ['E11', '2022-12-29', '2023-01-10'],
  ])('%s the regulator forwards within seven working days, make-up days counted', (_, from, expected) => {
    const events = [{ type: 'regulator-complaint.received', at: `${from}T10:00:00+08:00` }]
    expect(dueOn(strict, events, 'regulator-forwarding')).toBe(expected)
  })

  test('E13 mediation from 10 July to 9 August does not count', () => {
    const events = [
      received('2026-07-01T10:00:00+08:00'),
      { type: 'mediation.agreed', at: '2026-07-10T10:00:00+08:00' },
      { type: 'mediation.ended', at: '2026-08-09T10:00:00+08:00' },
    ]
    expect(dueOn(strict, events)).toBe('2026-08-15')
    expect(dueOn(rolling, events)).toBe('2026-08-17')
  })

  test('E15 a withdrawal ends the procedure on its day', () => {
    const events = [
      received('2026-05-10T10:00:00+08:00'),
      { type: 'complaint.withdrawn', at: '2026-05-18T10:00:00+08:00' },
    ]
    const ended = clock(strict, 'decision', events)
    expect(ended?.status).toBe('cancelled')
    expect(ended?.dueAt).toBeUndefined()
  })

  test.each([
    ['e-mail in the last second', '2026-03-17T23:59:59+08:00', 'met', undefined],
    ['e-mail at midnight', '2026-03-18T00:00:00+08:00', 'breached', undefined],
    [
      'letter posted in time, delivered later',
      '2026-03-19T10:00:00+08:00',
      'met',
      {
        form: 'written',
        dispatchedAt: '2026-03-17T16:00:00+08:00',
        deliveredAt: '2026-03-19T10:00:00+08:00',
      },
    ],
  ])('E17 %s', (_, at, status, notice) => {
    const told = { type: 'final-response.sent', at, ...(notice === undefined ? {} : { notice }) }
    expect(clock(strict, 'decision', [received('2026-03-02T10:00:00+08:00'), told])?.status).toBe(status)
  })

  test('E19 twenty people in person are a major complaint, nineteen are not; five may speak for them', () => {
    const joint = (people: number, representatives: number) => {
      const event = parseEvent({
        type: 'complaint.received',
        at: '2026-03-02T10:00:00+08:00',
        by: { id: 'r1', role: 'receptionist' },
        complaint: {
          content: '集体来访投诉',
          channel: 'branch',
          numberOfComplainants: people,
          representatives: Array.from({ length: representatives }, (_, index) => ({
            name: `代表${index + 1}`,
            capacity: 'group-representative',
            authorityProven: true,
          })),
        },
      })
      if (!event.ok) throw new Error(JSON.stringify(event.issues))
      const opened = openComplaint(event.value, { policy: strict, id: 'c1', now: '2026-03-02T02:00:00.000Z' })
      if (!opened.ok) throw new Error(opened.refusal.code)
      return opened
    }
    expect(joint(19, 0).complaint.record.attention).toBe('normal')
    expect(joint(20, 0).complaint.record.attention).toBe('major')
    expect(joint(20, 5).issues).toEqual([])
    expect(joint(20, 6).issues.map((issue) => issue.code)).toEqual(['too-many-representatives'])
  })

  test('E21 an objection to a credit record is answered within twenty days', () => {
    const more = { facts: { creditObjection: true } }
    const on = (policy: Policy, from: string) =>
      dueOn(policy, [received(`${from}T10:00:00+08:00`)], 'credit-objection', more)
    expect(on(strict, '2026-09-10')).toBe('2026-09-30')
    expect(on(strict, '2026-09-15')).toBe('2026-10-05')
    expect(on(rolling, '2026-09-15')).toBe('2026-10-08')
  })
})
