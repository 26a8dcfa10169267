import { RedressError } from '../../errors.js'
import { oncePer } from '../../once-per.js'
import { msPerDay } from '../../plain-date.js'
import { instantOfWall, offsetAt } from '../../time-zone.js'
import type { Calendar } from '../compiled.js'
import { tableAt } from '../cover.js'
import { type Interval, parseInterval, type Span } from '../hours.js'
import { addOpenTime } from '../working-time.js'

const quietSpans = oncePer((quiet: readonly Interval[]): readonly Span[] =>
  quiet.map((interval) => {
    const span = parseInterval(interval)
    if (span === undefined)
      throw new RedressError('invalid-definition', `Quiet hours '${interval.join('–')}' are no wall times`)
    return span
  }),
)

/** When the quiet interval that holds `at` ends; `at` itself when none does. */
const endOfQuiet = (calendar: Calendar, quiet: readonly Span[], at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  const midnight = Math.floor(wall / msPerDay) * msPerDay
  // A night belongs to the evening on which it begins.
  for (const { open, close } of quiet)
    for (const start of [midnight - msPerDay, midnight])
      if (wall >= start + open && wall < start + close) return instantOfWall(zone, start + close)
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
  const spans = quietSpans(quiet)
  let candidate = at
  while (candidate - at <= 14 * msPerDay) {
    const spoken = endOfQuiet(calendar, spans, candidate)
    const next = deliverIn === undefined ? spoken : addOpenTime(deliverIn, spoken, 0, true)
    if (next === candidate) return candidate
    candidate = next
  }
  return at
}
