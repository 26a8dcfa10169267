import { RedressError } from '../errors.js'
import { type DayNumber, dayFromCivil, formatDay } from '../plain-date.js'

/** No calendar reaches further, so that an absurd amount ends in an error and not in a search. */
export const horizon = { first: dayFromCivil(1900, 1, 1), end: dayFromCivil(2200, 1, 1) } as const

export const beyondHorizon = (what: string): RedressError =>
  new RedressError(
    'beyond-horizon',
    `${what} lies outside ${formatDay(horizon.first)} to ${formatDay(horizon.end - 1)}`,
  )

export const requireInsideHorizon = (day: DayNumber): DayNumber => {
  if (day < horizon.first + 2 || day >= horizon.end - 2) throw beyondHorizon('The day')
  return day
}
