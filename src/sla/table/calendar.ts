import { RedressError } from '../../errors.js'
import { type Said, said } from '../../explanation.js'
import { civilFromDay, type DayNumber, dayFromCivil, formatDay, msPerDay } from '../../plain-date.js'
import type { Zone } from '../../zone-rules.js'
import type { CalendarDefinition } from '../calendar/definition.js'
import type { DayPlan } from '../calendar/week-plan.js'
import { buildOpenTable, type HoursByDay, marginDays, type OpenTable } from './open-table.js'

export const compiled = Symbol('compiled')

export interface Compiled {
  /** Rules that were handed over are checked when the calendar is compiled, not by whoever counts with it. */
  readonly zone: Zone
  /** The hours of each day of a span, as instants. */
  readonly hours: HoursByDay
  /** Why a day is as it is, for explanations. */
  readonly planOf: (day: DayNumber) => DayPlan
  readonly publishedFrom: DayNumber
  readonly publishedThrough: DayNumber
  /** Grows on demand; whatever span it covers, the answers are the same. */
  table: OpenTable | undefined
}

/**
 * A compiled calendar, opaque but for its identity: `hash` (SHA-256 of the canonical definition) names exactly the
 * content that every answer rests on.
 */
export interface Calendar {
  readonly id: string
  readonly hash: string
  readonly timeZone: string
  readonly definition: CalendarDefinition
  readonly [compiled]: Compiled
}

/** What stands behind a calendar; a definition that was not compiled has nothing. */
export const compiledOf = (calendar: Calendar): Compiled => {
  const inner: Compiled | undefined = (calendar as Calendar | undefined)?.[compiled]
  if (inner !== undefined) return inner
  throw new RedressError(
    'invalid-definition',
    said(
      'A compiled calendar is needed here: give its definition to defineCalendar',
      '此处须为编译后的日历：请先将其定义交给 defineCalendar',
    ),
  )
}

/** No calendar reaches further, so that an absurd amount ends in an error and not in a search. */
export const horizon = { first: dayFromCivil(1900, 1, 1), end: dayFromCivil(2200, 1, 1) } as const

export const beyondHorizon = (what: Said): RedressError =>
  new RedressError(
    'beyond-horizon',
    said(
      `${what.en} lies outside ${formatDay(horizon.first)} to ${formatDay(horizon.end - 1)}`,
      `${what.zh}超出 ${formatDay(horizon.first)} 至 ${formatDay(horizon.end - 1)} 的范围`,
    ),
  )

export const requireInsideHorizon = (day: DayNumber): DayNumber => {
  if (day < horizon.first + 2 || day >= horizon.end - 2) throw beyondHorizon(said('The day', '日期'))
  return day
}

/** Most questions stay within a year. Who asks further pays for twice as far each time, and in the end for no more than if it had been known. */
const firstSpanDays = 366

const build = (calendar: Calendar, from: DayNumber, end: DayNumber): OpenTable => {
  const inner = compiledOf(calendar)
  const first = Math.max(horizon.first, dayFromCivil(civilFromDay(from).year, 1, 1) - marginDays)
  const last = Math.min(horizon.end, dayFromCivil(civilFromDay(end).year + 1, 1, 1) + marginDays)
  const table = buildOpenTable(inner.zone, inner.hours, first, last)
  inner.table = table
  return table
}

const covers = (table: OpenTable, from: DayNumber, to: DayNumber): boolean =>
  from >= table.surelyFirst && to < table.surelyEnd

/** A table over at least `from … to`. */
export const tableOver = (calendar: Calendar, from: DayNumber, to: DayNumber): OpenTable => {
  const known = compiledOf(calendar).table
  if (known !== undefined && covers(known, from, to)) return known
  if (!(from >= horizon.first + marginDays && to < horizon.end - marginDays))
    throw beyondHorizon(said('The day', '日期'))
  if (known === undefined) return build(calendar, from - 31, Math.max(to, from + firstSpanDays))
  const [low, high] = [known.firstDay + marginDays, known.firstDay + known.days - marginDays - 1]
  // Growing by the whole span keeps the cost of a thousand questions, each a little further on, that of one.
  const first = from < low ? Math.max(Math.min(from, low - known.days), horizon.first) : low
  const last = to > high ? Math.min(Math.max(to, high + known.days), horizon.end - 1) : high
  return build(calendar, first, last)
}

/** A table that knows a date. */
export const tableOf = (calendar: Calendar, day: DayNumber): OpenTable => {
  const known = compiledOf(calendar).table
  return known !== undefined && day >= known.surelyFirst && day < known.surelyEnd
    ? known
    : tableOver(calendar, day, day)
}

/** A table around an instant. */
export const tableAt = (calendar: Calendar, at: number): OpenTable => {
  const known = compiledOf(calendar).table
  if (known !== undefined && at >= known.surelyFrom && at < known.surelyUntil) return known
  const day = Math.floor(at / msPerDay)
  return tableOver(calendar, day - 1, day + 1)
}

/** A table that reaches about twice as far; at the horizon there is none, and the question has no answer. */
export const widened = (calendar: Calendar, table: OpenTable, direction: 1 | -1): OpenTable => {
  const span = Math.max(table.days, firstSpanDays)
  const [first, end] = [table.firstDay, table.firstDay + table.days]
  if (direction === 1 ? end >= horizon.end : first <= horizon.first)
    throw beyondHorizon(said('The answer', '结果'))
  return direction === 1
    ? build(calendar, first + marginDays, Math.min(end + span, horizon.end - 1))
    : build(calendar, Math.max(first - span, horizon.first), end - marginDays - 1)
}
