import { createActor } from 'xstate'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { CaseFile } from './case-file.js'
import type { Controls } from './controls/controls.js'
import type { Chart } from './run/chart-run.js'
import type { StageValue } from './stage.js'

/**
 * Where a running actor of a chart stands after these events: what `step` is held against. An event that the chart refuses leaves
 * the actor where it was.
 *
 * @example
 * liveStand(lifecycle, defaultControls, [received]).value // { handling: { open: 'received' }, … }
 */
export const liveStand = (
  machine: Chart,
  controls: Controls,
  events: readonly ComplaintEvent[],
): { readonly value: StageValue; readonly file: CaseFile } => {
  const actor = createActor(machine, { input: { controls } }).start()
  for (const event of events) actor.send(event)
  const { value, context } = actor.getSnapshot()
  actor.stop()
  return { value: value as StageValue, file: context.file }
}
