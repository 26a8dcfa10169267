import type { Complaint, Effect, JournalEntry } from '../complaint/index.js'
import type { Instant } from '../time.js'

/** A complaint with the number of appends that led to it; the next append must name it. */
export interface Stored {
  readonly complaint: Complaint
  readonly revision: number
}

/** All that one step leaves behind. It is kept whole or not at all. */
export interface Append {
  readonly complaint: Complaint
  readonly entries: readonly JournalEntry[]
  readonly effects: readonly Effect[]
  /** When `wake` should look at the complaint next; absent when nothing is due any more. */
  readonly wakeAt?: Instant
}

/**
 * What a host's persistence must promise. The kit `complaintStoreContract` of `redress/testing` has a case for each promise.
 *
 * 1. `append` is one transaction: state, journal, outbox and wake time together, or nothing.
 * 2. `append` with an `expectedRevision` that is no longer current throws `revision-conflict` and changes nothing.
 *    Revision 0 means that the complaint does not exist yet.
 * 3. What `append` acknowledged survives the death of the process.
 * 4. `journal` gives entries in order of `sequence`, exactly as appended.
 * 5. `due(before)` gives each complaint whose `wakeAt` is at or before the instant, earliest first.
 * 6. `outbox` gives unsettled effects in the order of appending; `settle` is idempotent and forgets only those named.
 * 7. What is loaded is what was appended, value for value; changing a loaded object changes nothing stored.
 */
export interface ComplaintStore {
  load(id: string): Promise<Stored | undefined>
  /** @returns the new revision. @throws RedressError `revision-conflict`, `store-failed` */
  append(id: string, step: Append, expectedRevision: number): Promise<number>
  journal(id: string): AsyncIterable<JournalEntry>
  due(before: Instant): AsyncIterable<string>
  outbox(limit: number): AsyncIterable<Effect>
  settle(effectIds: readonly string[]): Promise<void>
  /** Every complaint's id, in a stable order, for reports and re-planning. */
  ids(): AsyncIterable<string>
  /** Lets go of connections and files. */
  close(): Promise<void>
}
