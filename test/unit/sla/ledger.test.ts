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

test('a convention that leads back over counted days says so, and the sum stays the target', () => {
  const office = defineCalendar({
    id: 'office',
    timeZone: 'Asia/Shanghai',
    weekly: Object.fromEntries(
      weekdays.slice(0, 5).map((weekday) => [weekday, [['09:00', '17:00'] as const]]),
    ),
  })
  const from = '2026-03-02T10:00:00+08:00'
  const { dueOn, days } = explainDue(office, from, { calendarDays: 6 }, { convention: 'preceding' })
  expect(dueOn).toBe('2026-03-06')
  expect(days.reduce((sum, { amount }) => sum + amount, 0)).toBe(6)
  expect(days.slice(-2).map(({ date, because }) => [date, because.en, because.zh])).toEqual([
    [
      '2026-03-07',
      'weekend, counted; the last day is no business day, so the time ends on the one before',
      '周末，计入；末日为非工作日，期限于前一工作日届满',
    ],
    [
      '2026-03-08',
      'weekend, counted; the last day is no business day, so the time ends on the one before',
      '周末，计入；末日为非工作日，期限于前一工作日届满',
    ],
  ])
  const back = explainDue(
    office,
    '2026-03-13T10:00:00+08:00',
    { calendarDays: -6 },
    { convention: 'preceding' },
  )
  expect([back.dueOn, back.days.at(-1)?.because.en, back.days.at(-1)?.because.zh]).toEqual([
    '2026-03-06',
    'working day, past the last counted day, moved back to the business day before',
    '工作日，计满后的末日为非工作日，提前至前一工作日',
  ])
})
