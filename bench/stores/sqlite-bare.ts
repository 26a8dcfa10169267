import { createRequire } from 'node:module'
import type { SqliteHandle } from '../../src/stores/index.js'
import type { BareRow } from './bare-rows.js'

type Opener = new (file: string) => SqliteHandle
const Database = createRequire(import.meta.url)('libsql') as Opener

export const openSqliteFile = (file: string): SqliteHandle => new Database(file)

/** Three statements in a transaction, the least that keeps a step: no revision is looked at and nothing is checked. */
export const sqliteBare = (handle: SqliteHandle): ((rows: readonly BareRow[]) => void) => {
  handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = full')
  const state = handle.prepare(
    'insert or replace into redress_complaint (id, revision, complaint, wake_at) values (?, ?, ?, ?)',
  )
  const entry = handle.prepare('insert into redress_journal (complaint, sequence, entry) values (?, ?, ?)')
  const effect = handle.prepare('insert into redress_outbox (id, effect) values (?, ?)')
  return (rows) => {
    handle.exec('begin immediate')
    for (const row of rows) {
      state.run(row.id, row.revision, row.complaint, row.wakeAt)
      entry.run(row.id, row.sequence, row.entry)
      effect.run(row.effectId, row.effect)
    }
    handle.exec('commit')
  }
}
