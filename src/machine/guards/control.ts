import type { Said } from '../../explanation.js'
import type { EventType } from '../../vocabulary/index.js'
import type { ChartEvent, ChartEventOf } from '../chart/chart-event.js'
import type { ControlCode } from '../controls/control-codes.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'

/** What a control looks at. `stage` is missing inside the chart, where states guard themselves. */
export interface Seen<Event = ChartEvent> {
  readonly file: ControlInput
  readonly controls: Controls
  readonly event: Event
  readonly stage?: string | undefined
}

/**
 * One condition that an event must meet. `fails` answers nothing when it is met, else what is wrong in this very case;
 * `hint` says in general what would meet it.
 */
export interface Control {
  readonly code: ControlCode
  readonly title: Said
  readonly hint: Said
  /** `every`: it watches all events. */
  readonly guards: readonly EventType[] | 'every'
  readonly fails: (seen: Seen) => Said | undefined
}

export const control = <Type extends EventType>(
  definition: Omit<Control, 'guards' | 'fails'> & {
    readonly guards: readonly Type[]
    readonly fails: (seen: Seen<ChartEventOf<Type>>) => Said | undefined
  },
): Control => definition as unknown as Control

const list = (items: readonly string[], separator: string, none: string): string =>
  items.length === 0 ? none : items.join(separator)

/** Codes in a row, for sentences in either language. */
export const inEnglish = (items: readonly string[]): string => list(items, ', ', 'none')
export const inChinese = (items: readonly string[]): string => list(items, '、', '无')
