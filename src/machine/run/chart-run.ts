import { type ActorScope, createEmptyActor, type EventObject, type SnapshotFrom } from 'xstate'
import { RedressError } from '../../errors.js'
import { canonicalJson } from '../../hash.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ChartContext } from '../chart/context.js'
import { emptyFile } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { defaultControls } from '../controls/default-controls.js'
import type { lifecycle } from '../lifecycle.js'
import type { StageValue } from '../stage/stage.js'

/** The lifecycle, or one that a host extended from it. */
export type Chart = typeof lifecycle
export type ChartSnapshot = SnapshotFrom<Chart>

const inert = createEmptyActor()

/**
 * XState builds a whole actor system for every pure transition. The chart spawns nothing and sends nothing, so one scope that does
 * nothing serves them all; a test compares the result with XState's own `transition` on random histories.
 */
const scope = {
  self: inert,
  system: inert.system,
  sessionId: inert.sessionId,
  id: 'complaint',
  logger: () => {},
  defer: () => {},
  stopChild: () => {},
  emit: () => {},
  actionExecutor: () => {},
} as unknown as ActorScope<ChartSnapshot, EventObject>

/** @throws RedressError `stage-not-restorable` */
export const resolved = (chart: Chart, value: StageValue): ChartSnapshot => {
  try {
    const snapshot = chart.resolveState({
      value,
      context: { controls: defaultControls, file: emptyFile },
    })
    // XState fills gaps with initial states; a complaint must never start over because a part of its stage was lost.
    if (canonicalJson(snapshot.value) !== canonicalJson(value)) throw new Error('The value is incomplete')
    return snapshot
  } catch (cause) {
    throw new RedressError('stage-not-restorable', 'The chart has no such stage', {
      details: { value },
      cause,
    })
  }
}

export const initial = (chart: Chart, controls: Controls): ChartSnapshot =>
  chart.getInitialSnapshot(scope, { controls })

/** The chart after an event, or nothing when it does not take the event. */
export const moved = (
  chart: Chart,
  from: ChartSnapshot,
  context: ChartContext,
  event: ChartEvent,
): ChartSnapshot | undefined => {
  const to = chart.transition({ ...from, context } as ChartSnapshot, event, scope)
  return to.context === context ? undefined : to
}
