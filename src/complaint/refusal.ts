import type { Reason, Said } from '../explanation.js'
import type { Issue } from '../issues.js'
import type { ControlCode } from '../machine/index.js'

/**
 * A "no" to the person handling the complaint: which event, where the complaint stands, what could be done instead, and why.
 * Codes of the chart and its controls come through as they are; `late-event`, `unknown-complaint` and the like are ours.
 */
export interface Refusal {
  readonly code: string
  readonly event: string
  readonly stage: string
  readonly allowed: readonly string[]
  readonly because: readonly Reason[]
  /** The controls of the chart that are not met. */
  readonly controls?: readonly ControlCode[]
  readonly issues?: readonly Issue[]
}

export const refusal = (
  code: string,
  event: string,
  stage: string,
  says: Said,
  allowed: readonly string[] = [],
): Refusal => ({
  code,
  event,
  stage,
  allowed,
  because: [{ says }],
})
