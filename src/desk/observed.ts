/** One part of the work that is about to be done. It names no person and holds nothing that was written by one. */
export interface ObservedPart {
  readonly part: 'load' | 'decide' | 'append' | 'wake' | 'deliver'
  readonly complaint: string
  /** Types of the events that are decided on, or of the effect that is delivered. */
  readonly types?: readonly string[]
  /** Of an effect: its id, and which attempt this is. */
  readonly effect?: { readonly id: string; readonly attempt: number }
}

/** How a part of the work ended. */
export interface ObservedEnd {
  /** `ok`; `delivered`, `deferred`, `buried` or `overtaken`; else the code of a refusal or an error. */
  readonly outcome: string
  /** The work was not done: an error was thrown, or an attempt failed. A refusal is an answer. */
  readonly failed?: true
  /** The controls that refused. */
  readonly controls?: readonly string[]
  /** Of a complaint that woke: how many milliseconds after its moment the earliest step was noticed. */
  readonly lateMs?: number
}

/**
 * Told of a part of the work; does it, and is told through `ended` how it ended. It must call `work` once and give back what that gives, and must
 * not throw of itself. An adapter puts the work into a span, so that what the work calls stands below it.
 */
export type Observe = <Result>(
  part: ObservedPart,
  work: (ended: (end: ObservedEnd) => void) => Result,
) => Result
