import type { EventType, Role } from '../vocabulary/index.js'
import type { CaseFile } from './case-file.js'
import type { ChartEvent } from './chart/chart-event.js'
import type { Controls } from './controls/controls.js'
import { defaultControls } from './controls/default-controls.js'
import { rolesAllowed } from './guards/access.js'
import { type Place, placeAt } from './run/place.js'
import type { Stage } from './stage.js'

/** Attention can only be drawn to something on file. */
const needsFile: ReadonlySet<string> = new Set([
  'complaint.escalated',
  'complaint.major-declared',
] satisfies EventType[])

/** The types of events that a place takes: what depends on the file rather than on the event is already counted in. */
export const typesOpen = (place: Place, file: CaseFile): EventType[] =>
  ([...place.types] as EventType[]).filter((type) => !(file.kind === undefined && needsFile.has(type)))

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
  const place = placeAt(stage.value)
  return typesOpen(place, stage.context).filter((type) => {
    const roles: readonly Role[] = rolesAllowed({
      controls,
      event: { type } as ChartEvent,
      stage: place.handling,
    })
    return role === undefined ? roles.length > 0 : roles.includes(role)
  })
}
