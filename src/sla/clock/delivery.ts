import { RedressError } from '../../errors.js'
import { dayMs } from '../civil.js'
import type { Calendar } from '../compiled.js'
import { tableAt } from '../cover.js'
import { type Interval, parseInterval } from '../hours.js'
import { addOpenTime } from '../working-time.js'
import { instantOfWall, offsetAt } from '../zone.js'

/** When the quiet interval that holds `at` ends; `at` itself when none does. */
const endOfQuiet = (calendar: Calendar, quiet: readonly Interval[], at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  const midnight = Math.floor(wall / dayMs) * dayMs
  for (const interval of quiet) {
    const span = parseInterval(interval)
    if (span === undefined)
      throw new RedressError('invalid-definition', `Quiet hours '${interval.join('–')}' are no wall times`)
    // A night belongs to the evening on which it begins.
    for (const start of [midnight - dayMs, midnight])
      if (wall >= start + span.open && wall < start + span.close)
        return instantOfWall(zone, start + span.close)
  }
  return at
}

/**
 * The first moment at or after `at` outside quiet hours and inside the hours of `deliverIn`. Where the two leave no such moment within
 * two weeks, `at` itself: a late warning is worse than a loud one.
 */
export const deliveryAt = (
  calendar: Calendar,
  quiet: readonly Interval[],
  deliverIn: Calendar | undefined,
  at: number,
): number => {
  let candidate = at
  while (candidate - at <= 14 * dayMs) {
    const spoken = endOfQuiet(calendar, quiet, candidate)
    const next = deliverIn === undefined ? spoken : addOpenTime(deliverIn, spoken, 0, true)
    if (next === candidate) return candidate
    candidate = next
  }
  return at
}
