import type { EventType } from '../../vocabulary/index.js'
import type { ChartEvent, ChartEventOf } from '../chart/chart-event.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'

/** What one event changes in the file: only the entries that become different. */
export type Note<Type extends EventType> = (
  file: ControlInput,
  event: ChartEventOf<Type>,
  controls: Controls,
) => Partial<ControlInput>

export type Notes = { readonly [Type in EventType]?: Note<Type> }

/** A person acts for themself and for whoever they stand in for. */
export const actsFor = (event: ChartEvent): string[] =>
  event.by.onBehalfOf === undefined ? [event.by.id] : [event.by.id, event.by.onBehalfOf]

export const adding = (list: readonly string[], ...more: readonly string[]): string[] => [
  ...new Set([...list, ...more]),
]

export const without = (list: readonly string[], gone: string): string[] =>
  list.filter((each) => each !== gone)

export const replacing = <Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
  change: (item: Item) => Item,
): Item[] => list.map((item) => (item.id === id ? change(item) : item))
