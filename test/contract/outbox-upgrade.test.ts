import { createRequire } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import type { ComplaintStore } from '../../src/ports/index.js'
import { migratePostgres, postgresStore } from '../../src/stores/postgres.js'
import { postgresMigrations, sqliteMigrations, versionTable } from '../../src/stores/schema.js'
import { type SqliteHandle, sqliteStore } from '../../src/stores/sqlite.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { startPostgres } from '../support/real-postgres.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
const server = await startPostgres()

afterAll(async () => {
  await server?.remove()
  folder.remove()
})

/** Ids that make finding them in a text hard, and texts that PostgreSQL cannot read as JSON. */
const waiting = [
  { id: 'e-1', complaint: 'c-1', body: { about: 'a \0 and half a \ud83d' } },
  { id: 'e-2', complaint: 'c-1', body: {} },
  { id: 'e"complaint":"c-9', complaint: 'c "2" \\ 投诉', body: { complaint: 'c-9' } },
].map((effect) => JSON.stringify(effect))

const expectQueue = async (store: ComplaintStore): Promise<void> => {
  const claimed = await store.claimOutbox?.('2026-03-09T02:00:00.000Z', 9, 60_000)
  expect(claimed?.map(({ effect }) => [effect.complaint, effect.id])).toEqual([
    ['c-1', 'e-1'],
    ['c "2" \\ 投诉', 'e"complaint":"c-9'],
  ])
  expect((await gathered(store.outbox(9))).map((effect) => JSON.stringify(effect))).toEqual(waiting)
  await store.close()
}

const versionTwo = 2

test('effects that wait in a SQLite file of the schema before are delivered in order, each complaint by itself', async () => {
  const file = join(folder.path, 'before.db')
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  const handle = new Database(file)
  for (const statement of [versionTable, ...sqliteMigrations.slice(0, versionTwo).flat()])
    handle.exec(statement)
  handle.prepare('insert into redress_schema (version) values (?)').run(versionTwo)
  for (const effect of waiting)
    handle.prepare('insert into redress_outbox (id, effect) values (?, ?)').run(JSON.parse(effect).id, effect)
  handle.close()
  await expectQueue(await sqliteStore(file))
})

test.skipIf(server === undefined)('and so are those of a PostgreSQL database', async () => {
  const client = new pg.Client({ connectionString: server?.url })
  await client.connect()
  for (const statement of [versionTable, ...postgresMigrations.slice(0, versionTwo).flat()])
    await client.query(statement)
  await client.query('insert into redress_schema (version) values ($1)', [versionTwo])
  for (const effect of waiting)
    await client.query('insert into redress_outbox (id, effect) values ($1, $2)', [
      JSON.parse(effect).id,
      effect,
    ])
  await migratePostgres(client)
  await expectQueue(postgresStore(client))
  await client.end()
})
