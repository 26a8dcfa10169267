import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import {
  migratePostgres,
  openPostgres,
  postgresMigration,
  postgresStore,
  preparedStatements,
} from '../../src/stores/postgres.js'
import { postgresStatements } from '../../src/stores/postgres-statements.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const pools: pg.Pool[] = []

const connectTo = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => {})
  pools.push(pool)
  return pool
}

const maintenance = connectTo(server?.url ?? '')
const newDatabase = async (): Promise<pg.Pool> => {
  const name = `database_${pools.length}`
  await maintenance.query(`create database ${name}`)
  return connectTo((server?.url ?? '').replace(/postgres$/, name))
}

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await server?.remove()
})

const onServer = test.skipIf(server === undefined)

onServer(
  'without the tables the error says how to make them, and the store works once they are there',
  async () => {
    const database = await newDatabase()
    const store = postgresStore(database)
    await expect(store.load('c-1')).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('migratePostgres'),
    })
    await migratePostgres(database)
    expect(await store.append('c-1', sampleStep('c-1'), 0)).toBe(1)
  },
)

describe('migratePostgres', () => {
  onServer('keeps what is there when it runs again, also by several hosts at once', async () => {
    const database = await newDatabase()
    await Promise.all([1, 2, 3, 4].map(() => migratePostgres(database)))
    await postgresStore(database).append('c-1', sampleStep('c-1'), 0)
    await migratePostgres(database)
    expect(await gathered(postgresStore(database).ids())).toEqual(['c-1'])
    expect((await database.query('select version from redress_schema')).rows).toEqual([{ version: 3 }])
  })

  onServer('puts the tables where the search path points', async () => {
    const database = await newDatabase()
    await database.query(
      `create schema complaints; alter database ${database.options.connectionString?.split('/').at(-1)} set search_path to complaints`,
    )
    const later = connectTo(database.options.connectionString ?? '')
    await migratePostgres(later)
    const found = await later.query("select tablename from pg_tables where schemaname = 'complaints'")
    expect(found.rowCount).toBe(5)
  })

  onServer('needs no right to create tables when they are there', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    const connection = await database.connect()
    await connection.query(`create role teller; revoke create on schema public from public;
      grant select, insert, update, delete on all tables in schema public to teller; set role teller`)
    await migratePostgres(connection)
    expect(await postgresStore(connection).append('c-1', sampleStep('c-1'), 0)).toBe(1)
    connection.release(true)
  })

  onServer('is one statement that database administrators can run', async () => {
    const database = await newDatabase()
    await database.query(postgresMigration)
    expect(await postgresStore(database).load('c-1')).toBeUndefined()
  })

  onServer('refuses tables of a newer version, and so does a store over them', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    await database.query('update redress_schema set version = 99')
    const refusal = { code: 'store-schema-newer', details: { found: 99, known: 3 } }
    await expect(migratePostgres(database)).rejects.toMatchObject(refusal)
    await expect(postgresStore(database).load('c-1')).rejects.toMatchObject(refusal)
  })
})

describe('over a connection in a transaction', () => {
  onServer('an append commits or rolls back with the changes of the host', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    const connection = await database.connect()
    const store = postgresStore(connection)
    await connection.query('begin')
    await store.append('c-1', sampleStep('c-1'), 0)
    await connection.query('rollback')
    expect(await store.load('c-1')).toBeUndefined()
    await connection.query('begin')
    await store.append('c-1', sampleStep('c-1'), 0)
    await connection.query('commit')
    expect((await store.load('c-1'))?.revision).toBe(1)
    connection.release()
  })

  onServer('a writer who comes too late under repeatable read conflicts', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    await postgresStore(database).append('c-1', sampleStep('c-1'), 0)
    const connection = await database.connect()
    await connection.query('begin isolation level repeatable read')
    await connection.query('select 1 from redress_complaint')
    await postgresStore(database).append('c-1', sampleStep('c-1', { sequence: 2 }), 1)
    await expect(
      postgresStore(connection).append('c-1', sampleStep('c-1', { sequence: 2 }), 1),
    ).rejects.toMatchObject({ code: 'revision-conflict' })
    await connection.query('rollback')
    connection.release()
  })
})

test('a server that does not answer is store-failed, and nothing was kept', async () => {
  await expect(openPostgres('postgres://nobody@127.0.0.1:1/nowhere')).rejects.toMatchObject({
    code: 'store-failed',
    details: { kept: 'no' },
  })
})

const values: Readonly<Record<keyof typeof postgresStatements, readonly (string | number)[]>> = {
  load: ['c-7'],
  loadMany: ['["c-7","c-8"]'],
  append: ['[]', '[]', '[]'],
  appendAll: ['[]', '[]', '[]'],
  erase: ['[]', '[]', '[]', '[]', '[]'],
  journal: ['c-7', 0, 64],
  due: [1773025200000, 0, '', 256],
  claimDue: [1773025200000, 10, 1773025300000, 1773028800000],
  note: ['zones-1'],
  stale: [0, '', '["zones-1"]', 256],
  derive: [1773025200000, 'zones-1', 'c-7', 1, 'zones-1', '2026c', '{}'],
  outbox: [1773025200000, 100, 256],
  settle: ['["e-1"]'],
  ids: ['c-5', 256],
  orphans: ['c-5', 256],
  claimOutbox: [1773025200000, 10, 1773025300000, 1773028800000],
  settleClaimed: ['e-1', 1],
  failClaimed: ['e-1', 1, 1773025300000, 1773025200000, 'no'],
  deadLetters: [0, 256],
  sendAgain: ['["e-1"]'],
  entriesSince: [700, 'c-7', 1, 256],
}

/** The plan that a connection keeps for a prepared statement, whatever the values. */
const keptPlanOf = async (connection: pg.PoolClient, name: keyof typeof values): Promise<string> => {
  const literals = values[name].map((value) => connection.escapeLiteral(String(value)))
  await connection.query('set plan_cache_mode = force_generic_plan')
  await connection.query(`prepare ${name}_plan as ${postgresStatements[name]}`)
  const { rows } = await connection.query(`explain execute ${name}_plan (${literals.join(', ')})`)
  await connection.query(`deallocate ${name}_plan`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

/** An audit asks of every row whether it belongs somewhere: it reads the tables whole, once. */
const readsAll: readonly string[] = ['orphans']

const readsSome = (Object.keys(values) as (keyof typeof values)[]).filter((name) => !readsAll.includes(name))

describe.each(readsSome)('the statement %s', (name) => {
  onServer('goes through an index, also when it was prepared while the tables were empty', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    const connection = await database.connect()
    const early = await keptPlanOf(connection, name)
    await connection.query(`
      insert into redress_complaint (id, revision, complaint, wake_at)
        select 'c-' || n, 1, '{}', 1773021600000 + n * 60000 from generate_series(1, 20000) as n;
      insert into redress_journal (complaint, sequence, entry)
        select 'c-' || n, 1, '{}' from generate_series(1, 20000) as n;
      insert into redress_zones (id, version, rules) select 'zones-' || n, '2026c', '{}' from generate_series(1, 20000) as n;
      insert into redress_outbox (id, complaint, effect) select 'e-' || n, 'c-' || n / 2, '{}' from generate_series(1, 20000) as n`)
    await connection.query('analyze')
    const late = await keptPlanOf(connection, name)
    connection.release()
    for (const plan of [early, late]) {
      expect(plan).toMatch(/Index.* on redress_/)
      expect(plan).not.toMatch(/Seq Scan on redress_/)
    }
  })
})

describe('statements are prepared', () => {
  const namesOn = async (connection: pg.PoolClient): Promise<unknown[]> =>
    (await connection.query("select name from pg_prepared_statements where name like 'redress-%'")).rows

  onServer('once per connection when the host asks for it, and not otherwise', async () => {
    const database = await newDatabase()
    await migratePostgres(database)
    const connection = await database.connect()
    await postgresStore(connection).load('c-1')
    expect(await namesOn(connection)).toEqual([])
    const store = postgresStore(preparedStatements(connection))
    for (let revision = 0; revision < 3; revision++)
      await store.append('c-1', sampleStep('c-1', { sequence: revision + 1 }), revision)
    expect(await namesOn(connection)).toHaveLength(1)
    connection.release()
  })
})
