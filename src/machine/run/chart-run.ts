import { getInitialSnapshot, type SnapshotFrom, transition } from 'xstate'
import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import type { ChartEvent } from '../chart/chart-event.js'
import type { ChartContext } from '../chart/context.js'
import { asParsed } from '../chart/parsed-event.js'
import { emptyFile } from '../controls/control-input.js'
import { defaultControls } from '../controls/default-controls.js'
import type { lifecycle } from '../lifecycle.js'
import type { StageValue } from '../stage/stage.js'

/** The lifecycle, or one that a host extended from it. */
export type Chart = typeof lifecycle
export type ChartSnapshot = SnapshotFrom<Chart>

/** @throws RedressError `stage-not-restorable` */
export const resolved = (chart: Chart, value: StageValue): ChartSnapshot => {
  try {
    const snapshot = chart.resolveState({
      value,
      context: { controls: defaultControls, file: emptyFile },
    })
    // XState fills gaps with initial states; a complaint must never start over because a part of its stage was lost.
    if (canonicalJson(snapshot.value) !== canonicalJson(value)) throw new Error('The value is incomplete')
    return snapshot
  } catch (cause) {
    throw new RedressError('stage-not-restorable', said('The chart has no such stage', '流程图没有该阶段'), {
      details: { value },
      cause,
    })
  }
}

/** Where a complaint begins. It is the same under all controls, so each chart is asked once. */
export const initialValue = (chart: Chart): StageValue =>
  getInitialSnapshot(chart, undefined).value as StageValue

/** The chart after an event that was parsed, or nothing when it does not take the event. */
export const moved = (
  chart: Chart,
  from: ChartSnapshot,
  context: ChartContext,
  event: ChartEvent,
): ChartSnapshot | undefined => {
  const [to] = transition(chart, { ...from, context } as ChartSnapshot, asParsed(event))
  return to.context === context ? undefined : to
}
