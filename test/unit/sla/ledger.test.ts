import { expect, test } from 'vitest'
import { defineCalendar, explainDue, type Target, type Weekday } from '../../../src/sla/index.js'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Clocks went back from 00:01 on 7 November 2010 to 23:01 on the 6th: midnight struck twice, and the 6th came back. */
const newfoundland = defineCalendar({
  id: 'always',
  timeZone: 'America/St_Johns',
  weekly: Object.fromEntries(weekdays.map((weekday) => [weekday, [['00:00', '24:00'] as const]])),
})
const inTheHourThatCameBack = '2010-11-07T02:51:00Z'

test.each<[Target, number]>([
  [{ minutes: 5 }, 300_000],
  [{ businessMinutes: 5 }, 300_000],
  [{ hours: 1 }, 3_600_000],
  [{ minutes: -5 }, -300_000],
  [{ businessMinutes: -60 }, -3_600_000],
])('where a date comes back, the days of %o still sum to it', (target, length) => {
  const { days } = explainDue(newfoundland, inTheHourThatCameBack, target)
  expect(days.reduce((sum, { amount }) => sum + amount, 0)).toBe(length)
})

test('a day that adds nothing adds zero, also when counting back', () => {
  const closed = defineCalendar({
    id: 'weekdays',
    timeZone: 'UTC',
    weekly: { fri: [['09:00', '17:00']], mon: [['09:00', '17:00']] },
  })
  const { days } = explainDue(closed, '2026-03-09T10:00:00Z', { businessHours: -2 })
  expect(days.map(({ amount }) => amount)).toEqual([-3_600_000, 0, 0, -3_600_000])
})
