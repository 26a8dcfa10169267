import { RedressError } from '../../errors.js'
import { msPerDay, noDate, parseDay } from '../../plain-date.js'
import type { Moment, PlainDate } from '../../time.js'
import { type Calendar, horizon, tableAt, widened } from '../table/calendar.js'
import { instantOf, isBusiness } from '../table/days.js'
import type { OpenTable } from '../table/open-table.js'
import { closingUntil, intervalAfter, isOpenAt, openingFrom } from '../table/open-time.js'

/**
 * Whether a moment falls into working hours. Hours are half-open: the opening instant is open, the closing is not.
 *
 * @example
 * isOpen(branch, '2026-03-02T17:30:00+08:00') // false, it closes at 17:30
 */
export const isOpen = (calendar: Calendar, at: Moment): boolean => isOpenAt(calendar, instantOf(calendar, at))

/**
 * Whether a date has any working hours.
 *
 * @throws RedressError `invalid-instant` when the text is no date `YYYY-MM-DD`.
 * @example
 * isBusinessDay(cnMainland, '2026-10-10') // true: a Saturday worked for National Day
 */
export const isBusinessDay = (calendar: Calendar, date: PlainDate): boolean => {
  const day = typeof date === 'string' ? parseDay(date) : undefined
  if (day === undefined) throw new RedressError('invalid-instant', noDate(date))
  return isBusiness(calendar, day)
}

/**
 * The first opening at or after a moment. Hours that touch (until 24:00, again from 00:00) do not open anew.
 *
 * @throws RedressError `beyond-horizon` when it never opens again.
 * @example
 * nextOpening(branch, '2026-03-02T12:10:00+08:00') // 2026-03-02T05:30:00.000Z
 */
export const nextOpening = (calendar: Calendar, at: Moment): Date =>
  new Date(openingFrom(calendar, instantOf(calendar, at)))

/**
 * The last closing at or before a moment; hours that touch do not close in between.
 *
 * @throws RedressError `beyond-horizon` when it was never closed before.
 * @example
 * previousClosing(branch, '2026-03-02T08:00:00+08:00') // Friday's closing
 */
export const previousClosing = (calendar: Calendar, at: Moment): Date =>
  new Date(closingUntil(calendar, instantOf(calendar, at)))

export interface OpenPeriod {
  readonly open: Date
  readonly close: Date
}

/** Which periods: from a moment on, or from a moment back. Without the second bound they go on to the horizon. */
export type PeriodSpan =
  | { readonly after: Moment; readonly until?: Moment }
  | { readonly before: Moment; readonly since?: Moment }

const period = (open: number, close: number): OpenPeriod => ({ open: new Date(open), close: new Date(close) })

const reachesHorizon = (table: OpenTable, direction: 1 | -1): boolean =>
  direction === 1 ? table.firstDay + table.days >= horizon.end : table.firstDay <= horizon.first

function* forwards(calendar: Calendar, after: number, until: number): Generator<OpenPeriod> {
  let [at, table] = [after, tableAt(calendar, after)]
  for (;;) {
    for (let i = intervalAfter(table, at); i < table.intervals; i++) {
      const [open, close] = [Math.max(table.open[i] ?? 0, after), Math.min(table.close[i] ?? 0, until)]
      if ((table.open[i] ?? 0) >= until) return
      if (close > open) yield period(open, close)
      at = table.close[i] ?? at
    }
    if (at >= until || (table.firstDay + table.days) * msPerDay > until + msPerDay) return
    if (reachesHorizon(table, 1)) return
    table = widened(calendar, table, 1)
  }
}

function* backwards(calendar: Calendar, before: number, since: number): Generator<OpenPeriod> {
  let [at, table] = [before, tableAt(calendar, before)]
  for (;;) {
    const last = intervalAfter(table, at)
    const from = (table.open[last] ?? Number.POSITIVE_INFINITY) < at ? last : last - 1
    for (let i = from; i >= 0; i--) {
      const [open, close] = [Math.max(table.open[i] ?? 0, since), Math.min(table.close[i] ?? 0, before)]
      if ((table.close[i] ?? 0) <= since) return
      if (close > open) yield period(open, close)
      at = table.open[i] ?? at
    }
    if (at <= since || (table.firstDay + 2) * msPerDay < since || reachesHorizon(table, -1)) return
    table = widened(calendar, table, -1)
  }
}

/**
 * The open periods after a moment (in order), or before one (latest first), cut at the bounds given. Lazy: take as many
 * as you like; each interval of the definition is one period.
 *
 * @example
 * const [first] = openPeriods(branch, { after: '2026-03-02T10:00:00+08:00' })
 * // { open: 2026-03-02T02:00:00.000Z, close: 2026-03-02T04:00:00.000Z }
 */
export const openPeriods = (calendar: Calendar, span: PeriodSpan): Iterable<OpenPeriod> => ({
  [Symbol.iterator]: () =>
    'after' in span
      ? forwards(
          calendar,
          instantOf(calendar, span.after),
          span.until === undefined ? Number.POSITIVE_INFINITY : instantOf(calendar, span.until),
        )
      : backwards(
          calendar,
          instantOf(calendar, span.before),
          span.since === undefined ? Number.NEGATIVE_INFINITY : instantOf(calendar, span.since),
        ),
})
