import { driverMissing } from './refusals.js'

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
 * In order of preference: the first one comes with this package where its platform allows, the second with Node 22 and later.
 * The names are values, so that bundlers leave them alone: they would pull in native code or cut the prefix off `node:sqlite`.
 */
const drivers: readonly { readonly module: string; readonly name: string }[] = [
  { module: 'libsql', name: 'default' },
  { module: 'node:sqlite', name: 'DatabaseSync' },
  { module: 'better-sqlite3', name: 'default' },
]

const openerOf = async (module: string, name: string): Promise<SqliteOpener> => {
  const loaded = (await import(/* @vite-ignore */ module)) as Record<string, unknown>
  return loaded[name] as SqliteOpener
}

/** The first driver that this machine has. @throws RedressError `driver-missing` */
export const sqliteDriver = async (): Promise<SqliteOpener> => {
  const failures: unknown[] = []
  for (const { module, name } of drivers) {
    try {
      return await openerOf(module, name)
    } catch (failure) {
      failures.push(failure)
    }
  }
  throw driverMissing('libsql, or run on Node 22 or later', new AggregateError(failures))
}
