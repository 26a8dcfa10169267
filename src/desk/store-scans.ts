import {
  type AppliedEvent,
  type Complaint,
  type HeldData,
  heldAbout,
  type JournalEntry,
  type MovedClock,
  movedClocks,
  retentionOf,
  wakeTime,
} from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { msPerDay } from '../plain-date.js'
import { type Policy, policyUnderRules, zoneVersion } from '../policy/index.js'
import type { ComplaintStore, Stored, ZoneNote } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ErasableComplaint } from './desk.js'
import { policyOf } from './policies-in-force.js'
import {
  type Counting,
  hostRuntime,
  type RulesInForce,
  type Runtime,
  rulesInForce,
} from './rules-in-force.js'

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

/** Nothing that is due is left alone for so long by a scheduler that runs. */
const longestStandstillMs = 270 * msPerDay

/**
 * Whether a complaint would be woken so long after anything could have woken it, or anybody touched it, that the time is rather wrong. What
 * fires then has fired for good.
 */
export const isJump = ({ recordedAt }: Complaint, { drafts }: AppliedEvent, at: Instant): boolean => {
  const reached = drafts.flatMap(({ event }) => (event.type === 'rung.reached' ? [event.reachedAt] : []))
  const since = [recordedAt, ...reached.sort().slice(0, 1)].map((each) => Date.parse(each))
  return reached.length > 0 && Date.parse(at) - Math.max(...since) > longestStandstillMs
}

/** Told once everything else that is due has been woken. */
export const clockJumped = (complaints: readonly string[], at: Instant): RedressError =>
  new RedressError(
    'clock-jumped',
    `At ${at} ${complaints.length} complaints would have been due for most of a year, and nothing was fired for them; mend the clock, or call \`wake(now, { afterStandstill: true })\` when the time is right and the waking stood still`,
    { details: { at, complaints: complaints.slice(0, 100) } },
  )

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
  /** What the host runs on; see `runtime` of a desk. */
  readonly runtime?: Runtime
}

/** The note that a stored wake time rests on, when its rules are no longer those in use; each is read once. */
const formerNotes = (store: ComplaintStore, rules: RulesInForce) => {
  const known = new Map<string, Promise<ZoneNote | undefined>>()
  return async ({ complaint, zones }: Stored): Promise<ZoneNote | undefined> => {
    if (zones === undefined || zones === rules.note(complaint.policy)?.id) return undefined
    const found = known.get(zones) ?? store.wakeZones?.note(zones) ?? Promise.resolve(undefined)
    known.set(zones, found)
    return found
  }
}

/**
 * Derives again the wake times of open complaints that rest on other rules of zones than those in use, one complaint in memory at a
 * time. Each one done is done: a run that was broken off goes on where it stopped. Complaints of policies that are not given are left.
 */
export const deriveWakesAgain = async (
  store: ComplaintStore,
  { policies, rules }: Counting,
): Promise<void> => {
  const { wakeZones } = store
  if (wakeZones === undefined) return
  for await (const id of wakeZones.stale(rules.current())) {
    const stored = await store.load(id)
    const zones = stored && rules.note(stored.complaint.policy)
    if (stored === undefined || zones === undefined) continue
    const { complaint, revision } = stored
    // As its last step would have derived it: what has come since is due and must not be passed over.
    const wakeAt = wakeTime(complaint, { policy: policyOf(policies, complaint), now: complaint.recordedAt })
    await wakeZones.derive(id, { zones, ...(wakeAt === undefined ? {} : { wakeAt }) }, revision)
  }
}

/**
 * Goes through a store and answers every open deadline that a new version of a policy, of its calendars or of the rules of time zones
 * moves: old, new and why. Lazy, one complaint in memory at a time; nothing is written. Complaints of other policies are passed over, and so are those
 * that rest on `next` already,
 * under the same rules of zones.
 *
 * @throws RedressError `unknown-policy` for a complaint that rests on a version not given; `store-failed`
 * @example
 * for await (const { complaint, clock, was, now, because } of replanStore({ store, policies: [v2026], next: v2027, now }))
 *   console.log(complaint, clock, was?.dueOn, now?.dueOn, because.says.en)
 */
export async function* replanStore({
  store,
  policies,
  next,
  now,
  runtime = hostRuntime(),
}: ReplanRequest): AsyncIterable<MovedClock> {
  const rules = rulesInForce([...policies, next], runtime)
  const formerNote = formerNotes(store, rules)
  const formerly = new Map<string, Policy>()
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    if (complaint.policy.id !== next.id) continue
    const former = await formerNote(stored)
    if (complaint.policy.hash === next.hash && former === undefined) continue
    const policy = policyOf(policies, complaint)
    const key = `${policy.hash} ${former?.id}`
    const before =
      formerly.get(key) ?? (former === undefined ? policy : policyUnderRules(policy, former.rules))
    formerly.set(key, before)
    const zones = former && { was: former.version, now: zoneVersion(next, runtime.zones) }
    yield* movedClocks(complaint, { before, after: next, now, zones })
  }
}
