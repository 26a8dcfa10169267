import { getNextTransitions } from 'xstate'
import { type HandlingStage, handlingStages } from '../chart/stages.js'
import type { StageValue } from '../stage.js'
import { type ChartSnapshot, resolved } from './chart-run.js'

/** One configuration of the chart, and everything about it that no complaint changes. */
export interface Place {
  readonly snapshot: ChartSnapshot
  readonly value: StageValue
  readonly tags: ReadonlySet<string>
  readonly handling: HandlingStage
  /** The types of events that the chart has a transition for, whatever the guards say. */
  readonly types: ReadonlySet<string>
  /** Where events have led from here, by event and by the answers to the chart's questions. */
  readonly ways: Map<string, Place | undefined>
}

/** More than the chart has places; only a flood of spellings of the same places could get here. */
const mostPlaces = 20_000

const places = new Map<string, Place>()

/** Places are shared between complaints, so a host that changes a stage in place must not reach them. */
const frozen = (value: StageValue): StageValue => {
  for (const inner of Object.values(value)) if (typeof inner === 'object') frozen(inner)
  return Object.freeze(value)
}

const described = (snapshot: ChartSnapshot): Place => ({
  snapshot,
  value: frozen(snapshot.value as StageValue),
  tags: snapshot.tags,
  handling: handlingStages.find((stage) => snapshot.tags.has(`handling.${stage}`)) ?? 'expected',
  types: new Set(
    getNextTransitions(snapshot).flatMap(({ eventType }) => (eventType === '' ? [] : [eventType])),
  ),
  ways: new Map(),
})

/**
 * The place that a stage's value names. Each is worked out once.
 * @throws RedressError `stage-not-restorable`
 */
export const placeAt = (value: StageValue): Place => {
  const key = JSON.stringify(value)
  const known = places.get(key)
  if (known !== undefined) return known
  if (places.size >= mostPlaces) places.clear()
  const place = described(resolved(value))
  places.set(key, place)
  return place
}
