import pg from 'pg'
import type { ComplaintStore } from 'redress'
import { migratePostgres, openPostgres } from 'redress/postgres'
import { startPostgres } from '../../test/support/real-postgres.js'

export interface OwnPostgres {
  readonly pool: pg.Pool
  readonly store: ComplaintStore
  /** Runs its work on empty tables. */
  readonly emptied: (work: () => Promise<number>) => Promise<number>
}

/** Work on a PostgreSQL server of its own with the package's tables, which is gone afterwards; says so where npm has none. */
export const onOwnPostgres = async (work: (own: OwnPostgres) => Promise<void>): Promise<void> => {
  const server = await startPostgres()
  if (server === undefined) {
    console.log('postgres: npm has none for this platform')
    return
  }
  const pool = new pg.Pool({ connectionString: server.url, max: 10 })
  pool.on('error', () => {})
  await migratePostgres(pool)
  const store = await openPostgres(server.url)
  await work({
    pool,
    store,
    emptied: async (write) => {
      await pool.query('truncate redress_complaint, redress_journal, redress_outbox restart identity')
      return write()
    },
  })
  await store.close()
  await pool.end()
  await server.remove()
}
