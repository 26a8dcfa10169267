import type { Moment, Target } from '../../time.js'
import type { Calendar } from '../table/calendar.js'
import { instantOf } from '../table/days.js'
import { type DueOptions, readOptions } from './due-options.js'
import { readTarget } from './target.js'
import { endOfTarget, isProvisional, type Steps } from './target-end.js'

/** Every convention at its default. */
const noOptions: DueOptions = {}

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
export const due = (calendar: Calendar, from: Moment, target: Target, options?: DueOptions): Date => {
  const asked = instantOf(calendar, from)
  const amount = readTarget(target)
  const choices = options ? readOptions(options) : noOptions
  if (choices.unpublished !== 'error') return new Date(endOfTarget(calendar, asked, amount, choices))
  const trail: Steps[] = []
  const dueAt = endOfTarget(calendar, asked, amount, choices, 0, trail)
  for (const steps of trail) isProvisional(calendar, asked, steps, amount.unit, choices)
  return new Date(dueAt)
}
