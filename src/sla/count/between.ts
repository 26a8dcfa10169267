import type { Moment } from '../../time.js'
import type { Calendar } from '../table/calendar.js'
import { businessDaysIn, instantOf, localDay } from '../table/days.js'
import { openTimeBetween } from '../table/open-time.js'

/**
 * Working time from `a` to `b` in milliseconds; negative when `b` is earlier.
 *
 * @example
 * businessTimeBetween(branch, '2026-03-02T11:00:00+08:00', '2026-03-02T14:00:00+08:00') // 5_400_000
 */
export const businessTimeBetween = (calendar: Calendar, a: Moment, b: Moment): number =>
  openTimeBetween(calendar, instantOf(calendar, a), instantOf(calendar, b))

/** Which of the two end dates count when business days are measured. */
export interface BetweenOptions {
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
