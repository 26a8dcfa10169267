import { describe, expect, test } from 'vitest'
import { RedressError } from '../../../src/errors.js'
import {
  type DueOptions,
  defineCalendar,
  due,
  explainDue,
  isBusinessDay,
  isOpen,
  nextOpening,
  openPeriods,
  previousClosing,
  type Target,
} from '../../../src/sla/index.js'

const branch = defineCalendar({
  id: 'branch',
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => [
      weekday,
      [['09:00', '12:00'] as const, ['13:30', '17:30'] as const],
    ]),
  ),
  holidays: ['2026-03-12', '*-05-01'],
  dates: { '2026-03-14': { like: 'mon' }, '2026-03-13': { hours: [['09:00', '12:00']] } },
  breaks: { '2026-03-10': [['10:00', '11:00']] },
  publishedFrom: '2026-01-01',
  publishedThrough: '2026-12-31',
})

const march = (date: number, time: string) => `2026-03-${String(date).padStart(2, '0')}T${time}:00+08:00`
/** Local wall time of a due instant in Shanghai. */
const local = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16)
const dueAt = (from: string, target: Target, options?: DueOptions) =>
  local(due(branch, from, target, options))

const codeOf = (action: () => unknown): string => {
  try {
    action()
  } catch (error) {
    return error instanceof RedressError ? error.code : String(error)
  }
  return 'none'
}

describe('where a target ends', () => {
  test.each<[string, string, Target, DueOptions, string]>([
    ['business days at the closing', march(2, '10:00'), { businessDays: 3 }, {}, '03-05T17:30'],
    ['calendar days at 24:00', march(2, '10:00'), { calendarDays: 3 }, {}, '03-06T00:00'],
    ['a short day closes early', march(11, '10:00'), { businessDays: 1 }, {}, '03-13T12:00'],
    ['a make-up Saturday follows a Monday', march(13, '10:00'), { businessDays: 1 }, {}, '03-14T17:30'],
    [
      'at the same time, past the closing too',
      march(2, '20:15'),
      { businessDays: 1 },
      { end: 'same-time' },
      '03-03T20:15',
    ],
    ['at the opening', march(2, '20:15'), { businessDays: 1 }, { end: 'opening' }, '03-03T09:00'],
    [
      'calendar days at the closing',
      march(2, '10:00'),
      { calendarDays: 3 },
      { end: 'close-of-business' },
      '03-05T17:30',
    ],
    [
      'a Sunday has no closing and ends at 24:00',
      march(2, '10:00'),
      { calendarDays: 6 },
      { end: 'close-of-business' },
      '03-09T00:00',
    ],
    [
      'the start day included: the day itself is the first',
      march(2, '10:00'),
      { businessDays: 1 },
      { startDay: 'include' },
      '03-02T17:30',
    ],
    ['weeks with the start day', march(2, '10:00'), { weeks: 1 }, { startDay: 'include' }, '03-09T00:00'],
    ['months with the start day', march(2, '10:00'), { months: 1 }, { startDay: 'include' }, '04-02T00:00'],
    ['from a Saturday', march(7, '10:00'), { businessDays: 1 }, {}, '03-09T17:30'],
    [
      'first business day from a Saturday',
      march(7, '10:00'),
      { businessDays: 1 },
      { startDay: 'first-business-day' },
      '03-10T17:30',
    ],
    [
      'first business day back from a Sunday',
      march(8, '10:00'),
      { businessDays: -1 },
      { startDay: 'first-business-day' },
      '03-05T17:30',
    ],
    [
      'a last Saturday moves on',
      march(2, '10:00'),
      { calendarDays: 5 },
      { convention: 'following' },
      '03-10T00:00',
    ],
    [
      'a last Saturday goes back',
      march(2, '10:00'),
      { calendarDays: 5 },
      { convention: 'preceding' },
      '03-07T00:00',
    ],
    [
      'counting back, the convention still looks at the calendar, not at the direction',
      march(13, '10:00'),
      { calendarDays: -5 },
      { convention: 'preceding' },
      '03-07T00:00',
    ],
    [
      'elapsed hours that end on a Sunday, at the same time on Friday',
      march(6, '10:00'),
      { hours: 49 },
      { convention: 'preceding' },
      '03-06T11:00',
    ],
    ['hours count elapsed time', march(6, '17:00'), { hours: 24.5 }, {}, '03-07T17:30'],
    ['business hours skip lunch and nights', march(6, '17:00'), { businessHours: 4 }, {}, '03-09T14:00'],
    ['used up at the closing ends there', march(2, '09:00'), { businessHours: 7 }, {}, '03-02T17:30'],
    [
      'or at the next opening',
      march(2, '09:00'),
      { businessHours: 7 },
      { atClose: 'next-opening' },
      '03-03T09:00',
    ],
    ['a break takes time out', march(10, '09:30'), { businessHours: 1 }, {}, '03-10T11:30'],
    ['counting back ends at the opening', march(3, '10:00'), { businessHours: -1 }, {}, '03-03T09:00'],
    [
      'or at the closing before',
      march(3, '10:00'),
      { businessHours: -1 },
      { atClose: 'next-opening' },
      '03-02T17:30',
    ],
    [
      'fractions of a minute',
      march(2, '10:00'),
      { businessMinutes: 0.5 },
      { end: 'same-time' },
      '03-02T10:00',
    ],
    [
      'received after hours, counted from the next opening',
      march(2, '18:00'),
      { businessDays: 1 },
      { receipt: 'next-opening' },
      '03-04T17:30',
    ],
    [
      'received before hours is the same day',
      march(2, '07:00'),
      { businessDays: 1 },
      { receipt: 'next-opening' },
      '03-03T17:30',
    ],
    [
      'received after the cutoff',
      march(2, '16:00'),
      { calendarDays: 1 },
      { receipt: { cutoff: '16:00' } },
      '03-05T00:00',
    ],
    [
      'received just before the cutoff',
      march(2, '15:59'),
      { calendarDays: 1 },
      { receipt: { cutoff: '16:00' } },
      '03-04T00:00',
    ],
  ])('%s', (_, from, target, options, expected) => {
    expect(dueAt(from, target, options)).toBe(expected)
  })

  test('months keep the date, or end with the month', () => {
    const on = (from: string, months: number) => explainDue(branch, from, { months }).dueOn
    expect([on('2026-01-31', 1), on('2024-01-31', 1), on('2026-03-31', -1), on('2026-11-30', 3)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2026-02-28',
      '2027-02-28',
    ])
  })

  test('24:00 of a day is due on that day', () => {
    const { dueOn, dueAt: at } = explainDue(branch, march(2, '10:00'), { calendarDays: 15 })
    expect([dueOn, at.toISOString()]).toEqual(['2026-03-17', '2026-03-17T16:00:00.000Z'])
  })
})

describe('what cannot be answered', () => {
  test.each<[string, () => unknown, string]>([
    ['a moment without an offset', () => due(branch, '2026-03-02T10:00', { hours: 1 }), 'invalid-instant'],
    ['a date that is none', () => due(branch, '2026-02-30', { hours: 1 }), 'invalid-instant'],
    ['an instant that is none', () => due(branch, '2026-02-30T25:00:00Z', { hours: 1 }), 'invalid-instant'],
    ['NaN', () => due(branch, Number.NaN, { hours: 1 }), 'invalid-instant'],
    ['an invalid Date', () => due(branch, new Date('x'), { hours: 1 }), 'invalid-instant'],
    ['no unit', () => due(branch, 0, {} as Target), 'invalid-target'],
    ['two units', () => due(branch, 0, { hours: 1, weeks: 1 } as unknown as Target), 'invalid-target'],
    ['an inherited unit', () => due(branch, 0, JSON.parse('{"__proto__":1}')), 'invalid-target'],
    ['half a business day', () => due(branch, 0, { businessDays: 0.5 }), 'invalid-target'],
    ['endless hours', () => due(branch, 0, { hours: Number.POSITIVE_INFINITY }), 'invalid-target'],
    ['a billion business days', () => due(branch, 0, { businessDays: 1e9 }), 'beyond-horizon'],
    ['a billion business hours back', () => due(branch, 0, { businessHours: -1e9 }), 'beyond-horizon'],
    ['a trillion months', () => due(branch, 0, { months: 1e12 }), 'beyond-horizon'],
    [
      'the greatest number of days',
      () => due(branch, 0, { calendarDays: Number.MAX_VALUE }),
      'beyond-horizon',
    ],
    ['the year 9000', () => isOpen(branch, '9000-01-01T00:00:00Z'), 'beyond-horizon'],
    [
      'a cutoff that is none',
      () => due(branch, 0, { hours: 1 }, { receipt: { cutoff: 'four' } }),
      'invalid-definition',
    ],
    [
      'an unpublished year, when that is refused',
      () => due(branch, '2026-12-31', { businessDays: 1 }, { unpublished: 'error' }),
      'calendar-not-published',
    ],
    [
      'the years before the first published one, too',
      () => due(branch, '2025-12-31', { businessHours: 1 }, { unpublished: 'error' }),
      'calendar-not-published',
    ],
  ])('%s', (_, ask, code) => {
    expect(codeOf(ask)).toBe(code)
  })

  test('a calendar that never opens says so and does not search for ever', () => {
    const never = defineCalendar({ id: 'never', timeZone: 'UTC', weekly: {} })
    expect(codeOf(() => due(never, 0, { businessDays: 1 }))).toBe('beyond-horizon')
    expect(codeOf(() => nextOpening(never, 0))).toBe('beyond-horizon')
    expect(codeOf(() => previousClosing(never, 0))).toBe('beyond-horizon')
    expect([...openPeriods(never, { after: 0 })]).toEqual([])
  })

  test('a calendar that never closes has neither openings nor closings', () => {
    const day = [['00:00', '24:00'] as const]
    const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
    const always = defineCalendar({ id: 'always', timeZone: 'Europe/London', weekly })
    expect(codeOf(() => nextOpening(always, 0))).toBe('beyond-horizon')
    expect(isOpen(always, '2026-03-29T01:00:00Z')).toBe(true)
  })
})

describe('openings', () => {
  test('working hours are half-open', () => {
    expect(
      ['09:00', '11:59', '12:00', '13:30', '17:30'].map((time) => isOpen(branch, march(2, time))),
    ).toEqual([true, true, false, true, false])
  })

  test('the next opening and the last closing include the moment itself', () => {
    expect(local(nextOpening(branch, march(2, '09:00')))).toBe('03-02T09:00')
    expect(local(nextOpening(branch, march(2, '09:01')))).toBe('03-02T13:30')
    expect(local(previousClosing(branch, march(2, '12:00')))).toBe('03-02T12:00')
    expect(local(previousClosing(branch, march(2, '09:00')))).toBe('02-27T17:30')
  })

  test('exact dates outweigh holidays, and holidays outweigh weekdays', () => {
    expect(
      ['2026-03-12', '2026-03-14', '2026-05-01', '2027-05-01', '2026-05-04'].map((date) =>
        isBusinessDay(branch, date),
      ),
    ).toEqual([false, true, false, false, true])
    expect(codeOf(() => isBusinessDay(branch, '2026-3-2'))).toBe('invalid-instant')
  })

  test('periods are cut at their bounds and come in either direction', () => {
    const texts = (span: Parameters<typeof openPeriods>[1]) =>
      [...openPeriods(branch, span)].map(({ open, close }) => `${local(open)}/${local(close)}`)
    expect(texts({ after: march(2, '10:00'), until: march(2, '14:00') })).toEqual([
      '03-02T10:00/03-02T12:00',
      '03-02T13:30/03-02T14:00',
    ])
    expect(texts({ before: march(3, '09:30'), since: march(2, '17:00') })).toEqual([
      '03-03T09:00/03-03T09:30',
      '03-02T17:00/03-02T17:30',
    ])
  })

  test('a night belongs to the day on which it begins', () => {
    const nights = defineCalendar({
      id: 'nights',
      timeZone: 'UTC',
      weekly: { mon: [['22:00', '06:00']], fri: [['18:00', '24:00']] },
      holidays: ['2026-03-10'],
    })
    expect(isOpen(nights, '2026-03-10T05:59:00Z')).toBe(true)
    expect(isBusinessDay(nights, '2026-03-10')).toBe(false)
    expect(explainDue(nights, '2026-03-06T20:00:00Z', { businessDays: 1 })).toMatchObject({
      dueOn: '2026-03-09',
    })
    expect(due(nights, '2026-03-06T20:00:00Z', { businessDays: 1 }).toISOString()).toBe(
      '2026-03-10T06:00:00.000Z',
    )
    const eve = explainDue(nights, '2026-03-06T20:00:00Z', { businessHours: 4 })
    expect([eve.dueOn, eve.dueAt.toISOString()]).toEqual(['2026-03-06', '2026-03-07T00:00:00.000Z'])
  })
})
