import { describe, expect, test } from 'vitest'
import { type Complaint, movedClocks } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import type { Policy } from '../../../../src/policy/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import { cnMainland } from '../../../../src/sla/calendars/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import { complaintAfter } from '../../../support/complaint-after.js'
import * as make from '../../../support/events.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'
import type { PolicyParts } from '../../../support/policy-from.js'

const onDay = (day: number): string => hoursIn(24 * day)

const callBack = (more: Partial<ClockDefinition> = {}): ClockDefinition => ({
  id: 'call-back',
  title: { en: 'Call back', zh: '回电' },
  target: { calendarDays: 5 },
  startsOn: ['complaint.received'],
  stopsOn: ['acknowledgement.sent'],
  pausesOn: ['information.requested'],
  resumesOn: ['information.received'],
  statutory: false,
  source: { cite: 'House rule', confidence: 'H' },
  ...more,
})

const bank = (version: string, clocks: readonly ClockDefinition[], more: PolicyParts = {}): Policy =>
  smallBank({ version, regimes: [], clocks: [...clocks], ...more })

const before = bank('1', [callBack()])
const longer = bank('2', [callBack({ target: { calendarDays: 7 } })])
const none = bank('2', [])

const beingHandled = [make.registered(), make.acceptedEvent(), make.assigned(), make.investigated()]
const after = (...events: readonly ComplaintEvent[]): Complaint =>
  complaintAfter(before, [make.received(), ...events])
const fresh = after()
const asked = after(...beingHandled, make.customerAsked({ at: onDay(1) }))

const tenth = '2026-03-07T16:00:00.000Z'
const twelfth = '2026-03-09T16:00:00.000Z'

describe('a deadline that another version moves', () => {
  test('is told whole: what it was, what it is, and why', () => {
    expect(movedClocks(fresh, { before, after: longer, now: onDay(1) })).toStrictEqual([
      {
        complaint: 'c-1',
        clock: 'call-back',
        title: { en: 'Call back', zh: '回电' },
        was: { dueAt: tenth, dueOn: '2026-03-07' },
        now: { dueAt: twelfth, dueOn: '2026-03-09' },
        overdue: false,
        because: {
          says: {
            en: 'Call back: due 2026-03-09 instead of 2026-03-07',
            zh: '回电：到期日由2026-03-07改为2026-03-09',
          },
          because: [
            {
              says: {
                en: 'Length: 7 calendar days instead of 5 calendar days',
                zh: '时限：由5个自然日改为7个自然日',
              },
            },
          ],
        },
      },
    ])
  })

  test('is overdue at once only when the new version says so', () => {
    const overdue = (day: number) =>
      movedClocks(fresh, { before: longer, after: before, now: onDay(day) }).map((each) => each.overdue)
    expect([overdue(5), overdue(6)]).toEqual([[false], [true]])
  })

  test('that stands still is told as if it went on now', () => {
    expect(movedClocks(asked, { before, after: longer, now: onDay(2) })).toMatchObject([
      {
        was: { dueAt: '2026-03-08T16:00:00.000Z', ifResumedNow: true },
        now: { dueAt: '2026-03-10T16:00:00.000Z', ifResumedNow: true },
        because: {
          says: { en: 'Call back: due 2026-03-10T16:00:00.000Z instead of 2026-03-08T16:00:00.000Z' },
        },
      },
    ])
  })

  const each = (version: string, target: ClockDefinition['target']) =>
    bank(version, [
      callBack({
        id: 'enquiry',
        target,
        per: 'enquiry',
        startsOn: ['department-enquiry.sent'],
        stopsOn: ['department-enquiry.answered'],
        pausesOn: [],
        resumesOn: [],
      }),
    ])
  const [inTwoDays, inThreeDays] = [each('1', { calendarDays: 2 }), each('2', { calendarDays: 3 })]

  test('of one clock is told for each matter that it times', () => {
    const complaint = after(
      ...beingHandled,
      make.departmentAsked(),
      make.departmentAsked({ enquiry: 'enquiry-2', at: onDay(1) }),
    )
    const moved = movedClocks(complaint, { before: inTwoDays, after: inThreeDays, now: onDay(1) })
    expect(moved.map(({ clock, of, now }) => [clock, of, now?.dueOn])).toEqual([
      ['enquiry', 'enquiry-1', '2026-03-05'],
      ['enquiry', 'enquiry-2', '2026-03-06'],
    ])
  })
})

describe('a deadline that only one version has', () => {
  const says = (en: string, zh: string) => [{ says: { en, zh } }]

  test('ends without it', () => {
    expect(movedClocks(fresh, { before, after: none, now: onDay(1) })).toStrictEqual([
      {
        complaint: 'c-1',
        clock: 'call-back',
        title: { en: 'Call back', zh: '回电' },
        was: { dueAt: tenth, dueOn: '2026-03-07' },
        overdue: false,
        because: {
          says: { en: 'Call back: due — instead of 2026-03-07', zh: '回电：到期日由2026-03-07改为—' },
          because: says(
            'Only small-bank 1 has this clock for such a complaint',
            '仅small-bank 1对此类投诉规定了该时限',
          ),
        },
      },
    ])
  })

  test('begins with it', () => {
    expect(movedClocks(fresh, { before: none, after: before, now: onDay(9) })).toStrictEqual([
      {
        complaint: 'c-1',
        clock: 'call-back',
        title: { en: 'Call back', zh: '回电' },
        now: { dueAt: tenth, dueOn: '2026-03-07' },
        overdue: true,
        because: {
          says: { en: 'Call back: due 2026-03-07 instead of —', zh: '回电：到期日由—改为2026-03-07' },
          because: says(
            'Only small-bank 1 has this clock for such a complaint',
            '仅small-bank 1对此类投诉规定了该时限',
          ),
        },
      },
    ])
  })
})

describe('what has ended', () => {
  const acknowledged = after(make.registered(), make.acknowledged({ at: onDay(6) }))
  const untilClosed = bank('2', [callBack({ stopsOn: ['complaint.closed'], target: { calendarDays: 9 } })])

  test('keeps its result, also when it would go on under the new version', () => {
    expect(movedClocks(acknowledged, { before, after: untilClosed, now: onDay(7) })).toEqual([])
    expect(movedClocks(acknowledged, { before, after: none, now: onDay(7) })).toEqual([])
  })

  test('under the new version alone is no deadline any more, however late it ended', () => {
    const [only, ...more] = movedClocks(acknowledged, { before: untilClosed, after: before, now: onDay(7) })
    expect([only?.was?.dueOn, only?.now, only?.overdue, more]).toEqual(['2026-03-11', undefined, false, []])
  })

  test('and what the new version had ended before it began is not told', () => {
    expect(movedClocks(acknowledged, { before: none, after: before, now: onDay(7) })).toEqual([])
  })
})

describe('why it moved', () => {
  const reasons = (from: Policy, to: Policy, complaint = fresh) =>
    movedClocks(complaint, { before: from, after: to, now: onDay(1) }).map(({ because }) =>
      (because.because ?? []).map((each) => toText(each, 'en')),
    )
  const { id: _, ...mainland } = cnMainland
  const calendarBank = (version: string, calendar: string, off: readonly string[]) =>
    bank(version, [callBack({ target: { businessDays: 3 } })], {
      calendars: {
        own: {
          ...mainland,
          version: calendar,
          holidays: [
            ...(mainland.holidays ?? []),
            ...off.map((date) => ({ date, name: { en: 'Mourning', zh: '哀悼日' } })),
          ],
        },
      },
      calendar: 'own',
    })
  const calendarName = (policy: Policy, version: string) =>
    `own ${version} (${policy.clocks[0]?.obligation.calendar.hash.slice(0, 8)})`

  test('names the calendars and the days between start and end on which they differ, no others', () => {
    const [old, now] = [calendarBank('1', 'a', []), calendarBank('2', 'b', ['2026-03-04', '2026-03-25'])]
    const [[said = ''] = []] = reasons(old, now)
    expect(
      said
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      expect.stringContaining(`Calendar: ${calendarName(now, 'b')} instead of ${calendarName(old, 'a')}`),
      expect.stringContaining('Wed 4 Mar 2026: holiday, Mourning (before: working day)'),
    ])
  })

  test('names the later calendar’s days too when the deadline comes nearer', () => {
    const [old, now] = [
      calendarBank('1', 'a', ['2026-03-03', '2026-03-04', '2026-03-05']),
      calendarBank('2', 'b', []),
    ]
    expect(reasons(old, now).flat().join('\n')).toContain(
      'Thu 5 Mar 2026: working day (before: holiday, Mourning)',
    )
  })

  test('names the way of counting, and nothing that is the same', () => {
    const counted = bank('2', [callBack({ counting: { startDay: 'include' } })])
    expect(reasons(before, counted)).toEqual([
      [expect.stringContaining('Way of counting: {"startDay":"include"} instead of {}')],
    ])
  })

  test('is told of each clock apart, and in plain reasons where there is no more to say', () => {
    const two = (version: string, startDay: 'include' | 'exclude', days: number) =>
      bank(version, [
        callBack({ counting: { startDay } }),
        callBack({ id: 'visit', target: { calendarDays: days } }),
      ])
    const [old, now] = [two('1', 'exclude', 9), two('2', 'include', 8)]
    const moved = movedClocks(fresh, { before: old, after: now, now: onDay(1) }).map(({ clock, because }) => [
      clock,
      because.because,
    ])
    expect(moved).toStrictEqual([
      [
        'call-back',
        [
          {
            says: {
              en: 'Way of counting: {"startDay":"include"} instead of {"startDay":"exclude"}',
              zh: '计算方式：由{"startDay":"exclude"}改为{"startDay":"include"}',
            },
          },
        ],
      ],
      [
        'visit',
        [
          {
            says: {
              en: 'Length: 8 calendar days instead of 9 calendar days',
              zh: '时限：由9个自然日改为8个自然日',
            },
          },
        ],
      ],
    ])
  })

  test('names the versions when neither length, calendar nor counting differs', () => {
    const fromRegistration = bank('2', [callBack({ startsOn: ['complaint.registered'] })])
    const complaint = after(make.registered({ at: onDay(1) }))
    expect(reasons(before, fromRegistration, complaint)).toEqual([
      [
        expect.stringContaining(
          `Rules of the clock: small-bank 2 (${fromRegistration.hash.slice(0, 8)}) instead of small-bank 1 (${before.hash.slice(0, 8)})`,
        ),
      ],
    ])
  })
})

test('the same contents move nothing', () => {
  expect(movedClocks(fresh, { before, after: bank('2', [callBack()]), now: onDay(1) })).toEqual([])
})
