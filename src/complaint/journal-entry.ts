import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'

/** What a journal entry rests on besides its event, so that replay under the same versions gives the same answer. */
export interface Basis {
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  readonly chart: string
}

/** One line of a complaint's history as the pure core writes it, before it is chained to the line before. */
export interface JournalDraft {
  readonly complaint: string
  /** 1 for the first entry, then one more each time. */
  readonly sequence: number
  readonly event: ComplaintEvent
  /** When the system learned of the event; `event.at` is when it happened. */
  readonly recordedAt: Instant
  readonly basis: Basis
  /** The event is older than one that was taken in before it. */
  readonly late?: true
}

/** A draft sealed into the chain: `hash` is SHA-256 over the canonical JSON of the draft and `previous`. */
export interface JournalEntry extends JournalDraft {
  /** The hash of the entry before, or 64 zeros for the first. */
  readonly previous: string
  readonly hash: string
}
