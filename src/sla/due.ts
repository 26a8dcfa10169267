import type { Moment, Target } from '../time.js'
import type { Calendar } from './compiled.js'
import type { DueOptions } from './options.js'
import { reckon } from './reckon.js'

/**
 * When `target`, given at `from`, is due.
 *
 * @param from An instant, or a bare date (its first moment in the calendar's zone).
 * @param target One unit; negative amounts count back; hours and minutes may be fractions.
 * @param options See {@link DueOptions} for every convention and its default.
 * @throws RedressError `invalid-instant`, `invalid-target`, `beyond-horizon`, and `calendar-not-published` when asked to.
 * @example
 * due(cnMainland, '2026-03-02T10:00:00+08:00', { calendarDays: 15 })
 * // 2026-03-17T16:00:00.000Z: 24:00 of 17 March in Shanghai
 */
export const due = (calendar: Calendar, from: Moment, target: Target, options?: DueOptions): Date =>
  new Date(reckon(calendar, from, target, options).dueAt)
