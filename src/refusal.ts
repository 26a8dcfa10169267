import type { Reason } from './explanation.js'
import type { Issue } from './issues.js'

/**
 * A "no" to the person handling a complaint: which event, where the complaint stands, what could be reported instead, and why.
 * Each room names its own codes, types of events and controls.
 */
export interface Refusal<
  Code extends string = string,
  Event extends string = string,
  Control extends string = string,
> {
  readonly code: Code
  /** As it was reported: a host's own type, or a misspelt one, stays as it was written. */
  readonly event: Event | (string & {})
  /** The stage of handling: one of the package's, or of a host's own. */
  readonly stage: string
  /** The events that may be reported here instead. */
  readonly allowed: readonly Event[]
  readonly because: readonly Reason[]
  /** The controls of the chart that are not met. */
  readonly controls?: readonly Control[]
  /** Where the event is not well formed. */
  readonly issues?: readonly Issue[]
}
