import type { EventType, Role } from '../vocabulary/index.js'
import type { ChartEvent } from './chart-event.js'
import { standingAt } from './chart-run.js'
import type { Controls } from './controls.js'
import { defaultControls } from './default-controls.js'
import { rolesAllowed } from './guards/access.js'
import { openTypes } from './possible.js'
import type { Stage } from './stage.js'
import { handlingOf } from './stage-tags.js'

/**
 * The types of events that this stage has a place for: what a screen would offer. With a role, only what that role may report.
 * Whether a particular event then meets its controls depends on what it says.
 *
 * @example
 * allowedEvents(begin()) // ['complaint.received']
 */
export const allowedEvents = (
  stage: Stage,
  controls: Controls = defaultControls,
  role?: Role,
): EventType[] => {
  const snapshot = standingAt(stage.value, controls, stage.context)
  const here = handlingOf(snapshot)
  return openTypes(snapshot).filter((type) => {
    const roles: readonly Role[] = rolesAllowed({ controls, event: { type } as ChartEvent, stage: here })
    return role === undefined ? roles.length > 0 : roles.includes(role)
  })
}
