import type {
  Complaint,
  ComplaintClock,
  Effect,
  HeldData,
  JournalEntry,
  Refusal,
  Retention,
} from '../complaint/index.js'
import type { Reason } from '../explanation.js'
import type { Issue } from '../issues.js'
import type { Directory, Policy, PolicyTypes, Route } from '../policy/index.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEventInput, ReceivedInput } from '../vocabulary/index.js'
import type { AnchoredHead, ComplaintVerification } from './journal/verify-complaint.js'
import type { Observe } from './observed.js'
import type { Runtime } from './rules-in-force.js'
import type { ToldOfFailures } from './scan-failures.js'

/** What one call left behind: the complaint as it now is, the journal entries and effects that were kept with it. */
export interface DeskSuccess<Types extends PolicyTypes = PolicyTypes> {
  readonly ok: true
  readonly complaint: Complaint<Types>
  readonly revision: number
  readonly entries: readonly JournalEntry[]
  readonly effects: readonly Effect[]
  /** As they stand after the call; worked out when they are first read. */
  readonly clocks: readonly ComplaintClock[]
  readonly issues: readonly Issue[]
  readonly repeated?: true
  /** The event was reported for this complaint, which is merged; `complaint` is the surviving one, to which it is applied. */
  readonly forwardedFrom?: string
}

/** An answer, with who was chosen and why. `route` is absent when no team was named, and when another writer kept being first. */
export type AssignmentResult<Types extends PolicyTypes = PolicyTypes> = DeskResult<Types> & {
  readonly route?: Route
}

/** The answer of a desk: what was applied and kept, or a refusal that says why nothing was. */
export type DeskResult<Types extends PolicyTypes = PolicyTypes> =
  | DeskSuccess<Types>
  | { readonly ok: false; readonly refusal: Refusal }

/** One complaint that woke, and what it left behind. */
export interface WakeResult {
  readonly complaint: string
  readonly entries: readonly JournalEntry[]
  readonly effects: readonly Effect[]
}

/** How a scan of what is due is shared among workers, and who is told of what could not be woken. */
export interface WakeOptions extends ToldOfFailures {
  /** The time is right and the waking stood still: what was due for most of a year fires as well. */
  readonly afterStandstill?: boolean
  /**
   * For how many milliseconds of the given time a complaint is held for this worker, at most an hour; a minute unless told. What a worker
   * that died held is late by so much. Workers over one store take the same, give or take five minutes.
   */
  readonly leaseMs?: number
  /** How many complaints are claimed together, at most 1,000; 16 unless told. */
  readonly batch?: number
  /** How many complaints are woken at once, at most 256; 1 unless told. Answers come in the order in which complaints were due. */
  readonly concurrency?: number
}

/** A complaint to be opened with the events that came after its receipt. */
export interface Opening {
  readonly id: string
  /** The receipt first. */
  readonly events: readonly ComplaintEventInput[]
}

/** A complaint whose personal data may be erased, and by which rules. */
export interface ErasableComplaint {
  readonly complaint: string
  readonly retention: Retention
}

/** The one place that waits: it loads, lets the pure core decide, and appends. */
export interface Desk<Types extends PolicyTypes = PolicyTypes> {
  /** A new complaint. The same id with the same receipt again changes nothing and answers `repeated`. */
  open(event: ReceivedInput, options?: { readonly id?: string }): Promise<DeskResult<Types>>
  /**
   * Something happened. An event without an id is given one before the first try (`entries[n].event.id`). When the answer of the store gets
   * lost, the desk looks whether the event was kept, and keeps it else; when the store stays away, `store-failed` is thrown with the ids in
   * `details.complaint` and `details.events`, under which the same call again changes nothing twice. When another writer was first, it is decided anew, up to eleven times with short
   * random pauses. `complaint.merged` also tells the surviving
   * complaint, which takes over the statutory clocks that are due earlier; what is later reported for a merged complaint goes
   * to that one. `complaint.unmerged`, reported for the merged one, undoes that for both.
   */
  handle(id: string, event: ComplaintEventInput): Promise<DeskResult<Types>>
  /** Several events of one complaint in one append: all of them or, on the first refusal, none. */
  handleAll(id: string, events: readonly ComplaintEventInput[]): Promise<DeskResult<Types>>
  /**
   * The door for the wire: anything that came as JSON. A receipt opens a complaint (under a new id when none is given), every other
   * event is handled; what is not well formed is refused as `invalid-event`, in words and with issues that name the places.
   *
   * @example
   * await desk.submit('c-1', JSON.parse('{"type":"complaint.registerd"}'))
   * // { ok: false, refusal: { code: 'invalid-event', because: [{ says: { en: 'There is no event "complaint.registerd"; did you mean …' } }], … } }
   */
  submit(id: string | undefined, event: unknown): Promise<DeskResult<Types>>
  /**
   * Gives the complaint to a person of its team, or again to another one: `complaint.assigned`. Nobody being able to take it is
   * reported as `complaint.escalated`. When the right person has it already, nothing is appended. All clocks go on as they are.
   */
  assign(id: string, directory: Directory): Promise<AssignmentResult<Types>>
  /** Receipt and later events in one append. */
  openAll(opening: Opening): Promise<DeskResult<Types>>
  /** Many complaints, in one transaction where the store can, for imports. One answer for each, in their order. */
  openMany(openings: readonly Opening[]): Promise<readonly DeskResult<Types>[]>
  /**
   * Looks at every complaint that is due, and lets its escalation steps fire. Where the store has `claimDue`, schedulers that run at once share the
   * complaints out: each one is held by one of them for `leaseMs`. What a scheduler that died or left the scan early held is free
   * again after that much of the given time.
   *
   * A complaint that cannot be woken (a row that is no JSON, a policy that was not given) keeps nobody else waiting: `onFailure` is told of it,
   * and without that `scan-incomplete` is thrown once everything else was woken. A complaint that would be woken nine months after it
   * was due and last touched is passed over, since what fires has fired for good; when all others are woken, `clock-jumped` is thrown.
   *
   * @throws RedressError `clock-jumped`, `scan-incomplete`, `invalid-argument`, `store-failed`
   */
  wake(now?: Instant, options?: WakeOptions): AsyncIterable<WakeResult>
  load(id: string): Promise<Complaint<Types> | undefined>
  clocks(id: string): Promise<readonly ComplaintClock[]>
  explain(id: string): Promise<Reason>
  /**
   * Complaints whose personal data no rule asks to keep any longer and no legal hold keeps, for `personal-data.erased`.
   *
   * @throws RedressError `scan-incomplete` at the end, when complaints could not be judged and no `onFailure` was given; `store-failed`
   */
  erasable(now?: Instant, options?: ToldOfFailures): AsyncIterable<ErasableComplaint>
  /**
   * All that is held about one complainant, by the bank's number of the customer, a complaint at a time. A complaint that cannot be read may
   * be the complainant's: it is told of.
   *
   * @throws RedressError `scan-incomplete` at the end, when complaints could not be read and no `onFailure` was given; `store-failed`
   */
  exportOf(complainant: string, options?: ToldOfFailures): AsyncIterable<HeldData>
  /**
   * Everything that one complaint's rows prove of each other: no entry changed, missing, added or of another complaint; the state is what the
   * journal leads to. Whoever can write to the store can rewrite a whole history and its state, or delete both; that is found against a
   * head that was noted elsewhere: give it as `anchored`.
   *
   * @throws RedressError `store-failed` when the store does not answer
   * @example
   * await desk.verify('c-1') // { complaint: 'c-1', ok: true, entries: 12, head: '9f2c…', findings: [] }
   */
  verify(id: string, anchored?: AnchoredHead): Promise<ComplaintVerification>
  /** {@link Desk.verify} for every complaint of the store and of the anchors, and for rows that belong to none. */
  verifyAll(anchors?: ReadonlyMap<string, AnchoredHead>): AsyncIterable<ComplaintVerification>
  /** The complaint made again from its journal. */
  replay(id: string): Promise<Complaint<Types> | undefined>
}

/** What a desk works with: the store, the policies, the clock of the host. */
export interface DeskOptions<Known extends Policy = Policy> {
  readonly store: ComplaintStore
  /** Every version that complaints may rest on; new complaints get the latest one in force on the day of receipt. */
  readonly policies: readonly Known[]
  /** Default: the system's clock. */
  readonly now?: () => Date | Instant
  /**
   * What the host runs on, for journals and explanations: its name, and the version of its rules of time zones (`process.versions.tz`).
   * Default: what the runtime says of itself, else `unknown`.
   */
  readonly runtime?: Runtime
  /**
   * What to wait for before a call is decided anew because another writer was first; told which try it was, from 1. Default: a random pause,
   * longer with every try, of half a second at most.
   */
  readonly pause?: (attempt: number) => Promise<void>
  /**
   * Told of each part of the work: what is loaded, decided, appended and woken, how long it takes and how it ends. Nothing that it is told was
   * written by a person. `openTelemetry` of `redress/telemetry` makes spans and counters of it.
   */
  readonly observe?: Observe
  /**
   * Whether two ids are one person, for four-eyes and recusal: a host that knows which accounts belong to whom says so. Default: they look alike, that
   * is they differ at most in case, width, blanks, invisible characters, or letters of Cyrillic and Greek that look Latin.
   */
  readonly samePerson?: (one: string, other: string) => boolean
  /** Default: a random UUID. */
  readonly newId?: () => string
  /**
   * How many complaints may stay in memory with their last state, so that their next event is decided without reading them; 0 unless told. A
   * desk that keeps states also has the store write them whole only now and then. What is decided is the same: nothing is refused, and
   * nothing is left undone, but after a look at the store, and an event is kept only on top of the entry that it was decided on. Erasure lets
   * go of the state, and so do five minutes without an event. Answers are frozen, since the next event is decided on them. Over a store
   * without `leavesStates` nothing is kept.
   */
  readonly keep?: number
}
