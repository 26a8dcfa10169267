import {
  type Complaint,
  clocksOf,
  explain,
  type Handled,
  type JournalEntry,
  refusal,
  replay,
  type Taken,
  handleAll as takeAll,
  wake,
} from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { Append, BatchedAppend, Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { Desk, DeskAnswer, DeskOptions, Done, Opening, Woken } from './desk.js'
import { seal } from './journal-chain.js'
import { parseAll } from './parse-all.js'
import { policyFor, policyOf } from './policies.js'

const attempts = 4

const isConflict = (error: unknown): boolean =>
  error instanceof RedressError && error.code === 'revision-conflict'

const unknownComplaint = (id: string): RedressError =>
  new RedressError('unknown-complaint', `There is no complaint ${id}`, { details: { complaint: id } })

const outrun = (events: readonly ComplaintEvent[]): DeskAnswer => ({
  ok: false,
  refusal: refusal('revision-conflict', events[0]?.type ?? '', '', {
    en: 'Others kept acting on this complaint at the same moment; load it again and decide anew',
    zh: '其他人员正同时处理该投诉，请重新载入后再作决定',
  }),
})

const isSameReceipt = ({ openedAt, record }: Complaint, event: ComplaintEvent | undefined): boolean =>
  event?.type === 'complaint.received' &&
  event.at === openedAt &&
  event.complaint.content === record.intake.content

const exists = (id: string, { openedAt }: Complaint) =>
  refusal('complaint-exists', 'complaint.received', '', {
    en: `A complaint ${id} was opened before, with a receipt of ${openedAt} and other contents`,
    zh: `投诉${id}已存在（接收时间${openedAt}），且内容不同`,
  })

/** What a step leaves for the store, its journal lines chained to the ones before. */
export const sealed = async (taken: Taken, head: string | undefined): Promise<Append> => {
  const entries = await seal(taken.drafts, head)
  const last = entries.at(-1)
  return {
    complaint: last === undefined ? taken.complaint : { ...taken.complaint, head: last.hash },
    entries,
    effects: taken.effects,
    ...(taken.wakeAt === undefined ? {} : { wakeAt: taken.wakeAt }),
  }
}

const done = (taken: Taken, step: Append, revision: number): Done => ({
  ok: true,
  complaint: step.complaint,
  revision,
  entries: step.entries,
  effects: step.effects,
  clocks: taken.clocks,
  issues: taken.issues,
  ...(taken.repeated === true ? { repeated: true } : {}),
})

const repeatedAnswer = (stored: Stored): Done => ({
  ok: true,
  complaint: stored.complaint,
  revision: stored.revision,
  entries: [],
  effects: [],
  clocks: [],
  issues: [],
  repeated: true,
})

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
      return takeAll(policyFor(policies, first?.at ?? now()), { id }, parsed.events, now())
    })
  }

  /** What a new complaint would leave, or nothing when it needs the slow way: it exists, is refused or is malformed. */
  const prepared = async ({
    id,
    events,
  }: Opening): Promise<{ taken: Taken; step: BatchedAppend } | undefined> => {
    const parsed = parseAll(events)
    if (!parsed.ok || (await store.load(id)) !== undefined) return undefined
    const taken = takeAll(policyFor(policies, parsed.events[0]?.at ?? now()), { id }, parsed.events, now())
    return taken.ok
      ? { taken, step: { id, step: await sealed(taken, undefined), expectedRevision: 0 } }
      : undefined
  }

  const openMany = async (openings: readonly Opening[]): Promise<readonly DeskAnswer[]> => {
    const ready = new Map<string, { taken: Taken; step: BatchedAppend }>()
    if (store.appendAll !== undefined) {
      for (const opening of openings) {
        const one = ready.has(opening.id) ? undefined : await prepared(opening)
        if (one !== undefined) ready.set(opening.id, one)
      }
      try {
        await store.appendAll([...ready.values()].map(({ step }) => step))
      } catch (error) {
        if (!isConflict(error)) throw error
        ready.clear()
      }
    }
    const answers: DeskAnswer[] = []
    for (const { id, events } of openings) {
      const one = ready.get(id)
      ready.delete(id)
      answers.push(one === undefined ? await openAll(id, events) : done(one.taken, one.step.step, 1))
    }
    return answers
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
    openMany,
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
