import type { Effect, JournalEntry } from '../complaint/index.js'
import type { ComplaintStore } from '../ports/index.js'
import type { ZoneRules } from '../zone-rules.js'
import { type AppendRows, appendRows, batchRows, erasureRows, type NoteRow, wakeRow } from './append-rows.js'
import { paged } from './paged.js'
import { nothingToRewrite, revisionConflict, storeFailed } from './refusals.js'
import type { SqliteHandle, SqliteStatement, SqliteValue } from './sqlite-driver.js'
import { sqliteEntriesSince } from './sqlite-feed.js'
import { appendGroup } from './sqlite-group.js'
import { openSqliteFile, type SqliteOptions } from './sqlite-opening.js'
import { sqliteOutboxQueue } from './sqlite-outbox.js'
import { letGo, migrateSqlite, refuseIfOlder, sqliteStatements } from './sqlite-schema.js'
import { guarded, inTransaction, overwriting } from './sqlite-transaction.js'
import { isStorableId, longestSkewMs, storableCount, storableInstant } from './storable.js'

import { type StoredRow, storedFrom } from './stored-row.js'
import { storedJson, withTexts } from './stored-text.js'

export type { SqliteHandle } from './sqlite-driver.js'
export type { SqliteOptions } from './sqlite-opening.js'

const callsInATurn = 256

/** As it was when the module was loaded: a test of the host that stops the clock must not stop the store. */
const wait = setTimeout

/**
 * A wait that every so many calls lasts until the event loop has turned. Native drivers (`libsql`) free what a statement answered only
 * then, and a loop of nothing but synchronous answers never lets the loop turn: memory would grow with every row read.
 */
const givingWay = (): (() => Promise<void>) => {
  let calls = 0
  return async () => {
    calls += 1
    if (calls % callsInATurn === 0) await new Promise<void>((resolve) => wait(resolve, 0))
  }
}

/** A longer state has a row of its own beside the one that changes with every step. */
const longestInRow = 65_536

const isLong = (complaint: string | null): complaint is string =>
  complaint !== null && complaint.length > longestInRow

const inRow = (complaint: string | null): string | null => (isLong(complaint) ? '' : complaint)

/** The values of the statement that moves a complaint on. */
const movedTo = ({ complaint, leftFrom, wakeAt, zones, head, id, expected, onto }: AppendRows) =>
  [inRow(complaint), leftFrom, leftFrom, wakeAt, zones.id, head, id, expected, onto] as const

const pageSize = 256
/** Entries can carry whole letters, so fewer of them are in memory at once. */
const journalPageSize = 64
const beforeAll = Number.MIN_SAFE_INTEGER

/** The connection with its tables and statements ready, and how all that was opened here is let go of. */
const opened = async (fileOrHandle: string | SqliteHandle, options: SqliteOptions) => {
  const busyTimeoutMs = storableCount(options.busyTimeoutMs ?? 5_000, 0, 'The busy timeout')
  const { handle, close } =
    typeof fileOrHandle === 'string'
      ? await openSqliteFile(fileOrHandle, { ...options, busyTimeoutMs })
      : { handle: fileOrHandle, close: async () => {} }
  try {
    if (options.readOnly === true) refuseIfOlder(handle)
    else migrateSqlite(handle)
    const sql = guarded(() => sqliteStatements(handle))
    return {
      handle,
      sql,
      close: () => {
        letGo(sql)
        return close()
      },
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

/**
 * Complaints in a SQLite file: the embedded default. Several stores, also of several processes, may share one file.
 *
 * Given a path, it opens the file with the first driver it finds (`node:sqlite`, `bun:sqlite`, `libsql`, `better-sqlite3`), in WAL mode with
 * `synchronous=FULL`: what is acknowledged survives the death of the process and of the machine. Given a connection of the host
 * in better-sqlite3's shape, it uses that as it is set up and leaves it open on `close`.
 *
 * A new file is its owner's alone (0600). `close` folds the log into the file and leaves no descriptor open, so that a copy of the closed
 * file, or of one that no other process has open, holds everything.
 *
 * @throws RedressError `missing-peer`, `store-schema-newer`, `store-failed`
 * @example
 * const store = await sqliteStore('complaints.db')
 * await store.append('c-1', { complaint, entries, effects: [] }, 0) // 1
 * await store.close()
 */
export const sqliteStore = async (
  fileOrHandle: string | SqliteHandle,
  options: SqliteOptions = {},
): Promise<ComplaintStore> => {
  const { handle, sql, close } = await opened(fileOrHandle, options)
  let isOpen = true
  const giveWay = givingWay()

  // A closed connection may answer that nothing is there instead of refusing.
  const refuseIfClosed = (): void => {
    if (!isOpen) throw storeFailed({ en: 'The store is closed', zh: '存储已关闭' })
  }
  const rowsOf = <Row>(statement: SqliteStatement, ...values: SqliteValue[]): Row[] => {
    refuseIfClosed()
    return withTexts<Row>(guarded(() => statement.all(...values)))
  }
  const pageOf = async <Row>(statement: SqliteStatement, ...values: SqliteValue[]): Promise<Row[]> => {
    await giveWay()
    return rowsOf(statement, ...values)
  }
  const bytesOf = async (statement: SqliteStatement, ...values: SqliteValue[]): Promise<unknown[]> => {
    await giveWay()
    refuseIfClosed()
    return guarded(() => statement.all(...values))
  }
  const transact = <T>(work: () => T): T => {
    refuseIfClosed()
    return inTransaction(handle, work)
  }

  const keepNote = ({ id, version, rules }: NoteRow): void => {
    if (id !== '') sql.addNote.run(id, version, rules)
  }
  const keep = (rows: AppendRows): number => {
    const { changes } =
      rows.expected === 0
        ? sql.open.run(rows.id, inRow(rows.complaint), rows.wakeAt, rows.zones.id, rows.head)
        : sql.move.run(...movedTo(rows))
    if (Number(changes) !== 1) throw revisionConflict([rows.id])
    if (isLong(rows.complaint)) sql.putAside.run(rows.id, rows.complaint)
    else if (rows.complaint !== null && rows.expected > 0) sql.takeBack.run(rows.id)
    keepNote(rows.zones)
    for (const { sequence, entry } of rows.entries) sql.addEntry.run(rows.id, sequence, entry)
    for (const { id, deliverAt, effect } of rows.effects) sql.addEffect.run(id, rows.id, deliverAt, effect)
    return rows.expected + 1
  }
  const group = appendGroup({ transact, keep })

  return {
    async load(id) {
      if (!isStorableId(id)) return undefined
      await giveWay()
      const [row] = rowsOf<StoredRow>(sql.load, id)
      return row && storedFrom(id, row)
    },
    leavesStates: true,
    async append(id, step, expectedRevision) {
      const rows = appendRows(id, step, expectedRevision)
      refuseIfClosed()
      return group.join(rows)
    },
    async appendAll(steps) {
      const batch = batchRows(steps)
      return transact(() => batch.map(keep))
    },
    async erase(id, step, expectedRevision) {
      const rows = erasureRows(id, step, expectedRevision)
      return overwriting(handle, () =>
        transact(() => {
          const revision = keep(rows)
          for (const { sequence, entry } of rows.rewritten) {
            const { changes } = sql.rewriteEntry.run(entry, id, sequence)
            if (Number(changes) !== 1) throw nothingToRewrite(id)
          }
          for (const { id: effectId, effect } of rows.rewrittenEffects)
            sql.rewriteEffect.run(effect, effectId, id)
          return revision
        }),
      )
    },
    async *journal(id) {
      if (!isStorableId(id)) return
      const entries = paged<{ sequence: number; entry: string }>(journalPageSize, (after) =>
        pageOf(sql.journal, id, after?.sequence ?? 0, journalPageSize),
      )
      for await (const { sequence, entry } of entries)
        yield storedJson<JournalEntry>(entry, { complaint: id, sequence: Number(sequence) })
    },
    async *due(before) {
      const moment = storableInstant(before)
      const found = paged<{ id: string; wake_at: number }>(pageSize, (after) =>
        pageOf(sql.due, moment, after?.wake_at ?? beforeAll, after?.id ?? '', pageSize),
      )
      for await (const { id } of found) yield id
    },
    async claimDue(now, limit, leaseMs) {
      const moment = storableInstant(now)
      const until = moment + storableCount(leaseMs, 0, 'The lease')
      const size = storableCount(limit, 0, 'The limit')
      await giveWay()
      return transact(() => {
        const free = rowsOf<{ id: string }>(sql.dueAndFree, moment, moment, until + longestSkewMs, size)
        for (const { id } of free) sql.hold.run(until, id)
        return free.map(({ id }) => id)
      })
    },
    wakeZones: {
      async *stale(current) {
        const known = JSON.stringify(current)
        const found = paged<{ id: string; wake_at: number }>(pageSize, (after) =>
          pageOf(sql.stale, after?.wake_at ?? beforeAll, after?.id ?? '', known, pageSize),
        )
        for await (const { id } of found) yield id
      },
      async note(id) {
        const [row] = rowsOf<{ version: string; rules: string }>(sql.note, id)
        return row && { id, version: row.version, rules: storedJson<ZoneRules>(row.rules, { zones: id }) }
      },
      async derive(id, wake, revision) {
        const { wakeAt, zones } = wakeRow(wake)
        return transact(() => {
          keepNote(zones)
          return Number(sql.derive.run(wakeAt, zones.id, id, revision).changes) === 1
        })
      },
    },
    async *outbox(limit, deliverableAt) {
      const latest = deliverableAt === undefined ? Number.MAX_SAFE_INTEGER : storableInstant(deliverableAt)
      let left = storableCount(limit, 0, 'The limit')
      if (left === 0) return
      const size = Math.min(left, pageSize)
      const waiting = paged<{ place: number; effect: string }>(size, (after) =>
        pageOf(sql.outbox, latest, after?.place ?? 0, size),
      )
      for await (const { place, effect } of waiting) {
        yield storedJson<Effect>(effect, { effectAt: Number(place) })
        if (--left === 0) return
      }
    },
    async acknowledge(effectIds) {
      transact(() => {
        for (const id of effectIds.filter(isStorableId)) sql.settle.run(id)
      })
    },
    ...sqliteOutboxQueue({ sql, transact, rowsOf, bytesOf }),
    ...sqliteEntriesSince({ sql, bytesOf }),
    async *ids() {
      const all = paged<{ id: string }>(pageSize, (after) => pageOf(sql.ids, after?.id ?? '', pageSize))
      for await (const { id } of all) yield id
    },
    async *orphans() {
      const found = paged<{ id: string }>(pageSize, (after) => pageOf(sql.orphans, after?.id ?? '', pageSize))
      for await (const { id } of found) yield id
    },
    async close() {
      if (!isOpen) return
      group.commit()
      isOpen = false
      await close()
    },
  }
}
