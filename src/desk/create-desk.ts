import {
  assigning,
  type Complaint,
  clocksOf,
  explainComplaint,
  forwarded,
  forwardedTo,
  type HandleResult,
  type JournalEntry,
  replay,
  handleAll as takeAll,
  wake,
} from '../complaint/index.js'
import { msPerDay } from '../plain-date.js'
import { type Policy, type PolicyTypes, requireUsable } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import { attemptsOver } from './attempts.js'
import type { AssignmentResult, Desk, DeskOptions, DeskResult, Opening, WakeResult } from './desk.js'
import { erasePersonal, erasureIn } from './erase-personal.js'
import { withEventIds } from './in-doubt.js'
import { type Audit, verifyComplaint } from './journal/verify-complaint.js'
import { verifyStore } from './journal/verify-store.js'
import { keptStates } from './kept-states.js'
import { loaded, readingOf } from './loaded.js'
import { mergeIn, mergeInto, unknownLink, unmerge } from './merge.js'
import { seenDeciding, seenWaking } from './observe.js'
import { openMany, type PreparedOpening } from './open-many.js'
import { isReceipt, parseAll } from './parse-events.js'
import { pauseBetweenTries } from './pause-between-tries.js'
import { migrated, migrationIn, noPolicy, policyFor, policyOf } from './policies-in-force.js'
import { alreadyOpened, isSameReceipt, repeatedResult, unknownComplaint } from './results.js'
import { type Counting, hostRuntime, rulesInForce } from './rules-in-force.js'
import { sealedAppend } from './sealed-append.js'
import { deriveWakesAgain, erasableIn, heldIn } from './store-scans.js'
import { isJump, wakeDue } from './wake-due.js'

/** A desk that keeps states seldom reads them: so many characters of entries may come before the next whole one. */
const shortStateAfter = 16_384

/** What the policies of a desk say of their names. */
type TypesIn<Known extends Policy> = Known extends Policy<infer Types> ? Types : PolicyTypes

const deskOver = (options: DeskOptions): Desk => {
  const { store, policies, observe, samePerson } = options
  policies.forEach(requireUsable)
  const newId = options.newId ?? (() => globalThis.crypto.randomUUID())
  const rules = rulesInForce(policies, options.runtime ?? hostRuntime())
  const pause = options.pause ?? pauseBetweenTries
  const now = (): Instant => new Date(options.now?.() ?? Date.now()).toISOString()

  const leaves = store.leavesStates === true
  const keep = leaves ? (options.keep ?? 0) : 0
  const states = keptStates(keep)
  const counting: Counting = {
    policies,
    rules,
    ...(leaves ? { shortStateAfter: keep === 0 ? 0 : shortStateAfter } : {}),
  }
  const reading = readingOf(counting)
  const { append, withRetry, deciding } = attemptsOver({ store, states, counting, pause, observe })

  const erasing = async (id: string, erasure: Exclude<ReturnType<typeof erasureIn>, undefined>) =>
    'code' in erasure
      ? ({ ok: false, refusal: erasure } as const)
      : withRetry(id, [erasure], async ({ stored: before, isFresh }) => {
          states.drop(id)
          if (!isFresh) return undefined
          if (before === undefined) throw unknownComplaint(id)
          return erasePersonal(store, counting, before, erasure, now())
        })

  const handleAll = async (id: string, unknownEvents: readonly unknown[]): Promise<DeskResult> => {
    const read = parseAll(unknownEvents)
    if (!read.ok) return read
    const parsed = { events: withEventIds(read.events) }
    const erasure = erasureIn(parsed.events)
    if (erasure !== undefined) return erasing(id, erasure)
    const merge = mergeIn(parsed.events)
    if (merge !== undefined && 'code' in merge) return { ok: false, refusal: merge }
    return withRetry(id, parsed.events, async (known) => {
      const { stored: before, isFresh } = known
      if (before === undefined) throw unknownComplaint(id)
      const into = forwardedTo(before.complaint, parsed.events)
      // Both concern another complaint, whose revision says nothing of this one.
      if (!isFresh && (into !== undefined || merge !== undefined)) return undefined
      if (into !== undefined) {
        const there = parsed.events.map((event) => forwarded(event, id))
        const answer = await handleAll(into, there)
        return answer.ok ? { ...answer, forwardedFrom: id } : answer
      }
      if (merge?.type === 'complaint.merged') return mergeInto(store, counting, before, merge, now())
      if (merge !== undefined) return unmerge(store, counting, before, merge, now())
      const migration = migrationIn(parsed.events)
      const taken = seenDeciding(observe, { complaint: id, events: parsed.events }, () =>
        migration === undefined
          ? takeAll(before.complaint, parsed.events, {
              policy: policyOf(policies, before.complaint),
              now: now(),
              samePerson,
            })
          : migrated(policies, before.complaint, migration, now()),
      )
      if (!taken.ok) return taken
      const unknown = await unknownLink(store, id, parsed.events)
      return unknown === undefined ? append(id, taken, known) : { ok: false, refusal: unknown }
    })
  }

  const assign: Desk['assign'] = async (id, directory) => {
    let route: AssignmentResult['route']
    const answer = await deciding(id, [], (before) => {
      if (before === undefined) throw unknownComplaint(id)
      const policy = policyOf(policies, before.complaint)
      const at = now()
      const chosen = assigning(before.complaint, { policy, directory, now: at })
      route = chosen.route
      return chosen.events.length === 0
        ? repeatedResult(before)
        : takeAll(before.complaint, chosen.events, { policy, now: at, samePerson })
    })
    return route === undefined ? answer : { ...answer, route }
  }

  /** A new complaint under the version in force on the day of its receipt. */
  const opened = (id: string, events: readonly ComplaintEvent[]): HandleResult => {
    const erasure = erasureIn(events)
    if (erasure !== undefined && 'code' in erasure) return { ok: false, refusal: erasure }
    const receivedAt = events[0]?.at ?? now()
    const policy = policyFor(policies, receivedAt)
    return policy === undefined
      ? { ok: false, refusal: noPolicy(policies, receivedAt) }
      : takeAll({ id }, events, { policy, now: now(), samePerson })
  }

  const openAll = async (id: string, unknownEvents: readonly unknown[]): Promise<DeskResult> => {
    const parsed = parseAll(unknownEvents)
    if (!parsed.ok) return parsed
    const [first] = parsed.events
    return withRetry(id, parsed.events, async (known) => {
      const { stored: before } = known
      if (before !== undefined)
        return isSameReceipt(before.complaint, first)
          ? repeatedResult(before)
          : { ok: false, refusal: alreadyOpened(id, before.complaint) }
      const taken = seenDeciding(observe, { complaint: id, events: parsed.events }, () =>
        opened(id, parsed.events),
      )
      if (!taken.ok) return taken
      const unknown = await unknownLink(store, id, parsed.events)
      return unknown === undefined ? append(id, taken, known) : { ok: false, refusal: unknown }
    })
  }

  /** What a new complaint would leave, or nothing when it needs the slow way: it exists, is refused or is malformed. */
  const prepared = async ({ id, events }: Opening): Promise<PreparedOpening | undefined> => {
    const parsed = parseAll(events)
    if (!parsed.ok || (await store.load(id)) !== undefined) return undefined
    // What it is linked to may come before it in the batch, and is there once the batch is kept.
    if (parsed.events.some(({ type }) => type === 'complaint.linked')) return undefined
    const taken = opened(id, parsed.events)
    return taken.ok
      ? { taken, step: { id, step: await sealedAppend(taken, undefined, counting), expectedRevision: 0 } }
      : undefined
  }

  const loadOrThrow = async (id: string): Promise<Complaint> => {
    const stored = await loaded(store, id, reading)
    if (stored === undefined) throw unknownComplaint(id)
    return stored.complaint
  }

  const audit: Audit = {
    store,
    policies,
    zones: rules.runtime.zones,
    load: (id) => loaded(store, id, reading),
    noteOf: (policy) => rules.note(policy)?.id,
  }

  let derivedAt = Number.NEGATIVE_INFINITY
  /** Once a day: this runtime's rules do not change, but another process may append under others. */
  const wakesDerived = async (
    at: Instant,
    note: (complaint: string, cause: unknown) => void,
  ): Promise<void> => {
    const moment = Date.parse(at)
    if (moment - derivedAt < msPerDay) return
    await deriveWakesAgain(store, counting, note)
    derivedAt = moment
  }

  const wakeOne = async (
    id: string,
    at: Instant,
    afterStandstill: boolean,
  ): Promise<WakeResult | 'jumped' | undefined> => {
    let jumped = false
    const answer = await deciding(id, [], (before) => {
      if (before === undefined) throw unknownComplaint(id)
      const woken = wake(before.complaint, { policy: policyOf(policies, before.complaint), now: at })
      jumped = !afterStandstill && isJump(before.complaint, woken, at)
      return jumped ? repeatedResult(before) : woken
    })
    if (jumped) return 'jumped'
    return answer.ok && answer.entries.length > 0
      ? { complaint: id, entries: answer.entries, effects: answer.effects }
      : undefined
  }

  return {
    open: (event, { id = newId() } = {}) => openAll(id, [event]),
    openAll: ({ id, events }) => openAll(id, events),
    openMany: (openings) =>
      openMany(store, openings, { prepare: prepared, openOne: ({ id, events }) => openAll(id, events) }),
    handle: (id, event) => handleAll(id, [event]),
    handleAll,
    submit: (id, event) =>
      id === undefined || isReceipt(event) ? openAll(id ?? newId(), [event]) : handleAll(id, [event]),
    assign,
    wake: (at = now(), wakeOptions = {}) =>
      wakeDue(
        store,
        { at, options: wakeOptions },
        {
          wakeOne: (id) =>
            seenWaking(observe, id, () => wakeOne(id, at, wakeOptions.afterStandstill ?? false)),
          derive: (note) => wakesDerived(at, note),
        },
      ),
    load: async (id) => (await loaded(store, id, reading))?.complaint,
    async clocks(id) {
      const complaint = await loadOrThrow(id)
      return clocksOf(complaint, { policy: policyOf(policies, complaint), now: now() })
    },
    async explain(id) {
      const complaint = await loadOrThrow(id)
      return explainComplaint(complaint, {
        policy: policyOf(policies, complaint),
        now: now(),
        runtime: rules.runtime,
      })
    },
    erasable: (at = now(), told = {}) => erasableIn(store, policies, { now: at, ...told }),
    exportOf: (complainant, told = {}) => heldIn(store, policies, { complainant, now: now(), ...told }),
    verify: (id, anchored) => verifyComplaint(id, audit, anchored),
    verifyAll: (anchors) => verifyStore(audit, anchors),
    async replay(id) {
      const journal: JournalEntry[] = []
      for await (const entry of store.journal(id)) journal.push(entry)
      return replay(journal, { policies, zones: rules.runtime.zones })
    },
  }
}

/**
 * A desk over a host's store: every call loads the complaint, asks the pure core and appends the answer in one transaction.
 * When another writer was first, the call decides anew on what that writer left, up to twelve times with short random pauses.
 *
 * Refusals come back as values (`ok: false`); an unknown complaint, a missing policy or a failing store is thrown.
 *
 * Reporting `personal-data.erased` takes the personal values out of the journal and the state, in the same transaction.
 *
 * Under policies that are written in TypeScript the complaints that it answers have their facts.
 *
 * @throws RedressError `invalid-definition` for a policy whose clocks name what is not there; later `unknown-complaint`, `unknown-policy`, `store-failed`, `store-cannot-erase`
 * @example
 * const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => '2026-03-02T02:00:00.000Z' })
 * const opened = await desk.open({ type: 'complaint.received', … })
 * // { ok: true, complaint: { … }, entries: [{ sequence: 1, … }], effects: [{ body: { type: 'assign', team: 'cards' } }], … }
 */
export const createDesk = <Known extends Policy>(options: DeskOptions<Known>): Desk<TypesIn<Known>> =>
  deskOver(options) as Desk<TypesIn<Known>>
