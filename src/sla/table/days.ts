import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { type DayNumber, msPerDay, parseDay } from '../../plain-date.js'
import type { Moment } from '../../time.js'
import { instantOfWall, offsetAt, type ZoneOffsets } from '../../time-zone.js'
import { type Calendar, tableAt, tableOf, tableOver, widened } from './calendar.js'
import type { OpenTable } from './open-table.js'

/** What a calendar on the wall shows: where clocks fall back over midnight, a date comes back for a while. */
export const dayAt = (zone: ZoneOffsets, at: number): DayNumber =>
  Math.floor((at + offsetAt(zone, at)) / msPerDay)

export const localDay = (calendar: Calendar, at: number): DayNumber => dayAt(tableAt(calendar, at).zone, at)

export const startOfDay = (calendar: Calendar, day: DayNumber): number => {
  const table = tableOf(calendar, day)
  return table.dayStart[day - table.firstDay] ?? Number.NaN
}

/** Wall-clock ms since local midnight. */
export const timeOfDay = (calendar: Calendar, at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  return wall - Math.floor(wall / msPerDay) * msPerDay
}

export const atTimeOfDay = (calendar: Calendar, day: DayNumber, wallMs: number): number =>
  instantOfWall(tableOver(calendar, day, day + 1).zone, day * msPerDay + wallMs)

const instantPattern = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** `Date.parse` takes 30 February for 2 March. Only days after the 28th can be wrong in this way. */
const isOnADate = (text: string): boolean => {
  const time = text.indexOf('T')
  return Number(text.slice(time - 2, time)) <= 28 || time !== 10 || parseDay(text.slice(0, 10)) !== undefined
}

const dateLength = 10

/** What `Date` can hold. */
const furthest = 8.64e15

const invalid = (en: string, zh: string): RedressError => new RedressError('invalid-instant', said(en, zh))

/**
 * A moment as ms since 1970. A bare date is the start of that day in the calendar's zone. Text without an offset is
 * refused: it would mean another moment on every machine.
 */
export const instantOf = (calendar: Calendar, moment: Moment): number => {
  if (typeof moment === 'number') {
    if (Math.abs(moment) <= furthest) return moment
    throw invalid('A moment must be a finite number of milliseconds', '时刻须为有限的毫秒数')
  }
  if (typeof moment === 'string') {
    const day = moment.length === dateLength ? parseDay(moment) : undefined
    if (day !== undefined) {
      const table = tableOf(calendar, day)
      return table.dayStart[day - table.firstDay] ?? day * msPerDay
    }
    const at = instantPattern.test(moment) && isOnADate(moment) ? Date.parse(moment) : Number.NaN
    if (!Number.isNaN(at)) return at
    throw invalid(
      `'${moment.slice(0, 40)}' is no moment: ISO 8601 with an offset or Z is needed, or a date`,
      `“${moment.slice(0, 40)}”不是有效的时刻：请填写带时区的 ISO 8601 时间或日期`,
    )
  }
  const at = moment instanceof Date ? moment.getTime() : Number.NaN
  if (!Number.isNaN(at)) return at
  throw invalid('The moment is no valid date', '时刻不是有效的日期')
}

/** Number of business days of the table before a day. */
const rankOf = (table: OpenTable, day: DayNumber): number => table.rank[day - table.firstDay] ?? 0

export const isBusiness = (calendar: Calendar, day: DayNumber): boolean => {
  const table = tableOf(calendar, day)
  return rankOf(table, day + 1) > rankOf(table, day)
}

/** Business days from `from` up to and without `end`; `from` is not after `end`. */
export const businessDaysIn = (calendar: Calendar, from: DayNumber, end: DayNumber): number => {
  tableOf(calendar, from)
  const table = tableOf(calendar, end)
  return rankOf(table, end) - rankOf(table, from)
}

/** The n-th business day (n ≥ 1) on or after `day`; with `direction` −1 on or before it. */
export const nthBusinessDay = (
  calendar: Calendar,
  day: DayNumber,
  n: number,
  direction: 1 | -1,
): DayNumber => {
  let table = tableOf(calendar, day)
  for (;;) {
    const k = direction === 1 ? rankOf(table, day) + n - 1 : rankOf(table, day + 1) - n
    const found = table.business[k]
    // The outermost business days of a table may still be moved by what lies beyond its edge.
    if (found !== undefined && k >= 0) return table.firstDay + found
    table = widened(calendar, table, direction)
  }
}
