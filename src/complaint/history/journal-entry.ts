import type { Reading } from '../../rules/index.js'
import type { Instant, PlainDate } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'

/** What a journal entry rests on besides its event, so that replay under the same versions gives the same answer. */
export interface Basis {
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  readonly chart: string
  /** The runtime that wrote the entry, such as `node 24.21.0`. Absent: written by 0.1 or 0.2, or without a desk. */
  readonly runtime?: string
  /**
   * The rules of time zones that it was written under: the runtime's version of the tz database (`2026c`), and a mark of those that were
   * handed over (`2026c+1f0a9b3c`). `unknown` for a runtime that does not say.
   */
  readonly zones?: string
  /** The local date of receipt that the tables were told, where they were asked. */
  readonly receivedOn?: PlainDate
  /**
   * Which way of counting clocks the entry was written under. Absent: that of 0.1 and 0.2, in which a step of an extension could be
   * taken again and a time that was over could start again.
   */
  readonly counting?: 2
  /** How the narrative was read where the tables were asked; entries of 0.1 and 0.2 have none and were read the first way. */
  readonly reading?: Reading
}

/**
 * How the hash of an entry knows a personal value of its event: by its salt as long as the value is there, by the commitment
 * itself once both are erased.
 */
export type PersonalMark = { readonly salt: string } | { readonly commitment: string }

/** What the tables had concluded after an entry whose text is erased: they cannot be asked again. */
export interface Conclusion {
  readonly sequence: number
  readonly facts: Complaint['facts']
  readonly decisions: Complaint['decisions']
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
  /** The event is older than one that was applied before it. */
  readonly late?: true
  /** It was recorded long after it happened, as the policy counts that. */
  readonly recordedLate?: true
  /** In an entry that erases: what stays of the erased text. */
  readonly concluded?: readonly Conclusion[]
  /** In an entry that erases: what stands for each reference that was personal, by sequence and path (`3/enquiry`). */
  readonly renamed?: Readonly<Record<string, string>>
  /** The personal values of the event, by path. Of each, the hash covers a commitment only, so that it can be erased. */
  readonly personal?: Readonly<Record<string, PersonalMark>>
}

/** A draft sealed into the chain: `hash` is SHA-256 over the canonical JSON of its `sealedForm`. */
export interface JournalEntry extends JournalDraft {
  /** The hash of the entry before, or 64 zeros for the first. */
  readonly previous: string
  readonly hash: string
}
