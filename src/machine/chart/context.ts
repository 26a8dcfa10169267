import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import type { ChartEvent } from './chart-event.js'

/** What the chart holds while it runs. Only `file` is stored: the controls belong to the policy. */
export interface ChartContext {
  readonly controls: Controls
  readonly file: ControlInput
}

export interface ChartArguments {
  readonly context: ChartContext
  readonly event: ChartEvent
}
