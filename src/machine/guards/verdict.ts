import type { Said } from '../../explanation.js'
import { isOverridable } from '../controls/control-codes.js'
import type { Control, Seen } from './control.js'
import { controlsOn } from './control-table.js'

/** A control that is not met, and what is wrong. */
export interface Failure {
  readonly control: Control
  readonly finding: Said
  /** Set aside by an override of this event. */
  readonly overridden: boolean
}

const setAside = (seen: Seen, control: Control): boolean =>
  isOverridable(control.code) &&
  (seen.event.overrides ?? []).some((override) => override.control === control.code)

/** Every control that this event does not meet. Whether its overrides count is itself a control, `override-authority`. */
export const failures = (seen: Seen): Failure[] =>
  controlsOn(seen.event.type).flatMap((control) => {
    const finding = control.fails(seen)
    return finding === undefined ? [] : [{ control, finding, overridden: setAside(seen, control) }]
  })

/** Whether the event may happen as far as the controls go. */
export const isLawful = (seen: Seen): boolean => {
  for (const control of controlsOn(seen.event.type))
    if (control.fails(seen) !== undefined && !setAside(seen, control)) return false
  return true
}
