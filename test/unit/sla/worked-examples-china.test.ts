import { describe, expect, test } from 'vitest'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import { type DueOptions, defineCalendar, explainDue, runClock, type Target } from '../../../src/sla/index.js'

const cn = defineCalendar(cnMainland)
const dueOn = (from: string, target: Target, options?: DueOptions) =>
  explainDue(cn, from, target, options).dueOn
const rolled: DueOptions = { convention: 'following' }

describe('Order No. 3 of 2020, worked examples', () => {
  test('E1: 15, 30 and 60 days from Monday 2 March 2026', () => {
    const received = '2026-03-02T10:00:00+08:00'
    expect(dueOn(received, { calendarDays: 15 })).toBe('2026-03-17')
    expect(dueOn(received, { calendarDays: 30 })).toBe('2026-04-01')
    expect(dueOn(received, { calendarDays: 60 })).toBe('2026-05-01')
    expect(dueOn(received, { calendarDays: 60 }, rolled)).toBe('2026-05-06')
  })

  test('E3: a deadline inside Spring Festival stays, or rolls to the first working day', () => {
    const received = '2026-02-06T09:00:00+08:00'
    expect(dueOn(received, { calendarDays: 15 })).toBe('2026-02-21')
    expect(dueOn(received, { calendarDays: 15 }, rolled)).toBe('2026-02-24')
    expect(dueOn(received, { calendarDays: 30 })).toBe('2026-03-08')
    expect(dueOn(received, { calendarDays: 30 }, rolled)).toBe('2026-03-09')
  })

  test('E5: the leap day counts', () => {
    expect(dueOn('2024-02-15', { calendarDays: 15 })).toBe('2024-03-01')
    expect(dueOn('2025-02-15', { calendarDays: 15 })).toBe('2025-03-02')
    expect(dueOn('2025-02-15', { calendarDays: 15 }, rolled)).toBe('2025-03-03')
  })

  test('E7: seven working days over National Day, with a worked Saturday', () => {
    const deadline = explainDue(cn, '2026-09-28T15:00:00+08:00', { businessDays: 7 })
    expect(deadline.dueOn).toBe('2026-10-13')
    expect(deadline.days.filter((day) => day.counted).map((day) => day.date)).toEqual([
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
      '2026-10-13',
    ])
  })

  test('E9: the last day is a make-up Sunday', () => {
    expect(dueOn('2024-02-02T11:00:00+08:00', { businessDays: 7 })).toBe('2024-02-18')
  })

  test('E11: over the turn of the year', () => {
    expect(dueOn('2022-12-29T11:00:00+08:00', { businessDays: 7 })).toBe('2023-01-10')
  })

  test('E13: a mediation does not count', () => {
    const obligation = { id: 'decision', calendar: cn, target: { calendarDays: 15 }, pausable: true }
    const events = [
      { kind: 'start', at: '2026-07-01T10:00:00+08:00' },
      { kind: 'pause', at: '2026-07-10T09:30:00+08:00', reason: 'mediation' },
      { kind: 'resume', at: '2026-08-09T16:00:00+08:00', reason: 'mediation' },
    ] as const
    const clock = runClock(obligation, events, '2026-08-10T00:00:00+08:00')
    expect(clock.dueOn).toBe('2026-08-15')
    const withRoll = runClock({ ...obligation, options: rolled }, events, '2026-08-10T00:00:00+08:00')
    expect(withRoll.dueOn).toBe('2026-08-17')
  })

  test('E15: a withdrawal ends the clock', () => {
    const clock = runClock(
      { id: 'decision', calendar: cn, target: { calendarDays: 15 } },
      [
        { kind: 'start', at: '2026-05-10T10:00:00+08:00' },
        { kind: 'cancel', at: '2026-05-18T10:00:00+08:00' },
      ],
      '2026-07-01T00:00:00+08:00',
    )
    expect(clock.status).toBe('cancelled')
    expect(clock.dueAt).toBeUndefined()
    expect(clock.nextActionAt).toBeUndefined()
  })

  test.each([
    ['2026-03-17T23:59:59+08:00', 'met'],
    ['2026-03-18T00:00:00+08:00', 'breached'],
  ])('E17: sent at %s it is %s: 24:00 belongs to the next day', (sent, status) => {
    const clock = runClock(
      { id: 'decision', calendar: cn, target: { calendarDays: 15 } },
      [
        { kind: 'start', at: '2026-03-02T10:00:00+08:00' },
        { kind: 'stop', at: sent },
      ],
      '2026-04-01T00:00:00+08:00',
    )
    expect(clock.status).toBe(status)
  })

  test('E21: twenty days for a credit-record objection', () => {
    expect(dueOn('2026-09-10T10:00:00+08:00', { calendarDays: 20 })).toBe('2026-09-30')
    expect(dueOn('2026-09-15T10:00:00+08:00', { calendarDays: 20 })).toBe('2026-10-05')
    expect(dueOn('2026-09-15T10:00:00+08:00', { calendarDays: 20 }, rolled)).toBe('2026-10-08')
  })
})
