import { createActor, transition } from 'xstate'
import { begin, defaultControls, lifecycle, type Stage, stageSummary, step } from '../../src/machine/index.js'
import type { ComplaintEvent } from '../../src/vocabulary/index.js'
import { byHand } from './by-hand.js'

/** One event taken from stored text to stored text; the answer is the stage of handling it led to. */
export type Contender = (stored: string, event: ComplaintEvent) => string

const snapshotOf = (stage: Stage) =>
  lifecycle.resolveState({
    value: stage.value as never,
    context: { controls: defaultControls, file: stage.context },
  })

const envelope = (stage: Stage, value: unknown, context: { file: Stage['context'] }): string =>
  JSON.stringify({ ...stage, value, context: context.file })

export const contenders: Readonly<Record<string, Contender>> = {
  step: (stored, event) => {
    const result = step(JSON.parse(stored), event)
    if (!result.ok) throw new Error(result.refusal.code)
    return JSON.stringify(result.stage)
  },
  'createActor(snapshot) + send': (stored, event) => {
    const stage: Stage = JSON.parse(stored)
    const actor = createActor(lifecycle, { snapshot: snapshotOf(stage), input: {} }).start()
    actor.send(event)
    const { value, context } = actor.getSnapshot()
    return envelope(stage, value, context)
  },
  'transition on a resolved snapshot': (stored, event) => {
    const stage: Stage = JSON.parse(stored)
    const [{ value, context }] = transition(lifecycle, snapshotOf(stage), event)
    return envelope(stage, value, context)
  },
  'reducer by hand': byHand,
}

/** The stored stage before each event of a history. */
export const storedBefore = (events: readonly ComplaintEvent[]): string[] => {
  let stage = begin()
  return events.map((event) => {
    const stored = JSON.stringify(stage)
    const result = step(stage, event)
    if (!result.ok) throw new Error(`${event.type}: ${result.refusal.code}`)
    stage = result.stage
    return stored
  })
}

export const handlingIn = (stored: string): string => stageSummary(JSON.parse(stored)).handling
