import { getNextTransitions } from 'xstate'
import type { Said } from '../../explanation.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ChartContext } from '../chart/context.js'
import { type Phase, type StageMeta, stages } from '../chart/stages.js'
import { lifecycle } from '../lifecycle.js'
import type { StageValue } from '../stage.js'
import { type Chart, type ChartSnapshot, moved, resolved } from './chart-run.js'

/** One configuration of the chart, and everything about it that no complaint changes. */
export interface Place {
  readonly value: StageValue
  readonly tags: ReadonlySet<string>
  /** The stage of handling, with its title and phase: one of the package’s or of a host’s own. */
  readonly handling: string
  readonly title: Said
  readonly phase: Phase
  /** The types of events that the chart has a transition for, whatever the guards say. */
  readonly types: ReadonlySet<string>
  /** Where events have led from here, by event and by the answers to the chart's questions. */
  readonly ways: Map<string, Place | undefined>
  /** Asks the chart where an event leads; nothing when it does not take the event. */
  readonly ask: (context: ChartContext, event: ChartEvent) => Place | undefined
}

/** @throws RedressError `stage-not-restorable` */
export type PlaceAt = (value: StageValue) => Place

/** More than the chart has places; only a flood of spellings of the same places could get here. */
const mostPlaces = 20_000

/** Places are shared between complaints, so a host that changes a stage in place must not reach them. */
const frozen = (value: StageValue): StageValue => {
  for (const inner of Object.values(value)) if (typeof inner === 'object') frozen(inner)
  return Object.freeze(value)
}

const signal = 'handling.'

const standing = (snapshot: ChartSnapshot): Pick<Place, 'handling' | 'title' | 'phase'> => {
  const handling =
    [...snapshot.tags].find((tag) => tag.startsWith(signal))?.slice(signal.length) ?? 'expected'
  const metas: (StageMeta | undefined)[] = Object.values(snapshot.getMeta())
  const { title, phase } = metas.find((meta) => meta !== undefined) ?? stages.expected
  return { handling, title, phase }
}

/** The places of a chart, each worked out once and remembered. */
export const placesOf = (chart: Chart): PlaceAt => {
  const places = new Map<string, Place>()
  const placeAt: PlaceAt = (value) => {
    const key = JSON.stringify(value)
    const known = places.get(key)
    if (known !== undefined) return known
    if (places.size >= mostPlaces) places.clear()
    const snapshot = resolved(chart, value)
    const place: Place = {
      ...standing(snapshot),
      value: frozen(snapshot.value as StageValue),
      tags: snapshot.tags,
      types: new Set(
        getNextTransitions(snapshot).flatMap(({ eventType }) => (eventType === '' ? [] : [eventType])),
      ),
      ways: new Map(),
      ask: (context, event) => {
        const to = moved(chart, snapshot, context, event)
        return to === undefined ? undefined : placeAt(to.value as StageValue)
      },
    }
    places.set(key, place)
    return place
  }
  return placeAt
}

/** The places of the lifecycle itself. */
export const placeAt: PlaceAt = placesOf(lifecycle)
