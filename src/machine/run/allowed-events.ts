import type { EventType, Role } from '../../vocabulary/index.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { defaultControls } from '../controls/default-controls.js'
import { rolesAllowed } from '../guards/access.js'
import type { Stage } from '../stage/stage.js'
import { type ChartState, stateAt } from './state.js'

/** Attention can only be drawn to something on file. */
const needsFile: ReadonlySet<string> = new Set([
  'complaint.escalated',
  'complaint.major-declared',
] satisfies EventType[])

const isOpen = (type: EventType, { handling }: ChartState, file: ControlInput): boolean => {
  if (needsFile.has(type)) return file.kind !== undefined
  if (type === 'complaint.unmerged') return file.ending === 'merged'
  return type !== 'complaint.registered' || handling !== 'registered' || !file.registered
}

/** The types of events that a state takes: what depends on the file rather than on the event is already counted in. */
export const typesOpen = (state: ChartState, file: ControlInput): EventType[] =>
  ([...state.types] as EventType[]).filter((type) => isOpen(type, state, file))

/**
 * The types of events that this stage has a transition for: what a screen would offer. With a role, only what that role may report.
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
  const state = stateAt(stage.value)
  return typesOpen(state, stage.context).filter((type) => {
    const roles: readonly Role[] = rolesAllowed({
      controls,
      event: { type } as ChartEvent,
      stage: state.handling,
    })
    return role === undefined ? roles.length > 0 : roles.includes(role)
  })
}
