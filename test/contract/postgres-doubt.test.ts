import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openPostgres, postgresStore } from '../../src/stores/postgres.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { droppingProxy } from '../support/dropping-proxy.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const url = server?.url ?? 'postgres://nobody@127.0.0.1:1/none'
const pool = new pg.Pool({ connectionString: url })
pool.on('error', () => {})
if (server !== undefined) await (await openPostgres(url)).close()

afterAll(async () => {
  await pool.end()
  await server?.remove()
})

const through = (port: number): string => {
  const there = new URL(url)
  there.port = String(port)
  return there.href
}

const failed = (kept: 'no' | 'unknown') => ({ code: 'store-failed', details: { kept } })

describe.skipIf(server === undefined)(
  'whether a change can have been kept is told as data (skipped: no PostgreSQL here)',
  () => {
    beforeEach(async () => {
      await pool.query('truncate redress_complaint, redress_journal, redress_outbox')
    })

    test('unknown, when the answer got lost: here it was kept', async () => {
      const proxy = await droppingProxy(Number(new URL(url).port))
      const store = await openPostgres(through(proxy.port))
      await store.append('c-1', sampleStep('c-1'), 0)
      proxy.dropNextAnswer()
      await expect(store.append('c-2', sampleStep('c-2'), 0)).rejects.toMatchObject(failed('unknown'))
      expect((await postgresStore(pool).load('c-2'))?.revision).toBe(1)
      await store.close()
      await proxy.close()
    })

    test('unknown, when the server ended the session', async () => {
      const store = await openPostgres(url, { maxConnections: 1 })
      await store.append('c-1', sampleStep('c-1'), 0)
      const other = await pool.connect()
      await other.query('begin; lock table redress_complaint in access exclusive mode')
      const waiting = store.append('c-2', sampleStep('c-2'), 0)
      const ended = expect(waiting).rejects.toMatchObject(failed('unknown'))
      for (let found = 0; found === 0; )
        found =
          (
            await other.query(
              "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and pid <> pg_backend_pid()",
            )
          ).rowCount ?? 0
      await ended
      await other.query('rollback')
      other.release()
      await store.close()
    })

    test('no, when nobody listens there', async () => {
      const proxy = await droppingProxy(Number(new URL(url).port))
      await proxy.close()
      await expect(openPostgres(through(proxy.port))).rejects.toMatchObject(failed('no'))
      const nowhere = new pg.Pool({ connectionString: through(proxy.port) })
      await expect(postgresStore(nowhere).append('c-1', sampleStep('c-1'), 0)).rejects.toMatchObject(
        failed('no'),
      )
      await nowhere.end()
    })

    test('no, when no connection was free in time', async () => {
      const store = await openPostgres(url, {
        maxConnections: 1,
        connectTimeoutMs: 100,
        lockTimeoutMs: 2_000,
      })
      const other = await pool.connect()
      await other.query('begin; lock table redress_complaint in access exclusive mode')
      const first = store.append('c-1', sampleStep('c-1'), 0)
      await expect(store.append('c-2', sampleStep('c-2'), 0)).rejects.toMatchObject(failed('no'))
      await other.query('rollback')
      other.release()
      expect(await first).toBe(1)
      await store.close()
    })

    test.each([
      ['a lock of somebody else', { lockTimeoutMs: 50 }, '55P03'],
      ['a statement that takes too long', { statementTimeoutMs: 50 }, '57014'],
    ])('no, when %s was waited for too long', async (_, options, sqlState) => {
      const store = await openPostgres(url, options)
      const other = await pool.connect()
      await other.query('begin; lock table redress_complaint in access exclusive mode')
      await expect(store.append('c-1', sampleStep('c-1'), 0)).rejects.toMatchObject({
        code: 'store-failed',
        details: { kept: 'no', sqlState },
      })
      await other.query('rollback')
      other.release()
      expect(await store.append('c-1', sampleStep('c-1'), 0)).toBe(1)
      await store.close()
    })

    test('no, for what is only read; a server that does not answer at all is given up', async () => {
      const proxy = await droppingProxy(Number(new URL(url).port))
      const store = await openPostgres(through(proxy.port), { statementTimeoutMs: 1 })
      proxy.hang()
      const before = process.hrtime.bigint()
      await expect(store.load('c-1')).rejects.toMatchObject(failed('no'))
      expect(process.hrtime.bigint() - before).toBeGreaterThan(1_000_000_000n)
      await store.close()
      await proxy.close()
    })

    test('no, on a store that is opened read-only', async () => {
      await postgresStore(pool).append('c-1', sampleStep('c-1'), 0)
      const store = await openPostgres(url, { readOnly: true })
      expect(await gathered(store.ids())).toEqual(['c-1'])
      await expect(store.append('c-2', sampleStep('c-2'), 0)).rejects.toMatchObject(failed('no'))
      await store.close()
    })
  },
)
