import type { ChartSnapshot } from '../run/chart-run.js'
import { chartVersion, type Stage, type StageValue } from './stage.js'

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
