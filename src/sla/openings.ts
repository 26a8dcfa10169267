import { RedressError } from '../errors.js'
import type { Moment, PlainDate } from '../time.js'
import type { Calendar } from './calendar.js'
import { parseDate } from './civil.js'
import { isBusiness } from './count-days.js'
import { tableAt, widened } from './cover.js'
import { instantOf } from './moment.js'
import { intervalAfter } from './working-time.js'

/**
 * Whether a moment falls into working hours. Hours are half-open: the opening instant is open, the closing is not.
 *
 * @example
 * isOpen(branch, '2026-03-02T17:30:00+08:00') // false, it closes at 17:30
 */
export const isOpen = (calendar: Calendar, at: Moment): boolean => {
  const instant = instantOf(calendar, at)
  const table = tableAt(calendar, instant)
  const i = intervalAfter(table, instant)
  return i < table.intervals && (table.open[i] ?? 0) <= instant
}

/**
 * Whether a date has any working hours.
 *
 * @throws RedressError `invalid-instant` when the text is no date `YYYY-MM-DD`.
 * @example
 * isBusinessDay(cnMainland, '2026-10-10') // true: a Saturday worked for National Day
 */
export const isBusinessDay = (calendar: Calendar, date: PlainDate): boolean => {
  const day = typeof date === 'string' ? parseDate(date) : undefined
  if (day === undefined)
    throw new RedressError('invalid-instant', `'${String(date).slice(0, 40)}' is no date YYYY-MM-DD`)
  return isBusiness(calendar, day)
}

/**
 * The first opening at or after a moment. Hours that touch (until 24:00, again from 00:00) do not open anew.
 *
 * @throws RedressError `beyond-horizon` when it never opens again.
 * @example
 * nextOpening(branch, '2026-03-02T12:10:00+08:00') // 2026-03-02T05:30:00.000Z
 */
export const nextOpening = (calendar: Calendar, at: Moment): Date => {
  const instant = instantOf(calendar, at)
  let table = tableAt(calendar, instant)
  for (;;) {
    const { open, close, intervals } = table
    for (let i = intervalAfter(table, instant); i < intervals; i++) {
      const opens = open[i] ?? 0
      if (opens >= instant && (i === 0 || close[i - 1] !== opens)) return new Date(opens)
    }
    table = widened(calendar, table, 1)
  }
}

/**
 * The last closing at or before a moment; hours that touch do not close in between.
 *
 * @throws RedressError `beyond-horizon` when it was never closed before.
 * @example
 * previousClosing(branch, '2026-03-02T08:00:00+08:00') // Friday's closing
 */
export const previousClosing = (calendar: Calendar, at: Moment): Date => {
  const instant = instantOf(calendar, at)
  let table = tableAt(calendar, instant)
  for (;;) {
    const { open, close } = table
    for (let i = intervalAfter(table, instant) - 1; i >= 0; i--) {
      const closes = close[i] ?? 0
      if (open[i + 1] !== closes) return new Date(closes)
    }
    table = widened(calendar, table, -1)
  }
}
