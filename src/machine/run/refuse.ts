import type { Reason } from '../../explanation.js'
import type { Refusal } from '../../refusal.js'
import { type EventType, eventName } from '../../vocabulary/index.js'
import type { ControlCode } from '../controls/control-codes.js'
import type { Failure } from '../guards/verdict.js'
import type { ChartState } from './state.js'

/**
 * Why an event did not happen.
 *
 * `event-not-allowed`: not in this stage. `not-permitted`: not by this role or delegate. `override-not-permitted`: a control was to
 * be set aside by someone who may not. `control-not-met`: the controls named in `controls` are not met.
 */
export type ChartRefusalCode =
  | 'event-not-allowed'
  | 'not-permitted'
  | 'override-not-permitted'
  | 'control-not-met'

/** The chart's "no" to an event; its codes are among those of the desk. */
export interface ChartRefusal extends Refusal<ChartRefusalCode, EventType, ControlCode> {
  /** The first control that is not met. */
  readonly control?: ControlCode
  readonly controls: readonly ControlCode[]
}

const codeFor: Partial<Record<ControlCode, ChartRefusalCode>> = {
  permission: 'not-permitted',
  delegation: 'not-permitted',
  'override-authority': 'override-not-permitted',
}

const reasonFor = ({ control, finding }: Failure): Reason => ({
  says: {
    en: `${control.title.en}: ${finding.en}`,
    zh: `${control.title.zh}：${finding.zh}`,
  },
  because: [{ says: control.hint }],
})

const elsewhere = (event: string, { title }: ChartState): Reason => ({
  says: {
    en: `There is no place for ${eventName(event).en} while the complaint stands at “${title.en}”`,
    zh: `投诉处于“${title.zh}”阶段，不能办理“${eventName(event).zh}”`,
  },
})

/** The refusal of an event whose unmet controls are known; without any, the stage itself has no place for it. */
export const refusalOf = (
  event: string,
  state: ChartState,
  allowed: readonly EventType[],
  unmet: readonly Failure[],
): ChartRefusal => {
  const first = unmet[0]?.control.code
  const stage = state.handling
  if (first === undefined)
    return {
      code: 'event-not-allowed',
      event,
      stage,
      allowed,
      because: [elsewhere(event, state)],
      controls: [],
    }
  return {
    code: codeFor[first] ?? 'control-not-met',
    event,
    stage,
    allowed,
    because: unmet.map(reasonFor),
    control: first,
    controls: unmet.map((failure) => failure.control.code),
  }
}
