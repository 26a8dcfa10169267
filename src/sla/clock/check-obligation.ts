import { RedressError } from '../../errors.js'
import { oncePer } from '../../once-per.js'
import { parseInterval } from '../hours.js'
import type { Ladder, Obligation, Rung } from './obligation.js'

const wrong = (message: string): RedressError => new RedressError('invalid-definition', message)

const placesOf = ({ percent, before, after }: Rung): number =>
  [percent, before, after].filter((place: unknown) => place !== undefined).length

const refuseWrongLadder = oncePer((ladder: Ladder): void => {
  const ids = new Set<string>()
  for (const rung of ladder) {
    const { id, percent } = rung
    // The key of a firing is made of it: of two rungs with one id, a host would deliver one.
    if (ids.has(id)) throw wrong(`Two rungs are called '${id}'`)
    ids.add(id)
    if (placesOf(rung) !== 1) throw wrong(`The rung '${id}' needs one of percent, before and after`)
    if (percent !== undefined && !(Number.isFinite(percent) && percent >= 0))
      throw wrong(`The percentage of the rung '${id}' is no number from 0`)
  }
})

const areWallTimes = (quiet: unknown): boolean =>
  Array.isArray(quiet) && quiet.every((each) => Array.isArray(each) && parseInterval([each[0], each[1]]))

/**
 * Obligations may come from JSON: what is misspelt must not quietly mean something else. Targets, options and calendars
 * are looked at where they are used.
 */
export const refuseWrongObligation = ({ ladder, quietHours, pauses }: Obligation): void => {
  if (ladder !== undefined) refuseWrongLadder(ladder)
  if (quietHours !== undefined && !areWallTimes(quietHours))
    throw wrong('Quiet hours are pairs of wall times')
  if (pauses !== undefined && pauses !== 'exact' && pauses !== 'whole-days')
    throw wrong("Pauses are 'exact' or 'whole-days'")
}
