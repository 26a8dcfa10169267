import type { Effect, JournalEntry } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { ComplaintStore } from '../ports/index.js'
import type { ZoneRules } from '../zone-rules.js'
import {
  type AppendRows,
  appendRows,
  batchRows,
  type EntryRow,
  erasureRows,
  type NoteRow,
  wakeRow,
} from './append-rows.js'
import { paged } from './paged.js'
import { ask } from './postgres-ask.js'
import {
  type OwnedPool,
  openPool,
  type PostgresClient,
  type PostgresOptions,
  preparedStatements,
} from './postgres-client.js'
import { postgresEntriesSince } from './postgres-feed.js'
import { postgresOutboxQueue } from './postgres-outbox.js'
import { checkPostgresSchema, migratePostgres } from './postgres-schema.js'
import { nothingThere, partialBatch, postgresStatements as sql } from './postgres-statements.js'
import { nothingToRewrite, revisionConflict, storeFailed } from './refusals.js'
import { isStorableId, longestSkewMs, storableCount, storableInstant } from './storable.js'
import { type StoredRow, storedById, storedFrom } from './stored-row.js'
import { storedJson } from './stored-text.js'

export type { PostgresClient, PostgresOptions } from './postgres-client.js'
export { preparedStatements } from './postgres-client.js'
export { migratePostgres, postgresMigration } from './postgres-schema.js'

const pageSize = 256
/** Entries can carry whole letters, so fewer of them are in memory at once. */
const journalPageSize = 64

const entryTexts = (id: string, entries: readonly EntryRow[]) =>
  entries.map((line) => ({ complaint: id, ...line }))

/** The three JSON texts of `keepSteps`. `noteOf` gives what of a note must be sent. */
const batchTexts = (
  batch: readonly AppendRows[],
  noteOf: (note: NoteRow, expected: number) => Partial<NoteRow>,
): string[] => [
  JSON.stringify(
    batch.map(({ id, expected, complaint, leftFrom, wakeAt, zones, head, onto }) => ({
      id,
      expected,
      complaint,
      left_from: leftFrom,
      head,
      onto,
      wake_at: wakeAt,
      zones: zones.id,
      ...noteOf(zones, expected),
    })),
  ),
  JSON.stringify(batch.flatMap((rows) => entryTexts(rows.id, rows.entries))),
  JSON.stringify(
    batch.flatMap((rows) =>
      rows.effects.map(({ id, deliverAt, effect }) => ({
        id,
        complaint: rows.id,
        deliver_at: deliverAt,
        effect,
      })),
    ),
  ),
]

const storeOver = (
  client: PostgresClient,
  ready: () => Promise<void>,
  close: () => Promise<void>,
): ComplaintStore => {
  let isOpen = true
  const rowsOf = async <Row>(text: string, params: unknown[], ids?: readonly string[]): Promise<Row[]> => {
    if (!isOpen) throw storeFailed({ en: 'The store is closed', zh: '存储已关闭' })
    await ready()
    return ask<Row>(client, text, params, ids)
  }

  const sent = new Set<string>()
  // The few notes there are go over the wire once; a host's transaction that is taken back takes back a note as well, so openings repeat it.
  const unsent = () => {
    const here = new Set<string>()
    return ({ id, version, rules }: NoteRow, expected: number): Partial<NoteRow> => {
      if (id === '' || here.has(id) || (expected > 0 && sent.has(id))) return {}
      here.add(id)
      sent.add(id)
      return { version, rules }
    }
  }

  return {
    async load(id) {
      if (!isStorableId(id)) return undefined
      const [row] = await rowsOf<StoredRow>(sql.load, [id])
      return row && storedFrom(id, row)
    },
    async loadMany(ids) {
      return storedById(await rowsOf(sql.loadMany, [JSON.stringify(ids.filter(isStorableId))]))
    },
    leavesStates: true,
    async append(id, step, expectedRevision) {
      const rows = appendRows(id, step, expectedRevision)
      const kept = await rowsOf(sql.append, batchTexts([rows], unsent()), [id])
      if (kept.length === 0) throw revisionConflict([id])
      return expectedRevision + 1
    },
    async appendAll(steps) {
      const batch = batchRows(steps)
      const ids = batch.map(({ id }) => id)
      await rowsOf(sql.appendAll, batchTexts(batch, unsent()), ids).catch((failure: unknown) => {
        if (failure instanceof Error && failure.message.includes(partialBatch))
          throw revisionConflict(ids, failure)
        throw failure
      })
      return batch.map(({ expected }) => expected + 1)
    },
    async erase(id, step, expectedRevision) {
      const rows = erasureRows(id, step, expectedRevision)
      const texts = [
        ...batchTexts([rows], unsent()),
        JSON.stringify(entryTexts(id, rows.rewritten)),
        JSON.stringify(rows.rewrittenEffects),
      ]
      const kept = await rowsOf(sql.erase, texts, [id]).catch((failure: unknown) => {
        if (failure instanceof Error && failure.message.includes(nothingThere))
          throw nothingToRewrite(id, failure)
        throw failure
      })
      if (kept.length === 0) throw revisionConflict([id])
      return expectedRevision + 1
    },
    async *journal(id) {
      if (!isStorableId(id)) return
      const entries = paged<{ sequence: number; entry: string }>(journalPageSize, (after) =>
        rowsOf(sql.journal, [id, after?.sequence ?? 0, journalPageSize]),
      )
      for await (const { sequence, entry } of entries)
        yield storedJson<JournalEntry>(entry, { complaint: id, sequence })
    },
    async *due(before) {
      const moment = storableInstant(before)
      const found = paged<{ id: string; wake_at: string | number | bigint }>(pageSize, (after) =>
        rowsOf(sql.due, [
          moment,
          String(after?.wake_at ?? Number.MIN_SAFE_INTEGER),
          after?.id ?? '',
          pageSize,
        ]),
      )
      for await (const { id } of found) yield id
    },
    async claimDue(now, limit, leaseMs) {
      const moment = storableInstant(now)
      const until = moment + storableCount(leaseMs, 0, 'The lease')
      const held = await rowsOf<{ id: string }>(sql.claimDue, [
        moment,
        storableCount(limit, 0, 'The limit'),
        until,
        until + longestSkewMs,
      ])
      return held.map(({ id }) => id)
    },
    wakeZones: {
      async *stale(current) {
        const known = JSON.stringify(current)
        const found = paged<{ id: string; wake_at: string | number | bigint }>(pageSize, (after) =>
          rowsOf(sql.stale, [
            String(after?.wake_at ?? Number.MIN_SAFE_INTEGER),
            after?.id ?? '',
            known,
            pageSize,
          ]),
        )
        for await (const { id } of found) yield id
      },
      async note(id) {
        const [row] = await rowsOf<{ version: string; rules: string }>(sql.note, [id])
        return row && { id, version: row.version, rules: storedJson<ZoneRules>(row.rules, { zones: id }) }
      },
      async derive(id, wake, revision) {
        const { wakeAt, zones } = wakeRow(wake)
        const note = [zones.id, zones.version, zones.rules === '' ? 'null' : zones.rules]
        const derived = await rowsOf(sql.derive, [wakeAt, zones.id, id, revision, ...note], [id])
        return derived.length === 1
      },
    },
    async *outbox(limit, deliverableAt) {
      const latest = deliverableAt === undefined ? Number.MAX_SAFE_INTEGER : storableInstant(deliverableAt)
      let left = storableCount(limit, 0, 'The limit')
      if (left === 0) return
      const size = Math.min(left, pageSize)
      const waiting = paged<{ place: string | number | bigint; effect: string }>(size, (after) =>
        rowsOf(sql.outbox, [latest, String(after?.place ?? 0), size]),
      )
      for await (const { place, effect } of waiting) {
        yield storedJson<Effect>(effect, { effectAt: Number(place) })
        if (--left === 0) return
      }
    },
    async acknowledge(effectIds) {
      await rowsOf(sql.settle, [JSON.stringify(effectIds.filter(isStorableId))])
    },
    ...postgresOutboxQueue(rowsOf),
    ...postgresEntriesSince(rowsOf),
    async *ids() {
      const all = paged<{ id: string }>(pageSize, (after) => rowsOf(sql.ids, [after?.id ?? '', pageSize]))
      for await (const { id } of all) yield id
    },
    async *orphans() {
      const found = paged<{ id: string }>(pageSize, (after) =>
        rowsOf(sql.orphans, [after?.id ?? '', pageSize]),
      )
      for await (const { id } of found) yield id
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await close()
    },
  }
}

/** Asks once, and again only as long as the answer was no. */
const askedOnce = (question: () => Promise<void>): (() => Promise<void>) => {
  let answer: Promise<void> | undefined
  return () => {
    answer ??= question().catch((failure: unknown) => {
      answer = undefined
      throw failure
    })
    return answer
  }
}

/**
 * Complaints in the host's own PostgreSQL (13 or later), over anything with `query(sql, params)`: a node-postgres pool or
 * connection, PGlite. Every append is one statement, so a pool is enough; given a connection that is inside a transaction, the
 * append commits or rolls back with the host's own changes. The tables must be there: see {@link migratePostgres}.
 *
 * `close` leaves the client to the host. Every method can throw RedressError `store-failed`, the first one `store-schema-newer`.
 *
 * @example
 * await migratePostgres(pool)
 * const store = postgresStore(pool)
 * await store.append('c-1', { complaint, entries, effects: [] }, 0) // 1
 */
export const postgresStore = (client: PostgresClient): ComplaintStore =>
  storeOver(
    client,
    askedOnce(() => checkPostgresSchema(client)),
    async () => {},
  )

/** A migration takes as long as the tables are large, and waits for whoever migrates already. */
const unhurried: PostgresOptions = { maxConnections: 1, statementTimeoutMs: 0, lockTimeoutMs: 0 }

/** Brings the tables to this version, unless they are there already or are only read. */
const readyTables = async (url: string, pool: OwnedPool, { readOnly = false }: PostgresOptions) => {
  try {
    await checkPostgresSchema(pool)
  } catch (failure) {
    if (readOnly || !(failure instanceof RedressError && failure.details.migrate === true)) throw failure
    const migrating = await openPool(url, unhurried)
    try {
      await migratePostgres(migrating)
    } finally {
      await migrating.end()
    }
  }
}

/**
 * Opens a pool with the optional package `pg`, brings the tables to this version, and gives a store that ends the pool on `close`.
 *
 * @throws RedressError `missing-peer`, `store-schema-newer`, `store-failed`
 * @example
 * const store = await openPostgres('postgres://redress@localhost/complaints')
 */
export const openPostgres = async (url: string, options: PostgresOptions = {}): Promise<ComplaintStore> => {
  const pool = await openPool(url, options)
  try {
    await readyTables(url, pool, options)
  } catch (failure) {
    await pool.end()
    throw failure
  }
  return storeOver(
    options.prepare === false ? pool : preparedStatements(pool),
    async () => {},
    () => pool.end(),
  )
}
