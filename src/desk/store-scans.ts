import {
  type Complaint,
  type HeldData,
  heldAbout,
  type JournalEntry,
  type MovedClock,
  movedClocks,
  retentionOf,
} from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ErasableComplaint } from './desk.js'
import { policyOf } from './policies-in-force.js'

/** Few enough that a caller who leaves a scan early, or a worker that dies, does not hold many. */
const claimedAtOnce = 16
/** Time enough to wake so many, short enough that what a dead worker held is only a minute late. */
const leaseMs = 60_000

/**
 * The complaints that are due, each one held for the caller alone where the store has claims: several schedulers then share them
 * out. Over a store without claims every scheduler looks at all of them.
 */
export async function* dueForMe(
  store: ComplaintStore,
  now: Instant,
): AsyncGenerator<string, void, undefined> {
  if (store.claimDue === undefined) {
    yield* store.due(now)
    return
  }
  for (;;) {
    const claimed = await store.claimDue(now, claimedAtOnce, leaseMs)
    if (claimed.length === 0) return
    yield* claimed
  }
}

async function* everyComplaint(store: ComplaintStore): AsyncGenerator<Complaint, void, undefined> {
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored !== undefined) yield stored.complaint
  }
}

/** Complaints whose personal data no rule asks to keep any longer, one at a time. */
export async function* erasableIn(
  store: ComplaintStore,
  policies: readonly Policy[],
  now: Instant,
): AsyncGenerator<ErasableComplaint, void, undefined> {
  for await (const complaint of everyComplaint(store)) {
    const retention = retentionOf(complaint, { policy: policyOf(policies, complaint), now })
    if (retention.status === 'erasable') yield { complaint: complaint.id, retention }
  }
}

/** All that a store holds about one complainant, a complaint at a time. */
export async function* heldIn(
  store: ComplaintStore,
  policies: readonly Policy[],
  complainant: string,
  now: Instant,
): AsyncGenerator<HeldData, void, undefined> {
  for await (const complaint of everyComplaint(store)) {
    if (!complaint.record.intake.complainants.some(({ id }) => id === complainant)) continue
    const journal: JournalEntry[] = []
    for await (const entry of store.journal(complaint.id)) journal.push(entry)
    const held = heldAbout(complaint, { policy: policyOf(policies, complaint), journal, complainant, now })
    if (held !== undefined) yield held
  }
}

/** What is compared with what. */
export interface ReplanRequest {
  readonly store: ComplaintStore
  /** Every version that complaints of the store rest on. */
  readonly policies: readonly Policy[]
  /** The version that would take their place, with its calendars. */
  readonly next: Policy
  /** The moment to look from. */
  readonly now: Instant
}

/**
 * Goes through a store and answers every open deadline that a new version of a policy or of its calendars moves: old, new and
 * why. Lazy, one complaint in memory at a time; nothing is written. Complaints of other policies are passed over, and so are those
 * that rest on `next` already.
 *
 * @throws RedressError `unknown-policy` for a complaint that rests on a version not given; `store-failed`
 * @example
 * for await (const { complaint, clock, was, now, because } of replanStore({ store, policies: [v2026], next: v2027, now }))
 *   console.log(complaint, clock, was?.dueOn, now?.dueOn, because.says.en)
 */
export async function* replanStore({ store, policies, next, now }: ReplanRequest): AsyncIterable<MovedClock> {
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    if (complaint.policy.id !== next.id || complaint.policy.hash === next.hash) continue
    yield* movedClocks(complaint, { before: policyOf(policies, complaint), after: next, now })
  }
}
