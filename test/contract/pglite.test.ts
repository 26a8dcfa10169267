import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { migratePostgres, postgresStore } from '../../src/stores/postgres.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'

const database = new PGlite()
beforeAll(() => migratePostgres(database))
afterAll(() => database.close())

const emptied = async () => {
  await database.query('truncate redress_complaint, redress_journal, redress_outbox')
  return postgresStore(database)
}

describe('postgresStore over PGlite in memory keeps the promises of a complaint store', () => {
  const cases = complaintStoreContract(emptied, { reopen: async () => postgresStore(database) })
  for (const { name, run } of cases) test(name, run)
})
