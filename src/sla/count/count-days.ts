import { type DayNumber, monthsAfter } from '../../plain-date.js'
import { type Calendar, requireInsideHorizon, tableOver, widened } from '../table/calendar.js'
import type { OpenTable } from '../table/open-table.js'
import type { DueOptions } from './due-options.js'
import type { Amount } from './target.js'

/** Number of business days of the table before a day. */
const rankOf = (table: OpenTable, day: DayNumber): number => table.rank[day - table.firstDay] ?? 0

export const isBusiness = (calendar: Calendar, day: DayNumber): boolean => {
  const table = tableOver(calendar, day, day)
  return rankOf(table, day + 1) > rankOf(table, day)
}

/** Business days from `from` up to and without `end`; `from` is not after `end`. */
export const businessDaysIn = (calendar: Calendar, from: DayNumber, end: DayNumber): number => {
  tableOver(calendar, from, from)
  const table = tableOver(calendar, end, end)
  return rankOf(table, end) - rankOf(table, from)
}

/** The n-th business day (n ≥ 1) on or after `day`; with `direction` −1 on or before it. */
export const nthBusinessDay = (
  calendar: Calendar,
  day: DayNumber,
  n: number,
  direction: 1 | -1,
): DayNumber => {
  let table = tableOver(calendar, day, day)
  for (;;) {
    const k = direction === 1 ? rankOf(table, day) + n - 1 : rankOf(table, day + 1) - n
    const found = table.business[k]
    // The outermost business days of a table may still be moved by what lies beyond its edge.
    if (found !== undefined && k >= 0) return table.firstDay + found
    table = widened(calendar, table, direction)
  }
}

/** The day that counts as day zero under `first-business-day`. */
const firstBusinessDay = (calendar: Calendar, day: DayNumber, amount: number): DayNumber =>
  nthBusinessDay(calendar, day, 1, amount < 0 ? -1 : 1)

const businessDayAfter = (calendar: Calendar, day: DayNumber, amount: number): DayNumber => {
  if (amount === 0) return day
  return amount > 0
    ? nthBusinessDay(calendar, day + 1, amount, 1)
    : nthBusinessDay(calendar, day - 1, -amount, -1)
}

/** So many days, weeks, months or business days from a day. */
export const stepDays = (calendar: Calendar, day: DayNumber, { unit, amount }: Amount): DayNumber => {
  if (unit === 'businessDays') return businessDayAfter(calendar, day, amount)
  if (unit === 'months') return monthsAfter(requireInsideHorizon(day), boundedMonths(amount))
  return day + (unit === 'weeks' ? 7 * amount : amount)
}

/** Beyond any horizon, yet small enough for date arithmetic to stay exact. */
const boundedMonths = (amount: number): number => Math.max(-12_000, Math.min(12_000, amount))

/** The last day of a target in days, weeks or months that starts on `day`, before the business-day convention. */
export const lastDay = (
  calendar: Calendar,
  day: DayNumber,
  target: Amount,
  startDay: DueOptions['startDay'],
): DayNumber => {
  const zero = startDay === 'first-business-day' ? firstBusinessDay(calendar, day, target.amount) : day
  // Counting the start day begins one day early, in the direction of the count.
  const from = startDay === 'include' && target.amount !== 0 ? zero - Math.sign(target.amount) : zero
  if (startDay === 'include' && target.unit === 'months' && target.amount !== 0)
    return requireInsideHorizon(stepDays(calendar, zero, target) - Math.sign(target.amount))
  return requireInsideHorizon(stepDays(calendar, from, target))
}

/** Where the business-day convention puts a last day. */
export const adjusted = (
  calendar: Calendar,
  day: DayNumber,
  convention: DueOptions['convention'],
): DayNumber =>
  convention === undefined || convention === 'none' || isBusiness(calendar, day)
    ? day
    : nthBusinessDay(calendar, day, 1, convention === 'preceding' ? -1 : 1)
