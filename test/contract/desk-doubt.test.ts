import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk, type Desk } from '../../src/desk/index.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import { openPostgres } from '../../src/stores/postgres.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sceneDesk, sceneNow } from '../support/desk-scene.js'
import { type DroppingProxy, droppingProxy } from '../support/dropping-proxy.js'
import { contacted, hoursIn, received, registered } from '../support/events.js'
import { smallBank } from '../support/policies.js'
import { startPostgres } from '../support/real-postgres.js'

const server = await startPostgres()
const url = server?.url ?? 'postgres://nobody@127.0.0.1:1/none'
const pool = new pg.Pool({ connectionString: url })
pool.on('error', () => {})
const bank = smallBank()

afterAll(async () => {
  await pool.end()
  await server?.remove()
})

describe.skipIf(server === undefined)(
  'when the answer of the store gets lost after the commit (skipped: no PostgreSQL here)',
  () => {
    let proxy: DroppingProxy
    let store: ComplaintStore
    let desk: Desk
    let ids = 0

    beforeEach(async () => {
      proxy = await droppingProxy(Number(new URL(url).port))
      const through = new URL(url)
      through.port = String(proxy.port)
      store = await openPostgres(through.href, { maxConnections: 2, connectTimeoutMs: 500 })
      await pool.query('truncate redress_complaint, redress_journal, redress_outbox')
      desk = createDesk({ store, policies: [bank], now: () => sceneNow, newId: () => `new-${++ids}` })
    })
    afterEach(async () => {
      await store.close()
      await proxy.close()
    })

    const journalOf = (id: string) => gathered(store.journal(id))
    /** The answer to the next append is lost: reads before it go through. */
    const losingAppends = (times: number): ComplaintStore => {
      let left = times
      return {
        ...store,
        append: (...args) => {
          if (left-- > 0) proxy.dropNextAnswer()
          return store.append(...args)
        },
      }
    }
    const losingDesk = (times = 1): Desk =>
      createDesk({
        store: losingAppends(times),
        policies: [bank],
        now: () => sceneNow,
        newId: () => `new-${++ids}`,
      })

    test('an event without an id is there once, and the answer is whole', async () => {
      await desk.openAll({ id: 'c-1', events: [received(), registered({ at: hoursIn(1) })] })
      const answer = await losingDesk().handle('c-1', { ...contacted(), at: hoursIn(1) })
      expect(answer).toMatchObject({ ok: true, revision: 2, entries: [{ sequence: 3 }] })
      expect((await journalOf('c-1')).map(({ event }) => event.type)).toEqual([
        'complaint.received',
        'complaint.registered',
        'contact.made',
      ])
    })

    test('a complaint that is opened without an id is there once', async () => {
      const answer = await losingDesk().open(received())
      expect(answer).toMatchObject({ ok: true, revision: 1, entries: [{ sequence: 1 }] })
      expect(await gathered(store.ids())).toEqual([answer.ok && answer.complaint.id])
    })

    test('and the server stays away, the error has the ids under which a retry changes nothing twice', async () => {
      await desk.openAll({ id: 'c-1', events: [received(), registered({ at: hoursIn(1) })] })
      const gone: ComplaintStore = {
        ...store,
        append: async (...args) => {
          proxy.dropNextAnswer()
          return store.append(...args).finally(() => proxy.close())
        },
      }
      const event = { ...contacted(), at: hoursIn(1) }
      const failure = await sceneDesk(gone)
        .handle('c-1', event)
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({
        code: 'store-failed',
        details: { kept: 'unknown', complaint: 'c-1', events: [expect.any(String)] },
      })
      const { events } = (failure as { details: { events: string[] } }).details
      const direct = await openPostgres(url)
      const again = await sceneDesk(direct).handle('c-1', { ...event, id: events[0] })
      expect(again).toMatchObject({ ok: true, repeated: true })
      expect(await gathered(direct.journal('c-1'))).toHaveLength(3)
      await direct.close()
    })

    test('also in a batch of openings, none is there twice', async () => {
      const batch: ComplaintStore = {
        ...store,
        appendAll: async (steps) => {
          proxy.dropNextAnswer()
          return (await store.appendAll?.(steps)) ?? []
        },
      }
      const answers = await sceneDesk(batch).openMany([
        { id: 'c-1', events: [received()] },
        { id: 'c-2', events: [received()] },
      ])
      expect(answers.map(({ ok }) => ok)).toEqual([true, true])
      expect(await gathered(store.ids())).toEqual(['c-1', 'c-2'])
    })
  },
)
