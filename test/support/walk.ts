import {
  begin,
  type ChartRefusal,
  type Controls,
  defaultControls,
  type Stage,
  step,
} from '../../src/machine/index.js'
import type { ComplaintEvent } from '../../src/vocabulary/index.js'

/** The stage after these events; one that is refused fails the test with its reasons. */
export const stageAfter = (events: readonly ComplaintEvent[], controls: Controls = defaultControls): Stage =>
  events.reduce<Stage>((stage, event) => {
    const result = step(stage, event, controls)
    if (!result.ok) throw new Error(`${event.type} was refused: ${JSON.stringify(result.refusal)}`)
    return result.stage
  }, begin(controls))

/** Why the last of these events is refused. */
export const refusalOf = (
  events: readonly ComplaintEvent[],
  event: ComplaintEvent,
  controls: Controls = defaultControls,
): ChartRefusal => {
  const result = step(stageAfter(events, controls), event, controls)
  if (result.ok) throw new Error(`${event.type} was not refused`)
  return result.refusal
}
