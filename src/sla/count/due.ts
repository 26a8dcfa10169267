import type { Moment, Target } from '../../time.js'
import type { Calendar } from '../table/calendar.js'
import { businessDaysIn, instantOf, localDay } from '../table/days.js'
import { openTimeBetween } from '../table/open-time.js'
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

/**
 * Working time from `a` to `b` in milliseconds; negative when `b` is earlier.
 *
 * @example
 * businessTimeBetween(branch, '2026-03-02T11:00:00+08:00', '2026-03-02T14:00:00+08:00') // 5_400_000
 */
export const businessTimeBetween = (calendar: Calendar, a: Moment, b: Moment): number =>
  openTimeBetween(calendar, instantOf(calendar, a), instantOf(calendar, b))

/** Which of the two end dates count when business days are measured. */
interface BetweenOptions {
  /**
   * `exclude-first` (default): the day of `a` is day zero and the day of `b` counts, so that measuring a due date back gives
   * the target. `exclude-last`: dates d with a ≤ d < b. `include-both`: dates d with a ≤ d ≤ b.
   */
  readonly ends?: 'exclude-first' | 'exclude-last' | 'include-both'
}

/**
 * Business days from the date of `a` to the date of `b`, in the calendar's zone; negative when `b` is earlier.
 *
 * @example
 * businessDaysBetween(cnMainland, '2026-09-28', '2026-10-13') // 7: 10 October (Saturday) is a make-up working day
 */
export const businessDaysBetween = (
  calendar: Calendar,
  a: Moment,
  b: Moment,
  options: BetweenOptions = {},
): number => {
  const from = localDay(calendar, instantOf(calendar, a))
  const to = localDay(calendar, instantOf(calendar, b))
  const { ends = 'exclude-first' } = options
  // Walking back from a to b mirrors walking forward: the day left behind and the day reached keep their roles.
  const [sign, low, high] = to >= from ? [1, from, to] : [-1, to, from]
  const dropLow = ends === 'include-both' ? false : (ends === 'exclude-first') === (sign === 1)
  const dropHigh = ends === 'include-both' ? false : !dropLow
  const count = businessDaysIn(calendar, dropLow ? low + 1 : low, Math.max(dropHigh ? high : high + 1, low))
  return from === to && ends !== 'include-both' ? 0 : sign * count + 0
}
