import { createRequire } from 'node:module'
import pg from 'pg'
import type { ComplaintStore } from '../../src/ports/index.js'
import { openPostgres } from '../../src/stores/postgres.js'
import { sqliteStore } from '../../src/stores/sqlite.js'
import type { SqliteHandle } from '../../src/stores/sqlite-driver.js'

type Row = Readonly<Record<string, unknown>>

/** A store with the way past it that somebody with the rights of its database has. */
export interface TamperedStore {
  readonly open: () => Promise<ComplaintStore>
  /** Runs SQL with `$1` for values; texts of JSON columns are given and got as texts. */
  readonly sql: (text: string, ...values: (string | number)[]) => Promise<Row[]>
  readonly end: () => Promise<void>
}

/** What PostgreSQL must be told of a JSON column, and SQLite must not. */
const casts = /::(?:json|text)/g

export const tamperedSqlite = (file: string): TamperedStore => {
  const Libsql = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  return {
    open: () => sqliteStore(file),
    sql: async (text, ...values) => {
      const handle = new Libsql(file)
      try {
        const statement = handle.prepare(text.replaceAll(casts, '').replaceAll(/\$(\d)/g, '?$1'))
        return statement.all(...values) as Row[]
      } finally {
        handle.close()
      }
    },
    end: async () => {},
  }
}

export const tamperedPostgres = (url: string): TamperedStore => {
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => {})
  return {
    open: () => openPostgres(url),
    sql: async (text, ...values) => (await pool.query(text, values)).rows as Row[],
    end: () => pool.end(),
  }
}
