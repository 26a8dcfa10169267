import { createRequire } from 'node:module'
import type { SqliteHandle } from 'redress/sqlite'

type Opener = new (file: string) => SqliteHandle
const Database = createRequire(import.meta.url)('libsql') as Opener

export const openSqliteFile = (file: string): SqliteHandle => new Database(file)

/** The statements of a bare insert, on a connection that survives a loss of power as the store's own does. */
export const durableStatements = (handle: SqliteHandle) => {
  handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = full')
  return {
    state: handle.prepare(
      'insert or replace into redress_complaint (id, revision, complaint, wake_at) values (?, ?, ?, ?)',
    ),
    entry: handle.prepare('insert into redress_journal (complaint, sequence, entry) values (?, ?, ?)'),
    effect: handle.prepare('insert into redress_outbox (id, effect) values (?, ?)'),
  }
}
