import { RedressError } from '../../errors.js'
import { oncePer } from '../../once-per.js'
import { parseInterval } from '../hours.js'
import type { EscalationStep, Obligation } from './obligation.js'

const wrong = (message: string): RedressError => new RedressError('invalid-definition', message)

const placesOf = ({ percent, before, after }: EscalationStep): number =>
  [percent, before, after].filter((place: unknown) => place !== undefined).length

const refuseWrongEscalations = oncePer((escalations: readonly EscalationStep[]): void => {
  const ids = new Set<string>()
  for (const step of escalations) {
    const { id, percent } = step
    // The key of a firing is made of it: of two steps with one id, a host would deliver one.
    if (ids.has(id)) throw wrong(`Two escalation steps are called '${id}'`)
    ids.add(id)
    if (placesOf(step) !== 1)
      throw wrong(`The escalation step '${id}' needs one of percent, before and after`)
    if (percent !== undefined && !(Number.isFinite(percent) && percent >= 0))
      throw wrong(`The percentage of the escalation step '${id}' is no number from 0`)
  }
})

const areWallTimes = (quiet: unknown): boolean =>
  Array.isArray(quiet) && quiet.every((each) => Array.isArray(each) && parseInterval([each[0], each[1]]))

/**
 * Obligations may come from JSON: what is misspelt must not quietly mean something else. Targets, options and calendars
 * are looked at where they are used.
 */
export const refuseWrongObligation = ({ escalations, quietHours, pauses }: Obligation): void => {
  if (escalations !== undefined) refuseWrongEscalations(escalations)
  if (quietHours !== undefined && !areWallTimes(quietHours))
    throw wrong('Quiet hours are pairs of wall times')
  if (pauses !== undefined && pauses !== 'exact' && pauses !== 'whole-days')
    throw wrong("Pauses are 'exact' or 'whole-days'")
}
