import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ComplaintStore } from '../../src/ports/index.js'
import { migratePostgres, postgresStore } from '../../src/stores/postgres.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const onServer = describe.skipIf(server === undefined)

onServer('the feed of a PostgreSQL database that several transactions write to', () => {
  const pool = new pg.Pool({ connectionString: server?.url, max: 12 })
  pool.on('error', () => {})
  const store = postgresStore(pool)
  let from = ''

  afterAll(async () => {
    await pool.end()
    await server?.remove()
  })

  beforeEach(async () => {
    await pool.query(
      'drop table if exists redress_complaint, redress_journal, redress_outbox, redress_zones, redress_schema',
    )
    await migratePostgres(pool)
    from = ''
  })

  const read = async (limit = 1_000): Promise<string[]> => {
    const page = (await store.entriesSince?.(from, limit)) ?? []
    from = page.at(-1)?.position ?? from
    return page.map(({ entry }) => `${entry.complaint}/${entry.sequence}`)
  }

  /** A connection of the host with a transaction of its own, in which the store appends. */
  const transaction = async () => {
    const client = await pool.connect()
    await client.query('begin')
    const end = async (how: 'commit' | 'rollback') => {
      await client.query(how)
      client.release()
    }
    return { client, store: postgresStore(client), end }
  }

  const append = (to: ComplaintStore, id: string, revision = 0) =>
    to.append(id, sampleStep(id, { sequence: revision + 1 }), revision)

  test('what commits late is not passed over: the feed waits before what was begun earlier', async () => {
    const early = await transaction()
    await append(early.store, 'early')
    await append(store, 'late')
    expect(await read()).toEqual([])
    await early.end('commit')
    expect(await read()).toEqual(['early/1', 'late/1'])
  })

  test('a transaction that is taken back is waited for and leaves nothing', async () => {
    const early = await transaction()
    await append(early.store, 'early')
    await append(store, 'late')
    await early.end('rollback')
    expect(await read()).toEqual(['late/1'])
  })

  test('a transaction that only reads holds nothing up', async () => {
    const reading = await transaction()
    await reading.client.query('select count(*) from redress_journal')
    await append(store, 'c-1')
    expect(await read()).toEqual(['c-1/1'])
    await reading.end('commit')
  })

  test('entries of a complaint keep their order when a transaction begun earlier appends the later one', async () => {
    const early = await transaction()
    await early.client.query('select pg_current_xact_id()')
    await append(store, 'c-1')
    await append(early.store, 'c-1', 1)
    await append(early.store, 'c-0')
    expect(await read()).toEqual([])
    await early.end('commit')
    await append(store, 'c-1', 2)
    const met = await read(1)
    for (let page = await read(1); page.length > 0; page = await read(1)) met.push(...page)
    expect(met.filter((each) => each.startsWith('c-1'))).toEqual(['c-1/1', 'c-1/2', 'c-1/3'])
    expect(met).toHaveLength(4)
  })

  test('of hundreds of transactions that end in any order, some taken back, each kept entry is met once and in order', async () => {
    let writing = true
    const revisions = new Map<string, number>()
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const id = `w-${writer}`
      for (let round = 0; round < 40; round++) {
        const { store: inside, end } = await transaction()
        await append(inside, id, revisions.get(id) ?? 0)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 12))
        const kept = Math.random() < 0.8
        await end(kept ? 'commit' : 'rollback')
        if (kept) revisions.set(id, (revisions.get(id) ?? 0) + 1)
      }
    })
    const done = Promise.all(writers).finally(() => {
      writing = false
    })
    const met: string[] = []
    let pages = 0
    while (writing) {
      const page = await read(3)
      if (page.length > 0) pages += 1
      met.push(...page)
    }
    await done
    for (let page = await read(); page.length > 0; page = await read()) met.push(...page)
    expect(pages).toBeGreaterThan(5)
    for (const [id, count] of revisions)
      expect(met.filter((each) => each.startsWith(`${id}/`))).toEqual(
        Array.from({ length: count }, (_, place) => `${id}/${place + 1}`),
      )
    expect(met).toHaveLength([...revisions.values()].reduce((sum, count) => sum + count, 0))
  })

  test('a position of another server is refused instead of passing over what this one writes', async () => {
    await append(store, 'c-1')
    from = '99999999999.1.c-1'
    await expect(read()).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('restore'),
    })
  })

  test('after a restore elsewhere, followers who had read everything go on from transaction 1', async () => {
    await append(store, 'c-1')
    await read()
    await pool.query("update redress_journal set tx = '0'")
    from = '1'
    expect(await read()).toEqual([])
    await append(store, 'c-2')
    await append(store, 'c-1', 1)
    expect(await read()).toEqual(['c-2/1', 'c-1/2'])
    from = ''
    expect(await read()).toEqual(['c-1/1', 'c-2/1', 'c-1/2'])
  })
})
