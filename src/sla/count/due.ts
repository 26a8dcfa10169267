import type { Moment, Target } from '../../time.js'
import type { Calendar } from '../table/calendar.js'
import { instantOf } from '../table/days.js'
import { dayEnd, isPlainTime, noOptions, receivedAt, reckonAmount, usedUpAt } from './deadline.js'
import { type DueOptions, readOptions } from './due-options.js'
import { arePlainDays, closingAfterDays } from './plain-days.js'
import { type Amount, isDayUnit, readTarget } from './target.js'

/** The sum without its record. */
const reckonedInstant = (calendar: Calendar, asked: number, target: Amount, options: DueOptions): number => {
  if (isPlainTime(target, options)) return usedUpAt(calendar, asked, target, options)
  return isDayUnit(target.unit) && options.unpublished !== 'error'
    ? dayEnd(calendar, receivedAt(calendar, asked, options.receipt), target, options, 0).dueAt
    : reckonAmount(calendar, asked, target, options).dueAt
}

/** A clock that is asked a million times needs the instant alone. */
const dueInstant = (calendar: Calendar, asked: number, target: Amount, options: DueOptions): number => {
  const closing = arePlainDays(target, options) ? closingAfterDays(calendar, asked, target.amount) : undefined
  return closing ?? reckonedInstant(calendar, asked, target, options)
}

/**
 * When `target`, given at `from`, is due.
 *
 * @param from An instant, or a bare date (its first moment in the calendar's zone).
 * @param target One unit; negative amounts count back; hours and minutes may be fractions.
 * @param options See {@link DueOptions} for every convention and its default.
 * @throws RedressError `invalid-instant`, `invalid-target`, `invalid-definition` (an unknown option), `beyond-horizon`, and `calendar-not-published` when asked to.
 * @example
 * due(defineCalendar(cnMainland), '2026-03-02T10:00:00+08:00', { calendarDays: 15 })
 * // 2026-03-17T16:00:00.000Z: 24:00 of 17 March in Shanghai
 */
export const due = (calendar: Calendar, from: Moment, target: Target, options?: DueOptions): Date =>
  new Date(
    dueInstant(
      calendar,
      instantOf(calendar, from),
      readTarget(target),
      options ? readOptions(options) : noOptions,
    ),
  )
