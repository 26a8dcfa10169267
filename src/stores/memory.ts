import type { Effect, JournalEntry } from '../complaint/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { ZoneRules } from '../zone-rules.js'
import { type AppendRows, appendRows, batchRows, erasureRows, type NoteRow, wakeRow } from './append-rows.js'
import { placeOf } from './feed-position.js'
import { memoryOutboxQueue, untried, type Waiting } from './memory-outbox.js'
import { nothingToRewrite, revisionConflict, storeFailed } from './refusals.js'
import { longestSkewMs, storableCount, storableInstant } from './storable.js'
import { storedFrom, tailLength } from './stored-row.js'

interface Kept {
  revision: number
  /** As text, so that nobody who holds an object can change what is stored. */
  complaint: string
  /** The first entry that `complaint` does not hold. */
  leftFrom: number | null
  head: string | null
  wakeAt: number | null
  zones: string
  heldUntil: number
  /** By sequence. */
  readonly entries: Map<number, string>
}

const inOrder = (entries: ReadonlyMap<number, string> = new Map(), from = 0): string[] =>
  [...entries]
    .filter(([sequence]) => sequence >= from)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry)

/** The entries that the state does not hold, as the text of a list. */
const sinceOf = ({ leftFrom, entries }: Kept): string | null =>
  leftFrom === null ? null : `[${inOrder(entries, leftFrom).join()}]`

/**
 * The reference store: everything in this process's memory, nothing on disk. For tests, trials and simulations; promise 3 of
 * {@link ComplaintStore} (surviving the process) is the one it cannot keep.
 *
 * @example
 * const store = memoryStore()
 * await store.append('c-1', { complaint, entries, effects: [] }, 0) // 1
 * await store.append('c-1', { complaint, entries, effects: [] }, 0) // throws RedressError 'revision-conflict'
 */
export const memoryStore = (): ComplaintStore => {
  const complaints = new Map<string, Kept>()
  const outbox = new Map<string, Waiting>()
  const notes = new Map<string, NoteRow>()
  /** Every entry, in the order of appending. */
  const appended: { readonly entries: ReadonlyMap<number, string>; readonly sequence: number }[] = []

  const refuseUnlessPossible = (batch: readonly AppendRows[]): void => {
    const behind = batch.filter(({ id, expected, onto }) => {
      const known = complaints.get(id)
      return (known?.revision ?? 0) !== expected || (onto ?? known?.head ?? onto) !== (known?.head ?? onto)
    })
    if (behind.length > 0) throw revisionConflict(behind.map((rows) => rows.id))
    const effectIds = new Set<string>()
    for (const rows of batch) {
      const before = complaints.get(rows.id)?.entries
      const sequences = new Set<number>()
      for (const { sequence } of rows.entries) {
        if (before?.has(sequence) || sequences.has(sequence))
          throw storeFailed({
            en: `${rows.id} already has an entry ${sequence}`,
            zh: `${rows.id} 已有第 ${sequence} 条记录`,
          })
        sequences.add(sequence)
      }
      for (const { id } of rows.effects) {
        if (outbox.has(id) || effectIds.has(id))
          throw storeFailed({ en: `Effect ${id} already waits`, zh: `待办事项 ${id} 已在等待` })
        effectIds.add(id)
      }
    }
  }

  const keepNote = (note: NoteRow): void => {
    if (note.id !== '' && !notes.has(note.id)) notes.set(note.id, note)
  }

  const keep = (rows: AppendRows): number => {
    const before = complaints.get(rows.id)
    const entries = before?.entries ?? new Map<number, string>()
    for (const { sequence, entry } of rows.entries) {
      entries.set(sequence, entry)
      appended.push({ entries, sequence })
    }
    const { complaint, leftFrom, wakeAt, zones } = rows
    complaints.set(rows.id, {
      revision: rows.expected + 1,
      complaint: complaint ?? before?.complaint ?? '',
      leftFrom: leftFrom === null ? null : (before?.leftFrom ?? leftFrom),
      head: rows.head ?? before?.head ?? null,
      wakeAt,
      zones: zones.id,
      heldUntil: -Infinity,
      entries,
    })
    keepNote(zones)
    for (const { id, deliverAt, effect } of rows.effects)
      outbox.set(id, untried({ complaint: rows.id, deliverAt, effect }))
    return rows.expected + 1
  }

  const keepAll = (batch: readonly AppendRows[]): number[] => {
    refuseUnlessPossible(batch)
    return batch.map(keep)
  }

  const storedOf = (id: string): Stored | undefined => {
    const kept = complaints.get(id)
    if (kept === undefined) return undefined
    let last = 0
    for (const sequence of kept.entries.keys()) last = Math.max(last, sequence)
    const tail = kept.entries.get(last)?.slice(-tailLength) ?? null
    return storedFrom(id, { ...kept, since: sinceOf(kept), tail, wake_at: kept.wakeAt })
  }

  const dueBy = (before: number): [string, Kept][] =>
    [...complaints]
      .filter(([, { wakeAt }]) => wakeAt !== null && wakeAt <= before)
      .sort(([, a], [, b]) => (a.wakeAt ?? 0) - (b.wakeAt ?? 0))

  return {
    async load(id) {
      return storedOf(id)
    },
    async loadMany(ids) {
      return new Map(
        ids.flatMap((id) => {
          const stored = storedOf(id)
          return stored === undefined ? [] : [[id, stored] as const]
        }),
      )
    },
    leavesStates: true,
    async append(id, step, expectedRevision) {
      return keepAll([appendRows(id, step, expectedRevision)])[0] ?? 0
    },
    async appendAll(steps) {
      return keepAll(batchRows(steps))
    },
    async erase(id, step, expectedRevision) {
      const rows = erasureRows(id, step, expectedRevision)
      refuseUnlessPossible([rows])
      const entries = complaints.get(id)?.entries
      if (!rows.rewritten.every(({ sequence }) => entries?.has(sequence))) throw nothingToRewrite(id)
      for (const { sequence, entry } of rows.rewritten) entries?.set(sequence, entry)
      for (const { id: effectId, effect } of rows.rewrittenEffects) {
        const waiting = outbox.get(effectId)
        if (waiting?.complaint === id) outbox.set(effectId, { ...waiting, effect })
      }
      return keep(rows)
    },
    async *journal(id) {
      for (const entry of inOrder(complaints.get(id)?.entries)) yield JSON.parse(entry) as JournalEntry
    },
    async *due(before) {
      for (const [id] of dueBy(storableInstant(before))) yield id
    },
    async claimDue(now, limit, leaseMs) {
      const moment = storableInstant(now)
      const until = moment + storableCount(leaseMs, 0, 'The lease')
      const free = dueBy(moment).filter(
        ([, { heldUntil }]) => heldUntil <= moment || heldUntil > until + longestSkewMs,
      )
      return free.slice(0, storableCount(limit, 0, 'The limit')).map(([id, kept]) => {
        kept.heldUntil = until
        return id
      })
    },
    wakeZones: {
      async *stale(current) {
        for (const [id, { zones }] of dueBy(Number.POSITIVE_INFINITY)) if (!current.includes(zones)) yield id
      },
      async note(id) {
        const kept = notes.get(id)
        return kept && { id, version: kept.version, rules: JSON.parse(kept.rules) as ZoneRules }
      },
      async derive(id, wake, revision) {
        const { wakeAt, zones } = wakeRow(wake)
        const kept = complaints.get(id)
        if (kept?.revision !== revision) return false
        kept.wakeAt = wakeAt
        kept.zones = zones.id
        keepNote(zones)
        return true
      },
    },
    async *outbox(limit, deliverableAt) {
      const latest = deliverableAt === undefined ? Infinity : storableInstant(deliverableAt)
      let left = storableCount(limit, 0, 'The limit')
      for (const { deliverAt, effect } of outbox.values()) {
        if (left === 0) return
        if (deliverAt !== null && deliverAt > latest) continue
        left--
        yield JSON.parse(effect) as Effect
      }
    },
    async acknowledge(effectIds) {
      for (const id of effectIds) outbox.delete(id)
    },
    ...memoryOutboxQueue(outbox),
    async entriesSince(position, limit) {
      const from = placeOf(position)
      return appended
        .slice(from, from + storableCount(limit, 0, 'The limit'))
        .map(({ entries, sequence }, place) => ({
          position: String(from + place + 1),
          entry: JSON.parse(entries.get(sequence) ?? 'null') as JournalEntry,
        }))
    },
    async *ids() {
      yield* [...complaints.keys()]
    },
    // State and journal of a complaint are one thing here.
    async *orphans() {},
    async close() {},
  }
}
