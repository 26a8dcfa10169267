import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDesk, replanStore } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { type SqliteHandle, sqliteStore } from '../../../src/stores/sqlite.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { openScene, sceneDesk } from '../../support/desk-scene.js'
import { hoursIn, received } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const others = Array.from({ length: 40 }, (_, number) => `c-${String(number).padStart(2, '0')}`)
const inDays = '2026-04-20T01:00:00.000Z'

/** Forty complaints, and one under a policy that no desk is given any more, due before all others. */
const storeWithAStranger = async (): Promise<ComplaintStore> => {
  const store = memoryStore()
  const formerly = smallBank({ version: '0', title: { en: 'Formerly', zh: '旧版' } })
  await createDesk({ store, policies: [formerly], now: () => hoursIn(0) }).open(received(), {
    id: 'a-stranger',
  })
  for (const id of others) await openScene(store, id)
  return store
}

/** Forty complaints in a file, and one whose row is no JSON. */
const storeWithADamagedRow = async (): Promise<ComplaintStore> => {
  const file = join(folder.path, `${Math.random()}.db`)
  const store = await sqliteStore(file)
  for (const id of ['a-stranger', ...others]) await openScene(store, id)
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  const handle = new Database(file)
  handle.exec(`update redress_complaint set complaint = '{"id":' where id = 'a-stranger'`)
  handle.close()
  return store
}

/** What a scan gave, and what it threw at its end. */
const outcome = async <T>(scan: AsyncIterable<T>): Promise<{ found: T[]; thrown?: unknown }> => {
  const found: T[] = []
  try {
    for await (const each of scan) found.push(each)
    return { found }
  } catch (thrown) {
    return { found, thrown }
  }
}

const toldOf = () => {
  const told: [string, string][] = []
  return {
    told,
    onFailure: ({ complaint, error }: { complaint: string; error: { code: string } }) => {
      told.push([complaint, error.code])
    },
  }
}

const stores = [
  ['a policy that was not given', storeWithAStranger, 'unknown-policy'],
  ['a row that is no JSON', storeWithADamagedRow, 'store-failed'],
] as const

describe.each(stores)('one complaint that cannot be done, because of %s', (_, open, code) => {
  const failure = { complaint: 'a-stranger', code }

  test('keeps nobody from being woken, and is told at the end', async () => {
    const desk = sceneDesk(await open())
    const { found, thrown } = await outcome(desk.wake(hoursIn(20)))
    expect(found.map(({ complaint }) => complaint).sort()).toEqual(others)
    expect(thrown).toMatchObject({
      code: 'scan-incomplete',
      message: expect.stringMatching(/a-stranger/),
      details: { count: 1, failures: [expect.objectContaining(failure)] },
    })
  })

  test('is told at once to a host that asks, and then nothing is thrown', async () => {
    const { told, onFailure } = toldOf()
    const { found, thrown } = await outcome(sceneDesk(await open()).wake(hoursIn(20), { onFailure }))
    expect([found.length, thrown, told]).toEqual([40, undefined, [['a-stranger', code]]])
  })

  test('is told by every other scan, which goes through all others', async () => {
    const store = await open()
    const desk = sceneDesk(store, () => inDays)
    const next = smallBank({ version: '2' })
    const scans = [
      (told = {}) => desk.erasable('2099-01-01T00:00:00.000Z', told),
      (told = {}) => desk.exportOf('customer-1', told),
      (told = {}) => replanStore({ store, policies: [smallBank()], next, now: hoursIn(20), ...told }),
    ]
    for (const scan of scans) {
      const silent = await outcome<unknown>(scan())
      const { told, onFailure } = toldOf()
      const loud = await outcome<unknown>(scan({ onFailure }))
      // A policy that is unknown says nothing of whose complaint it is: the export looks at the customer first.
      if (loud.thrown === undefined && told.length === 0)
        expect([code, silent.thrown]).toEqual(['unknown-policy', undefined])
      else {
        expect(silent.thrown).toMatchObject({ code: 'scan-incomplete' })
        expect([loud.thrown, told]).toEqual([undefined, [['a-stranger', code]]])
      }
      expect(loud.found).toEqual(silent.found)
    }
  })
})

test('many that cannot be done are counted, and the first hundred named', async () => {
  const store = memoryStore()
  for (let number = 0; number < 120; number++) await openScene(store, `c-${number}`)
  const desk = createDesk({ store, policies: [smallBank({ version: '7' })], now: () => hoursIn(20) })
  const { thrown } = await outcome(desk.erasable())
  expect(thrown).toMatchObject({ code: 'scan-incomplete', details: { count: 120 } })
  expect((thrown as { details: { failures: unknown[] } }).details.failures).toHaveLength(100)
})

test('a store that is gone is no finding about a complaint', async () => {
  const store = await sqliteStore(join(folder.path, 'gone.db'))
  await openScene(store, 'c-1')
  await store.close()
  const { told, onFailure } = toldOf()
  expect(await outcome(sceneDesk(store).wake(hoursIn(20), { onFailure }))).toMatchObject({
    thrown: { code: 'store-failed' },
  })
  expect(told).toEqual([])
})

describe('how the waking is shared is the host’s to say', () => {
  const dueStore = async () => {
    const store = memoryStore()
    for (const id of others) await openScene(store, id)
    return store
  }

  test('lease and batch are those that were asked for', async () => {
    const store = await dueStore()
    const claims: unknown[] = []
    const desk = sceneDesk({
      ...store,
      claimDue: (now, limit, leaseMs) => {
        claims.push([limit, leaseMs])
        return store.claimDue?.(now, limit, leaseMs) ?? Promise.resolve([])
      },
    })
    await gathered(desk.wake(hoursIn(20), { leaseMs: 5_000, batch: 25 }))
    expect(claims).toEqual([
      [25, 5_000],
      [25, 5_000],
      [25, 5_000],
    ])
    await gathered(desk.wake(hoursIn(20)))
    expect(claims.at(-1)).toEqual([16, 60_000])
  })

  test.each([
    ['leaseMs', 0],
    ['leaseMs', 3_600_001],
    ['batch', 0.5],
    ['batch', 1_001],
    ['concurrency', 0],
    ['concurrency', Number.NaN],
  ])('%s of %d is refused', async (name, value) => {
    const { thrown } = await outcome(sceneDesk(memoryStore()).wake(hoursIn(20), { [name]: value }))
    expect(thrown).toMatchObject({ code: 'invalid-argument', details: { argument: name } })
  })

  test('several are woken at once, never one twice at the same time, and answers keep the order of due times', async () => {
    const store = await dueStore()
    const running = new Set<string>()
    let most = 0
    const slow: ComplaintStore = {
      ...store,
      load: async (id) => {
        expect(running.has(id)).toBe(false)
        running.add(id)
        most = Math.max(most, running.size)
        // The earlier ones take longer, so that answers as they come would stand in the wrong order.
        await new Promise((resolve) => setTimeout(resolve, 20 - Number(id.slice(2)) / 3))
        running.delete(id)
        return store.load(id)
      },
    }
    const woken = await gathered(sceneDesk(slow).wake(hoursIn(20), { concurrency: 8 }))
    expect(woken.map(({ complaint }) => complaint)).toEqual(others)
    expect(most).toBe(8)
  })

  test('who leaves early finds nothing going on behind', async () => {
    const store = await dueStore()
    let running = 0
    const slow: ComplaintStore = {
      ...store,
      append: async (...given) => {
        running += 1
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
        return store.append(...given)
      },
    }
    for await (const _ of sceneDesk(slow).wake(hoursIn(20), { concurrency: 8 })) break
    expect(running).toBe(0)
  })
})
