import type { Complaint, Effect, JournalEntry } from '../complaint/index.js'
import type { Instant } from '../time.js'
import type { ZoneRules } from '../zone-rules.js'

/** A complaint with the number of appends that led to it; the next append must name it. */
export interface Stored {
  readonly complaint: Complaint
  readonly revision: number
  /** The id of the {@link ZoneNote} that its wake time was derived under, when the store knows. */
  readonly zones?: string
  /** When it is to be looked at next. A store that gives `lastHash` gives it whenever there is such a time. */
  readonly wakeAt?: Instant
  /**
   * The hash of the last entry of the journal as it is now, empty without entries, when the store knows it: a desk appends nothing to a state
   * that does not stand there.
   */
  readonly lastHash?: string | undefined
  /**
   * The entries that `complaint` does not hold yet, in order: those of appends that left the state ({@link Append.leavesState}). Absent
   * when it holds all. `desk.load` gives the complaint with them.
   */
  readonly since?: readonly JournalEntry[]
  /** Characters of the state as it is stored, and of the entries since; left out of a small state that holds all. */
  readonly size?: { readonly state: number; readonly since: number }
}

/** Rules of time zones as they were when wake times were derived under them. The same id has the same rules. */
export interface ZoneNote {
  readonly id: string
  /** The version of the tz database, and a mark of rules that were handed over: `2025c`, `2026c+1f0a9b3c`. */
  readonly version: string
  readonly rules: ZoneRules
}

/** All that one step leaves behind. It is kept whole or not at all. */
export interface Append {
  readonly complaint: Complaint
  readonly entries: readonly JournalEntry[]
  readonly effects: readonly Effect[]
  /** When `wake` should look at the complaint next; absent when nothing is due any more. */
  readonly wakeAt?: Instant
  /** The rules of time zones that `wakeAt` rests on. */
  readonly zones?: ZoneNote
  /**
   * The whole state need not be written with this step: what was written last and the entries since lead to it. Only told to a store with
   * `leavesStates`, which may write it all the same. A step that opens, erases or has no entries always writes it.
   */
  readonly leavesState?: true
  /** The hash of the entry before the first of these. A store with `leavesStates` refuses the step after another one: `revision-conflict`. */
  readonly onto?: string
}

/** A step that erases: besides what it leaves behind, the earlier entries as they are from now on. */
export interface Erasure extends Append {
  /** They take the places of the entries with the same sequences: same hashes, less personal data. */
  readonly rewritten: readonly JournalEntry[]
  /** They take the places of the effects with the same ids, as far as those still wait in the outbox; the others are passed over. */
  readonly rewrittenEffects?: readonly Effect[]
}

/** One append of a batch. */
export interface BatchedAppend {
  readonly id: string
  readonly step: Append
  readonly expectedRevision: number
}

/**
 * What a host's persistence must promise. The kit `complaintStoreContract` of `redress/testing` has cases for each promise.
 *
 * 1. `append` is one transaction: state, journal, outbox and wake time together, or nothing. Whatever stops it half-way, also a
 *    sequence or an effect id that is already there, leaves everything as it was.
 * 2. `append` with an `expectedRevision` that is no longer current throws `revision-conflict` and changes nothing.
 *    Revision 0 means that the complaint does not exist yet; every append adds one. Of writers who expect the same revision at
 *    the same time exactly one is acknowledged.
 * 3. What `append` acknowledged survives the death of the process.
 * 4. `journal` gives entries in order of `sequence`, exactly as appended.
 * 5. `due(before)` gives each complaint whose `wakeAt` is at or before the instant, earliest first. A complaint that is appended
 *    to while the scan runs may come twice or wait for the next scan; no other is skipped.
 * 6. `outbox` gives unacknowledged effects in the order of appending, those of one append in their own order; `settle` is idempotent
 *    and forgets only those named.
 *    Where the outbox is a queue (`claimOutbox`), of each complaint only the earliest effect that can be delivered is given out, to one
 *    deliverer at a time; what that one says afterwards counts only as long as nobody else was given it.
 * 7. What is loaded is what was appended, value for value; changing a loaded or an appended object changes nothing stored.
 *    Text is kept code unit for code unit, lone surrogates and NUL included; −0 comes back as 0, and a property that is
 *    `undefined` does not come back. What JSON cannot carry (NaN, infinity, a date, a function, a cycle) and nesting deeper than
 *    1,000 are refused with `invalid-append`, and so are ids that are empty, longer than 600 UTF-16 units, or hold a NUL or a
 *    lone surrogate.
 * 8. A scan may be left early, and scans may run while others append; neither blocks a writer.
 * 9. `erase` is one transaction like `append`, the rewritten entries with it: no reader sees the new state beside an old entry, or
 *    the other way round. What it replaces is nowhere to be read afterwards, in the outbox neither; an entry that is not there to be rewritten
 *    stops it, an effect that was acknowledged does not.
 * 10. What a step with `leavesState` was appended to is given by `load` in one look: the state as it was last written, and in `since` every
 *     entry after it. `onto` is held against the hash of the last entry, where both are known.
 * 11. `wakeZones` knows, for every complaint with a wake time, the note that came with its last append or `derive`. `derive` changes nothing
 *    but the wake time and its note, and only at the revision named.
 */
export interface ComplaintStore {
  load(id: string): Promise<Stored | undefined>
  /** The complaints of these ids, in one question to the database; ids that are not there are left out. For scans. */
  loadMany?(ids: readonly string[]): Promise<ReadonlyMap<string, Stored>>
  /** Whether it knows `leavesState` and `onto` of an {@link Append}; a store without it writes every state whole. */
  readonly leavesStates?: true
  /** @returns the new revision. @throws RedressError `revision-conflict`, `invalid-append`, `store-failed` */
  append(id: string, step: Append, expectedRevision: number): Promise<number>
  /**
   * Many appends in one transaction, for imports: all of them or none. Every complaint may be named once in a batch.
   * A store without it is appended to one by one.
   * @returns the new revisions, in the order of the steps. @throws RedressError like `append`
   */
  appendAll?(steps: readonly BatchedAppend[]): Promise<readonly number[]>
  /**
   * Appends a step and replaces earlier entries, in one transaction. A store without it can hold complaints but not erase.
   * @returns the new revision. @throws RedressError like `append`
   */
  erase?(id: string, step: Erasure, expectedRevision: number): Promise<number>
  journal(id: string): AsyncIterable<JournalEntry>
  due(before: Instant): AsyncIterable<string>
  /**
   * For several workers that share the waking: at most `limit` complaints that are due at `now` and that are not held, earliest
   * first, held for the caller until `now` + `leaseMs` or until the complaint's next append. Time is the host's: only the
   * instants given count. A worker that dies merely lets its lease run out. What is held until more than five minutes after `now` +
   * `leaseMs` was claimed by a clock that ran ahead, and is free.
   */
  claimDue?(now: Instant, limit: number, leaseMs: number): Promise<readonly string[]>
  /**
   * Wake times rest on rules of time zones, which change. With these a desk derives them again when its runtime has other rules; over a
   * store without them a wake time stays as it is until the complaint's next append.
   */
  readonly wakeZones?: {
    /** Complaints with a wake time that rests on none of these notes, in order of their ids. */
    stale(current: readonly string[]): AsyncIterable<string>
    note(id: string): Promise<ZoneNote | undefined>
    /** @returns false, and nothing done, when the complaint has another revision. @throws RedressError like `append` */
    derive(id: string, wake: Pick<Append, 'wakeAt' | 'zones'>, revision: number): Promise<boolean>
  }
  /** At most `limit` effects; with `deliverableAt`, none whose `deliverAt` is later, so that far ones do not fill the limit. */
  outbox(limit: number, deliverableAt?: Instant): AsyncIterable<Effect>
  acknowledge(effectIds: readonly string[]): Promise<void>
  /**
   * For deliverers, several of them too: of every complaint the earliest effect that is deliverable at `now`, at most `limit`, in the order
   * of appending, held for the caller until `now` + `leaseMs`. Of one complaint nothing is given out while an earlier effect is held
   * or waits for its next attempt; no complaint waits for another one. `claim` is a number that grows with every claim of the effect and
   * that the outcome is told under; `attempt` counts from 1, and anew after `sendAgain`. Leases of clocks that ran ahead end as in
   * `claimDue`. The five methods of the queue come together or not at all; `deliver` of `redress/worker` uses them.
   */
  claimOutbox?(
    now: Instant,
    limit: number,
    leaseMs: number,
  ): Promise<readonly { readonly effect: Effect; readonly attempt: number; readonly claim: number }[]>
  /** The effect was delivered and is forgotten. @returns false, and nothing done, when it was claimed again or is settled. */
  settleClaimed?(effectId: string, claim: number): Promise<boolean>
  /**
   * The attempt failed. With `retryAt` the effect waits until then; without it becomes a dead letter, which holds nothing up and stays
   * until it is sent again or acknowledged. Of `error` the first thousand characters are kept.
   *
   * @returns false, and nothing done, when it was claimed again or is settled.
   */
  failClaimed?(
    effectId: string,
    claim: number,
    failure: { readonly at: Instant; readonly error: string; readonly retryAt?: Instant },
  ): Promise<boolean>
  /** What was given up, in the order of appending: how often it was tried, when the last attempt failed and of what. */
  deadLetters?(): AsyncIterable<{
    readonly effect: Effect
    readonly attempts: number
    readonly at: Instant
    readonly error: string
  }>
  /** Puts dead letters back into the queue, at their old place. @returns how many of the ids were dead letters. */
  sendAgain?(effectIds: readonly string[]): Promise<number>
  /**
   * A feed of what was appended to any complaint, for whom follows: a CRM, a search index, a warehouse, an audit. At most `limit` entries after
   * `position`, where '' is the beginning; whoever goes on from the last position that it got meets every entry once, those of one
   * complaint in order of their sequences, and misses none, however many write meanwhile and in whatever order they commit. An
   * empty answer means that nothing more is there yet. An erasure keeps positions: who reads on, or again, gets entries as they are now.
   *
   * @throws RedressError `invalid-argument` for what is no position of this store, `invalid-append` for a limit that is no count, `store-failed`
   */
  entriesSince?(
    position: string,
    limit: number,
  ): Promise<readonly { readonly position: string; readonly entry: JournalEntry }[]>
  /** Every complaint's id, in a stable order, for reports and re-planning. */
  ids(): AsyncIterable<string>
  /** For audits: the ids of complaints that are not there, although entries of a journal or waiting effects name them. */
  orphans?(): AsyncIterable<string>
  /**
   * Lets go of connections and files that the store opened itself; what the host handed over stays open. Afterwards a store over a
   * database refuses with `store-failed`, instead of answering that nothing is there; closing again does nothing.
   */
  close(): Promise<void>
}
