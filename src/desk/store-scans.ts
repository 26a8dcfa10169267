import {
  type HeldData,
  heldAbout,
  type JournalEntry,
  type MovedClock,
  movedClocks,
  retentionOf,
  wakeTime,
} from '../complaint/index.js'
import { type Policy, policyUnderRules, zoneVersion } from '../policy/index.js'
import type { ComplaintStore, Stored, ZoneNote } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ErasableComplaint } from './desk.js'
import { eachStored } from './each-stored.js'
import { readingOf, upToDate } from './loaded.js'
import { policyOf } from './policies-in-force.js'
import {
  type Counting,
  hostRuntime,
  type RulesInForce,
  type Runtime,
  rulesInForce,
} from './rules-in-force.js'
import { failuresOfScan, type ToldOfFailures } from './scan-failures.js'

/** What a look at each complaint finds, one in memory at a time. One that cannot be looked at is told of and stops nothing. */
async function* foundInEach<Found>(
  store: ComplaintStore,
  told: ToldOfFailures,
  look: (stored: Stored) => Promise<readonly Found[]> | readonly Found[],
): AsyncGenerator<Found, void, undefined> {
  const failures = failuresOfScan(told)
  for await (const { id, load } of eachStored(store)) {
    let found: readonly Found[] = []
    try {
      const stored = await load()
      if (stored !== undefined) found = await look(stored)
    } catch (cause) {
      failures.note(id, cause)
    }
    yield* found
  }
  const failed = failures.error()
  if (failed !== undefined) throw failed
}

/** Complaints whose personal data no rule asks to keep any longer, one at a time. */
export const erasableIn = (
  store: ComplaintStore,
  policies: readonly Policy[],
  { now, onFailure }: ToldOfFailures & { readonly now: Instant },
): AsyncIterable<ErasableComplaint> =>
  foundInEach(store, { onFailure }, (stored) => {
    const { complaint } = upToDate(stored, { policies })
    const retention = retentionOf(complaint, { policy: policyOf(policies, complaint), now })
    return retention.status === 'erasable' ? [{ complaint: complaint.id, retention }] : []
  })

/** All that a store holds about one complainant, a complaint at a time. */
export const heldIn = (
  store: ComplaintStore,
  policies: readonly Policy[],
  { complainant, now, onFailure }: ToldOfFailures & { readonly complainant: string; readonly now: Instant },
): AsyncIterable<HeldData> =>
  foundInEach(store, { onFailure }, async (stored) => {
    const { complaint } = upToDate(stored, { policies })
    if (!complaint.record.intake.complainants.some(({ id }) => id === complainant)) return []
    const journal: JournalEntry[] = []
    for await (const entry of store.journal(complaint.id)) journal.push(entry)
    const held = heldAbout(complaint, { policy: policyOf(policies, complaint), journal, complainant, now })
    return held === undefined ? [] : [held]
  })

/** What is compared with what. */
export interface ReplanRequest extends ToldOfFailures {
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
  counting: Counting,
  note: (complaint: string, cause: unknown) => void,
): Promise<void> => {
  const { policies, rules } = counting
  const { wakeZones } = store
  if (wakeZones === undefined) return
  const derive = async (id: string): Promise<void> => {
    const stored = await store.load(id)
    const zones = stored && rules.note(stored.complaint.policy)
    if (stored === undefined || zones === undefined) return
    const { complaint, revision } = upToDate(stored, readingOf(counting))
    // As its last step would have derived it: what has come since is due and must not be passed over.
    const wakeAt = wakeTime(complaint, { policy: policyOf(policies, complaint), now: complaint.recordedAt })
    await wakeZones.derive(id, { zones, ...(wakeAt === undefined ? {} : { wakeAt }) }, revision)
  }
  for await (const id of wakeZones.stale(rules.current()))
    await derive(id).catch((cause: unknown) => note(id, cause))
}

/**
 * Goes through a store and answers every open deadline that a new version of a policy, of its calendars or of the rules of time zones
 * moves: old, new and why. Lazy, one complaint in memory at a time; nothing is written. Complaints of other policies are passed over, and so are those
 * that rest on `next` already,
 * under the same rules of zones.
 *
 * A complaint that cannot be read, or that rests on a version not given, is told to `onFailure` and stops nothing.
 *
 * @throws RedressError `scan-incomplete` at the end, when complaints failed and no `onFailure` was given; `store-failed`
 * @example
 * for await (const { complaint, clock, was, now, because } of replanStore({ store, policies: [v2026], next: v2027, now }))
 *   console.log(complaint, clock, was?.dueOn, now?.dueOn, because.says.en)
 */
export const replanStore = ({
  store,
  policies,
  next,
  now,
  runtime = hostRuntime(),
  onFailure,
}: ReplanRequest): AsyncIterable<MovedClock> => {
  const rules = rulesInForce([...policies, next], runtime)
  const formerNote = formerNotes(store, rules)
  const formerly = new Map<string, Policy>()
  return foundInEach(store, { onFailure }, async (stored) => {
    if (stored.complaint.policy.id !== next.id) return []
    const { complaint } = upToDate(stored, { policies: [...policies, next], zones: runtime.zones })
    const former = await formerNote(stored)
    if (complaint.policy.hash === next.hash && former === undefined) return []
    const policy = policyOf(policies, complaint)
    const key = `${policy.hash} ${former?.id}`
    const before =
      formerly.get(key) ?? (former === undefined ? policy : policyUnderRules(policy, former.rules))
    formerly.set(key, before)
    const zones = former && { was: former.version, now: zoneVersion(next, runtime.zones) }
    return movedClocks(complaint, { before, after: next, now, zones })
  })
}
