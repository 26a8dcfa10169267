import { describe, expect, test } from 'vitest'
import { RedressError } from '../../../src/errors.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { sampleEffectId, sampleStep } from '../../../src/testing/store-contract/sample-step.js'
import { type DeliverOptions, type Delivery, deliver } from '../../../src/worker/deliver.js'

const start = Date.parse('2026-03-09T02:00:00.000Z')

/** Complaints `c-0` … with so many effects each. */
const waitingStore = async (complaints: number, effects = 1): Promise<ComplaintStore> => {
  const store = memoryStore()
  for (let number = 0; number < complaints; number++)
    await store.append(`c-${number}`, sampleStep(`c-${number}`, { count: effects }), 0)
  return store
}

/** A deliverer at a moment, and what its receiver took, in the order of taking. */
const delivererOf = (store: ComplaintStore, options: Partial<DeliverOptions> = {}) => {
  const taken: string[] = []
  let at = start
  const options_: DeliverOptions = {
    send: async ({ id }) => void taken.push(id),
    now: () => new Date(at),
    ...options,
  }
  const round = (): Promise<Delivery[]> => gathered(deliver(store, options_))
  return {
    taken,
    round,
    roundAfter: (ms: number) => {
      at += ms
      return round()
    },
  }
}

const saysNo = new Error('503')
const outcomes = (deliveries: readonly Delivery[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { outcome } of deliveries) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

describe('a receiver that says no', () => {
  test('holds up its own complaint only: a hundred that fail leave fifty others delivered in one round', async () => {
    const store = await waitingStore(150)
    const taken: string[] = []
    const { round } = delivererOf(store, {
      send: async ({ id, complaint }) => {
        if (Number(complaint.slice(2)) < 100) throw saysNo
        taken.push(id)
      },
    })
    expect(outcomes(await round())).toEqual({ deferred: 100, delivered: 50 })
    expect(taken).toHaveLength(50)
    expect(outcomes(await round())).toEqual({})
  })

  test('is asked again later and later, and what it never takes is a dead letter that can be sent again', async () => {
    const store = await waitingStore(1, 2)
    let isWell = false
    const attempts: number[] = []
    const { roundAfter, round } = delivererOf(store, {
      maxAttempts: 3,
      backoffMs: (attempt) => attempt * 1_000,
      send: async (_, { attempt }) => {
        attempts.push(attempt)
        if (!isWell) throw saysNo
      },
    })
    expect(await round()).toMatchObject([
      { outcome: 'deferred', error: '503', retryAt: '2026-03-09T02:00:01.000Z' },
    ])
    expect(await roundAfter(999)).toEqual([])
    expect(await roundAfter(1)).toMatchObject([{ outcome: 'deferred', retryAt: '2026-03-09T02:00:03.000Z' }])
    isWell = false
    const third = await roundAfter(2_000)
    expect(third.map(({ outcome }) => outcome)).toEqual(['buried', 'deferred'])
    const letters = await gathered(store.deadLetters?.() ?? (async function* () {})())
    expect(letters).toMatchObject([
      { effect: { id: sampleEffectId('c-0', 1) }, attempts: 3, error: '503', at: '2026-03-09T02:00:03.000Z' },
    ])
    isWell = true
    expect(outcomes(await roundAfter(60_000))).toEqual({ delivered: 1 })
    expect(await store.sendAgain?.([sampleEffectId('c-0', 1)])).toBe(1)
    expect(outcomes(await round())).toEqual({ delivered: 1 })
    expect(attempts).toEqual([1, 2, 3, 1, 2, 1])
    expect(await gathered(store.outbox(9))).toEqual([])
  })

  test('and never answers is given up after three quarters of the lease, and told so', async () => {
    const store = await waitingStore(2)
    const told: unknown[] = []
    const { round } = delivererOf(store, {
      leaseMs: 80,
      send: (effect, { signal }) =>
        effect.complaint === 'c-1'
          ? Promise.resolve()
          : new Promise(() => signal.addEventListener('abort', () => told.push(effect.complaint))),
    })
    const deliveries = await round()
    expect(outcomes(deliveries)).toEqual({ delivered: 1, deferred: 1 })
    expect(deliveries.find(({ outcome }) => outcome === 'deferred')?.error).toMatch(/60 ms/)
    expect(told).toEqual(['c-0'])
  })
})

describe('several deliverers', () => {
  test('deliver every effect once, each complaint in its order', async () => {
    const store = await waitingStore(30, 5)
    const taken: [string, string][] = []
    const send: DeliverOptions['send'] = async ({ id, complaint }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
      taken.push([complaint, id])
    }
    await Promise.all([1, 2, 3].map(() => delivererOf(store, { send }).round()))
    await delivererOf(store, { send }).round()
    expect(taken).toHaveLength(150)
    for (let number = 0; number < 30; number++)
      expect(taken.filter(([complaint]) => complaint === `c-${number}`).map(([, id]) => id)).toEqual(
        [1, 2, 3, 4, 5].map((sequence) => sampleEffectId(`c-${number}`, sequence)),
      )
  })

  test('no more are on their way at once than was asked for, and never two of one complaint', async () => {
    const store = await waitingStore(20, 3)
    const running = new Set<string>()
    let most = 0
    const { round } = delivererOf(store, {
      concurrency: 5,
      send: async ({ complaint }) => {
        expect(running.has(complaint)).toBe(false)
        running.add(complaint)
        most = Math.max(most, running.size)
        await new Promise((resolve) => setTimeout(resolve, 2))
        running.delete(complaint)
      },
    })
    expect(outcomes(await round())).toEqual({ delivered: 60 })
    expect(most).toBe(5)
  })

  test('one that comes back after its lease is told that it was overtaken, and changes nothing', async () => {
    const store = await waitingStore(1)
    let release = (): void => {}
    const blocked = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = delivererOf(store, { send: () => blocked })
    const slowRound = slow.round()
    await new Promise((resolve) => setTimeout(resolve, 5))
    const other = delivererOf(store, { send: async () => Promise.reject(saysNo) })
    expect(await other.roundAfter(60_000)).toMatchObject([{ outcome: 'deferred', attempt: 2 }])
    release()
    expect(await slowRound).toMatchObject([{ outcome: 'overtaken', attempt: 1 }])
    expect(await gathered(store.outbox(9))).toHaveLength(1)
  })
})

describe('a store that is away for a moment', () => {
  const unsettled = new RedressError('store-failed', 'The database did not answer')

  test('is told again what was delivered, which so is not sent twice', async () => {
    const store = await waitingStore(3)
    let refusals = 4
    const flaky: ComplaintStore = {
      ...store,
      settleClaimed: async (...given) => {
        if (refusals-- > 0) throw unsettled
        return store.settleClaimed?.(...given) ?? false
      },
    }
    const { taken, round } = delivererOf(flaky)
    expect(outcomes(await round())).toEqual({ delivered: 3 })
    expect(taken).toHaveLength(3)
  })

  test('and stays away is an error, once what was on its way has ended', async () => {
    const store = await waitingStore(3)
    const gone: ComplaintStore = { ...store, settleClaimed: () => Promise.reject(unsettled) }
    const { taken, round } = delivererOf(gone, { leaseMs: 100 })
    await expect(round()).rejects.toBe(unsettled)
    expect(taken).toHaveLength(3)
  })
})

test('told to stop, it claims nothing more and waits for what is on its way', async () => {
  const store = await waitingStore(20)
  const controller = new AbortController()
  const { round } = delivererOf(store, {
    concurrency: 4,
    signal: controller.signal,
    send: async () => {
      controller.abort()
      await new Promise((resolve) => setTimeout(resolve, 2))
    },
  })
  expect(outcomes(await round())).toEqual({ delivered: 4 })
  expect(await gathered(store.outbox(99))).toHaveLength(16)
})

test('a loop that is left early finds nothing on its way any more', async () => {
  const store = await waitingStore(20)
  let running = 0
  const send: DeliverOptions['send'] = async () => {
    running += 1
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
    running -= 1
  }
  for await (const _ of deliver(store, { send })) break
  expect(running).toBe(0)
})

test('a store without a queue is refused, with what to do', async () => {
  const { claimOutbox: _, ...plain } = memoryStore()
  await expect(delivererOf(plain).round()).rejects.toMatchObject({ code: 'store-cannot-queue' })
})
