import { createActor } from 'xstate'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { ControlInput } from '../controls/control-input.js'
import type { Controls } from '../controls/controls.js'
import { chartVersion, type Stage, type StageValue } from '../stage/stage.js'
import type { Chart, ChartSnapshot } from './chart-run.js'

/**
 * Where a running actor of a chart stands after these events: what `step` is held against. An event that the chart refuses leaves
 * the actor where it was.
 *
 * @example
 * stateOf(lifecycle, defaultControls, [received]).value // { handling: { open: 'received' }, … }
 */
export const stateOf = (
  machine: Chart,
  controls: Controls,
  events: readonly ComplaintEvent[],
): { readonly value: StageValue; readonly file: ControlInput } => {
  const actor = createActor(machine, { input: { controls } }).start()
  for (const event of events) actor.send(event)
  const { value, context } = actor.getSnapshot()
  actor.stop()
  return { value: value as StageValue, file: context.file }
}

/**
 * Where a running actor of the lifecycle, or of a chart extended from it, stands: plain JSON to store, to sum up and to ask `step` with
 * why an event would be refused.
 *
 * @example
 * const actor = createActor(lifecycle).start()
 * const result = step(stageOf(actor.getSnapshot()), registered)
 * result.ok ? [] : result.refusal.allowed // ['complaint.received']
 */
export const stageOf = ({ value, context }: Pick<ChartSnapshot, 'value' | 'context'>): Stage => ({
  schema: 1,
  chart: 'complaint',
  version: chartVersion,
  value: value as StageValue,
  context: context.file,
})
