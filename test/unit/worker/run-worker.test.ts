import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { RedressError } from '../../../src/errors.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { runWorker, type WorkerOptions } from '../../../src/worker/run-worker.js'
import { openScene, sceneDesk } from '../../support/desk-scene.js'
import { hoursIn, received } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const now = () => hoursIn(20)

/** A worker over a store, told to stop as soon as the condition holds or after two seconds. */
const workUntil = async (
  store: ComplaintStore,
  isDone: () => boolean | Promise<boolean>,
  options: Partial<WorkerOptions> = {},
) => {
  const stop = new AbortController()
  const taken: string[] = []
  const working = runWorker({
    desk: sceneDesk(store, now),
    store,
    now,
    everyMs: 5,
    signal: stop.signal,
    send: async ({ id }) => void taken.push(id),
    ...options,
  })
  for (let tries = 0; tries < 400 && !(await isDone()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 5))
  stop.abort()
  return { taken, report: await working }
}

const dueStore = async (complaints: number): Promise<ComplaintStore> => {
  const store = memoryStore()
  for (let number = 0; number < complaints; number++) await openScene(store, `c-${number}`)
  return store
}

const isEmpty = (store: ComplaintStore) => async () =>
  (await gathered(store.outbox(1))).length === 0 && (await gathered(store.due(now()))).length === 0

test('a worker wakes what is due and delivers what follows, until it is told to stop', async () => {
  const store = await dueStore(5)
  const woken: string[] = []
  const { taken, report } = await workUntil(store, isEmpty(store), {
    onWake: ({ complaint }) => woken.push(complaint),
  })
  expect(woken.sort()).toEqual(['c-0', 'c-1', 'c-2', 'c-3', 'c-4'])
  expect(report).toMatchObject({ woken: 5, delivered: taken.length, deferred: 0, buried: 0, failures: 0 })
  expect(new Set(taken).size).toBe(taken.length)
  expect(taken.filter((id) => /\/3\/0$/.test(id))).toHaveLength(5)
})

test('two workers over one store wake each complaint once and deliver each effect once', async () => {
  const store = await dueStore(40)
  const [one, other] = await Promise.all([workUntil(store, isEmpty(store)), workUntil(store, isEmpty(store))])
  const taken = [...one.taken, ...other.taken]
  expect(one.report.woken + other.report.woken).toBe(40)
  expect(new Set(taken).size).toBe(taken.length)
})

describe('what goes wrong is told, and the worker goes on', () => {
  test('a complaint that cannot be woken, with its id', async () => {
    const store = await dueStore(3)
    const formerly = smallBank({ version: '0' })
    const desk = createDesk({ store, policies: [formerly], now: () => hoursIn(0) })
    await desk.open(received(), { id: 'stranger' })
    const failures: unknown[] = []
    const { report } = await workUntil(store, async () => (await gathered(store.due(now()))).length === 1, {
      onFailure: ({ complaint, error }) => failures.push([complaint, error.code]),
    })
    expect(report.woken).toBe(3)
    expect(failures).toContainEqual(['stranger', 'unknown-policy'])
  })

  test('a store that is away: the next round comes later, and finds what waits', async () => {
    const store = await dueStore(3)
    let refusals = 3
    const flaky: ComplaintStore = {
      ...store,
      claimDue: async (...given) => {
        if (refusals-- > 0) throw new RedressError('store-failed', 'The database did not answer')
        return store.claimDue?.(...given) ?? []
      },
    }
    const failures: unknown[] = []
    const { report } = await workUntil(flaky, isEmpty(store), {
      onFailure: ({ complaint, error }) => failures.push([complaint, error.code]),
    })
    expect(report).toMatchObject({ woken: 3, failures: 3 })
    expect(failures).toEqual(Array.from({ length: 3 }, () => [undefined, 'store-failed']))
  })

  test('a receiver that says no, with the effect', async () => {
    const store = await dueStore(1)
    const outcomes: string[] = []
    const { report } = await workUntil(store, () => outcomes.length > 0, {
      send: async () => Promise.reject(new Error('503')),
      onDelivery: ({ outcome }) => outcomes.push(outcome),
    })
    expect(report.deferred).toBeGreaterThan(0)
    expect(report.failures).toBe(0)
  })
})

test('told to stop, it waits for what is on its way and claims nothing more', async () => {
  const store = await dueStore(30)
  let running = 0
  let begun = 0
  const { report } = await workUntil(store, () => begun > 0, {
    concurrency: 2,
    send: async () => {
      begun += 1
      running += 1
      await new Promise((resolve) => setTimeout(resolve, 30))
      running -= 1
    },
  })
  expect(running).toBe(0)
  expect(report.delivered).toBe(begun)
  expect(begun).toBeLessThan(30)
})

test('told to stop before it began, it does nothing', async () => {
  const store = await dueStore(2)
  const { report } = await workUntil(store, () => true, { signal: AbortSignal.abort() })
  expect(report).toEqual({ woken: 0, delivered: 0, deferred: 0, buried: 0, overtaken: 0, failures: 0 })
})

test('over a store without a queue it does not begin, and says what to do', async () => {
  const { claimOutbox: _, ...plain } = await dueStore(1)
  const working = runWorker({
    desk: sceneDesk(plain, now),
    store: plain,
    send: async () => undefined,
    signal: new AbortController().signal,
  })
  await expect(working).rejects.toMatchObject({ code: 'store-cannot-queue' })
})
