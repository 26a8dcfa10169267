import pg from 'pg'
import { afterAll, describe, test } from 'vitest'
import { openPostgres, postgresStore } from '../../src/stores/postgres.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const url = server?.url ?? ''
const pool = new pg.Pool({ connectionString: url })
pool.on('error', () => {})

afterAll(async () => {
  await pool.end()
  await server?.remove()
})

const emptied = async () => {
  const store = await openPostgres(url)
  await pool.query('truncate redress_complaint, redress_journal, redress_outbox')
  return store
}

describe.skipIf(server === undefined)(
  'openPostgres on a real server keeps the promises of a complaint store (skipped: npm has no PostgreSQL for this platform)',
  () => {
    const cases = complaintStoreContract(emptied, { reopen: async () => postgresStore(pool) })
    for (const { name, run } of cases) test(name, run)
  },
)
