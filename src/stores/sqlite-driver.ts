import { builtin } from './builtin.js'
import { collectGarbage } from './collect-garbage.js'
import { missingPeer } from './refusals.js'

/** What a statement can be bound to here. */
export type SqliteValue = string | number | null

/** A prepared statement in the shape that better-sqlite3, libsql and node:sqlite share. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint }
  all(...values: SqliteValue[]): unknown[]
  /** Where the driver has it. */
  finalize?(): unknown
}

/** A connection in the shape that better-sqlite3, libsql and node:sqlite share. */
export interface SqliteHandle {
  prepare(sql: string): SqliteStatement
  exec(sql: string): unknown
  close(): unknown
}

/** A driver's own class of connections. */
type Connect = new (file: string, options?: object) => SqliteHandle

interface Driver {
  readonly module: string
  readonly name: string
  /** Its own option for reading only. Drivers without one take a URI, which can also say that nobody writes to the file. */
  readonly readOnly?: object
  /** It lets go of a file only when its statements are collected as garbage. */
  readonly closesByCollection?: true
}

/**
 * In order of preference: what comes with the runtime (Node from 22.13, Bun), then what a host may have installed.
 * The names are values, so that bundlers leave them alone: they would pull in native code or cut the prefix off `node:sqlite`.
 */
const drivers: readonly Driver[] = [
  { module: 'node:sqlite', name: 'DatabaseSync' },
  { module: 'bun:sqlite', name: 'Database', readOnly: { readonly: true } },
  { module: 'libsql', name: 'default', closesByCollection: true },
  { module: 'better-sqlite3', name: 'default', readOnly: { readonly: true } },
]

/** A driver that this machine has. */
export interface SqliteDriver {
  readonly open: (file: string) => SqliteHandle
  /** `unchanging`: nobody writes to the file meanwhile, so that neither log nor locks are looked for. */
  readonly openReadOnly: (file: string, unchanging: boolean) => SqliteHandle
  /** To be called when a connection is closed and its statements are let go: no descriptor stays open. */
  readonly letGo: () => Promise<void>
}

const driverOf = async ({ module, name, readOnly, closesByCollection }: Driver): Promise<SqliteDriver> => {
  const loaded = (await import(/* @vite-ignore */ module)) as Record<string, unknown>
  const Connection = loaded[name] as Connect
  return {
    open: (file) => new Connection(file),
    openReadOnly: (file, unchanging) =>
      readOnly === undefined
        ? new Connection(
            `${builtin('node:url').pathToFileURL(file).href}?mode=ro${unchanging ? '&immutable=1' : ''}`,
          )
        : new Connection(file, readOnly),
    letGo: closesByCollection === true ? collectGarbage : async () => {},
  }
}

/** The first driver that this machine has. @throws RedressError `missing-peer` */
export const sqliteDriver = async (): Promise<SqliteDriver> => {
  const failures: unknown[] = []
  for (const driver of drivers) {
    try {
      return await driverOf(driver)
    } catch (failure) {
      failures.push(failure)
    }
  }
  throw missingPeer(
    'libsql',
    {
      en: 'Install it: npm install libsql. Node 22.13 and later need none: SQLite comes with them.',
      zh: '请安装：npm install libsql。Node 22.13 及以上版本自带 SQLite，无需安装。',
    },
    new AggregateError(failures),
  )
}
