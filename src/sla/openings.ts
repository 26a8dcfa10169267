import { RedressError } from '../errors.js'
import { parseDay } from '../plain-date.js'
import type { Moment, PlainDate } from '../time.js'
import type { Calendar } from './compiled.js'
import { isBusiness } from './count-days.js'
import { closingUntil, isOpenAt, openingFrom } from './edges.js'
import { instantOf } from './moment.js'

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
