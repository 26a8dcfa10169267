import { getNextTransitions } from 'xstate'
import type { Said } from '../../explanation.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ChartContext } from '../chart/context.js'
import { type Phase, type StageMeta, stages } from '../chart/stages.js'
import { lifecycle } from '../lifecycle.js'
import type { StageValue } from '../stage/stage.js'
import { type Chart, type ChartSnapshot, moved, resolved } from './chart-run.js'

/** One configuration of the chart, and everything about it that no complaint changes. */
export interface ChartState {
  readonly value: StageValue
  readonly tags: ReadonlySet<string>
  /** The stage of handling, with its title and phase: one of the package’s or of a host’s own. */
  readonly handling: string
  readonly title: Said
  readonly phase: Phase
  /** The types of events that the chart has a transition for, whatever the guards say. */
  readonly types: ReadonlySet<string>
  /** Where events have led from here, by event and by the answers to the chart's questions. */
  readonly transitions: Map<string, ChartState | undefined>
  /** Asks the chart where an event leads; nothing when it does not take the event. */
  readonly ask: (context: ChartContext, event: ChartEvent) => ChartState | undefined
}

/** @throws RedressError `stage-not-restorable` */
export type StateAt = (value: StageValue) => ChartState

/** More than the chart has states; only a flood of spellings of the same states could get here. */
const mostStates = 20_000

/** States are shared between complaints, so a host that changes a stage in place must not reach them. */
const frozen = (value: StageValue): StageValue => {
  for (const inner of Object.values(value)) if (typeof inner === 'object') frozen(inner)
  return Object.freeze(value)
}

const signal = 'handling.'

const standing = (snapshot: ChartSnapshot): Pick<ChartState, 'handling' | 'title' | 'phase'> => {
  const handling =
    [...snapshot.tags].find((tag) => tag.startsWith(signal))?.slice(signal.length) ?? 'expected'
  const metas: (StageMeta | undefined)[] = Object.values(snapshot.getMeta())
  const { title, phase } = metas.find((meta) => meta !== undefined) ?? stages.expected
  return { handling, title, phase }
}

/** The states of a chart, each worked out once and remembered. */
export const statesOf = (chart: Chart): StateAt => {
  const states = new Map<string, ChartState>()
  const stateAt: StateAt = (value) => {
    const key = JSON.stringify(value)
    const known = states.get(key)
    if (known !== undefined) return known
    if (states.size >= mostStates) states.clear()
    const snapshot = resolved(chart, value)
    const state: ChartState = {
      ...standing(snapshot),
      value: frozen(snapshot.value as StageValue),
      tags: snapshot.tags,
      types: new Set(
        getNextTransitions(snapshot).flatMap(({ eventType }) => (eventType === '' ? [] : [eventType])),
      ),
      transitions: new Map(),
      ask: (context, event) => {
        const to = moved(chart, snapshot, context, event)
        return to === undefined ? undefined : stateAt(to.value as StageValue)
      },
    }
    states.set(key, state)
    return state
  }
  return stateAt
}

/** The states of the lifecycle itself. */
export const stateAt: StateAt = statesOf(lifecycle)
