import { type ActorScope, createEmptyActor, type EventObject, type SnapshotFrom } from 'xstate'
import { RedressError } from '../errors.js'
import { canonicalJson } from '../hash.js'
import { type CaseFile, emptyFile } from './case-file.js'
import type { ChartEvent } from './chart-event.js'
import type { Controls } from './controls.js'
import { defaultControls } from './default-controls.js'
import { lifecycle } from './lifecycle.js'
import type { StageValue } from './stage.js'

export type ChartSnapshot = SnapshotFrom<typeof lifecycle>

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

const restored = new Map<string, ChartSnapshot>()

const resolve = (value: StageValue): ChartSnapshot => {
  try {
    const resolved = lifecycle.resolveState({
      value,
      context: { controls: defaultControls, file: emptyFile },
    })
    // XState fills gaps with initial states; a complaint must never start over because a part of its stage was lost.
    if (canonicalJson(resolved.value) !== canonicalJson(value)) throw new Error('The value is incomplete')
    return resolved
  } catch (cause) {
    throw new RedressError('stage-not-restorable', 'The chart has no such stage', {
      details: { value },
      cause,
    })
  }
}

/** The chart standing where a stage says. Each of its finitely many configurations is resolved once. */
export const standingAt = (value: StageValue, controls: Controls, file: CaseFile): ChartSnapshot => {
  const key = JSON.stringify(value)
  let known = restored.get(key)
  if (known === undefined) {
    known = resolve(value)
    restored.set(key, known)
  }
  return { ...known, context: { controls, file } } as ChartSnapshot
}

export const before = (controls: Controls): ChartSnapshot => lifecycle.getInitialSnapshot(scope, { controls })

/** The chart after an event. An event that is not taken leaves the very same context. */
export const moved = (from: ChartSnapshot, event: ChartEvent): ChartSnapshot =>
  lifecycle.transition(from, event, scope)
