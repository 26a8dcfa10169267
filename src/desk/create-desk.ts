import {
  type Complaint,
  clocksOf,
  explain,
  type Handled,
  type JournalEntry,
  replay,
  type Taken,
  handleAll as takeAll,
  wake,
} from '../complaint/index.js'
import type { Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import {
  done,
  exists,
  isConflict,
  isSameReceipt,
  outrun,
  repeatedAnswer,
  sealed,
  unknownComplaint,
} from './answers.js'
import type { Desk, DeskAnswer, DeskOptions, Done, Opening, Woken } from './desk.js'
import { openMany, type Prepared } from './open-many.js'
import { parseAll } from './parse-all.js'
import { noPolicy, policyFor, policyOf } from './policies.js'

const attempts = 4

/**
 * A desk over a host's store: every call loads the complaint, asks the pure core and appends the answer in one transaction.
 * When another writer was first, the call decides anew on what that writer left, up to four times.
 *
 * Refusals come back as values (`ok: false`); an unknown complaint, a missing policy or a failing store is thrown.
 *
 * @throws RedressError `unknown-complaint`, `unknown-policy`, `store-failed`
 * @example
 * const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => '2026-03-02T02:00:00.000Z' })
 * const opened = await desk.open({ type: 'complaint.received', … })
 * // { ok: true, complaint: { … }, entries: [{ sequence: 1, … }], effects: [{ body: { type: 'assign', team: 'cards' } }], … }
 */
export const createDesk = (options: DeskOptions): Desk => {
  const { store, policies } = options
  const newId = options.newId ?? (() => globalThis.crypto.randomUUID())
  const now = (): Instant => new Date(options.now?.() ?? Date.now()).toISOString()

  const append = async (id: string, taken: Taken, before: Stored | undefined): Promise<Done> => {
    const step = await sealed(taken, before?.complaint.head)
    if (step.entries.length === 0 && before !== undefined) return done(taken, step, before.revision)
    return done(taken, step, await store.append(id, step, before?.revision ?? 0))
  }

  /** Load, decide, append; again from the start when somebody else appended in between. */
  const withRetry = async (
    id: string,
    events: readonly ComplaintEvent[],
    decide: (before: Stored | undefined) => Handled | Done,
  ): Promise<DeskAnswer> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const before = await store.load(id)
      const decided = decide(before)
      if (!decided.ok || 'revision' in decided) return decided
      try {
        return await append(id, decided, before)
      } catch (error) {
        if (!isConflict(error)) throw error
      }
    }
    return outrun(events)
  }

  const handleAll = async (id: string, unknownEvents: readonly unknown[]): Promise<DeskAnswer> => {
    const parsed = parseAll(unknownEvents)
    if (!parsed.ok) return parsed
    return withRetry(id, parsed.events, (before) => {
      if (before === undefined) throw unknownComplaint(id)
      return takeAll(policyOf(policies, before.complaint), before.complaint, parsed.events, now())
    })
  }

  /** A new complaint under the version in force on the day of its receipt. */
  const opened = (id: string, events: readonly ComplaintEvent[]): Handled => {
    const receivedAt = events[0]?.at ?? now()
    const policy = policyFor(policies, receivedAt)
    return policy === undefined
      ? { ok: false, refusal: noPolicy(policies, receivedAt) }
      : takeAll(policy, { id }, events, now())
  }

  const openAll = async (id: string, unknownEvents: readonly unknown[]): Promise<DeskAnswer> => {
    const parsed = parseAll(unknownEvents)
    if (!parsed.ok) return parsed
    const [first] = parsed.events
    return withRetry(id, parsed.events, (before) => {
      if (before !== undefined) {
        return isSameReceipt(before.complaint, first)
          ? repeatedAnswer(before)
          : { ok: false, refusal: exists(id, before.complaint) }
      }
      return opened(id, parsed.events)
    })
  }

  /** What a new complaint would leave, or nothing when it needs the slow way: it exists, is refused or is malformed. */
  const prepared = async ({ id, events }: Opening): Promise<Prepared | undefined> => {
    const parsed = parseAll(events)
    if (!parsed.ok || (await store.load(id)) !== undefined) return undefined
    const taken = opened(id, parsed.events)
    return taken.ok
      ? { taken, step: { id, step: await sealed(taken, undefined), expectedRevision: 0 } }
      : undefined
  }

  const loadOrThrow = async (id: string): Promise<Complaint> => {
    const stored = await store.load(id)
    if (stored === undefined) throw unknownComplaint(id)
    return stored.complaint
  }

  const wakeOne = async (id: string, at: Instant): Promise<Woken | undefined> => {
    const answer = await withRetry(id, [], (before) => {
      if (before === undefined) throw unknownComplaint(id)
      return wake(policyOf(policies, before.complaint), before.complaint, at)
    })
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
    async *wake(at = now()) {
      for await (const id of store.due(at)) {
        const woken = await wakeOne(id, at)
        if (woken !== undefined) yield woken
      }
    },
    load: async (id) => (await store.load(id))?.complaint,
    async clocks(id) {
      const complaint = await loadOrThrow(id)
      return clocksOf(policyOf(policies, complaint), complaint, now())
    },
    async explain(id) {
      const complaint = await loadOrThrow(id)
      return explain(policyOf(policies, complaint), complaint, now())
    },
    async replay(id) {
      const journal: JournalEntry[] = []
      for await (const entry of store.journal(id)) journal.push(entry)
      return replay(policies, journal)
    },
  }
}
