import { missingPeer } from './refusals.js'

/** What a statement can be bound to here. */
export type SqliteValue = string | number | null

/** A prepared statement in the shape that better-sqlite3, libsql and node:sqlite share. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint }
  all(...values: SqliteValue[]): unknown[]
}

/** A connection in the shape that better-sqlite3, libsql and node:sqlite share. */
export interface SqliteHandle {
  prepare(sql: string): SqliteStatement
  exec(sql: string): unknown
  close(): unknown
}

/** A driver's own class of connections. */
export type SqliteOpener = new (file: string) => SqliteHandle

/**
 * In order of preference: what comes with the runtime (Node from 22.13, Bun), then what a host may have installed.
 * The names are values, so that bundlers leave them alone: they would pull in native code or cut the prefix off `node:sqlite`.
 */
const drivers: readonly { readonly module: string; readonly name: string }[] = [
  { module: 'node:sqlite', name: 'DatabaseSync' },
  { module: 'bun:sqlite', name: 'Database' },
  { module: 'libsql', name: 'default' },
  { module: 'better-sqlite3', name: 'default' },
]

const openerOf = async (module: string, name: string): Promise<SqliteOpener> => {
  const loaded = (await import(/* @vite-ignore */ module)) as Record<string, unknown>
  return loaded[name] as SqliteOpener
}

/** The first driver that this machine has. @throws RedressError `missing-peer` */
export const sqliteDriver = async (): Promise<SqliteOpener> => {
  const failures: unknown[] = []
  for (const { module, name } of drivers) {
    try {
      return await openerOf(module, name)
    } catch (failure) {
      failures.push(failure)
    }
  }
  throw missingPeer(
    'libsql',
    'Install it: npm install libsql. Node 22.13 and later need none: SQLite comes with them.',
    new AggregateError(failures),
  )
}
