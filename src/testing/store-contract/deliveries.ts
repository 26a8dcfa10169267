import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleEffectId, sampleStep } from './sample-step.js'

const minute = 60_000
const now = '2026-03-09T02:00:00.000Z'
const after = (ms: number): string => new Date(Date.parse(now) + ms).toISOString()

type Queue = Required<
  Pick<ComplaintStore, 'claimOutbox' | 'settleClaimed' | 'failClaimed' | 'deadLetters' | 'sendAgain'>
>

/** The queue of a store that has one; the five methods come together. */
const queueOf = (store: ComplaintStore): Queue | undefined => {
  if (store.claimOutbox === undefined) return undefined
  const names = ['settleClaimed', 'failClaimed', 'deadLetters', 'sendAgain'] as const
  expectSame(
    'what comes with `claimOutbox`',
    names.filter((name) => store[name] === undefined),
    [],
  )
  return store as ComplaintStore & Queue
}

const queueCase = (
  name: string,
  check: (queue: Queue, store: ComplaintStore) => Promise<void>,
): StoreCase => ({
  name: `a queue, where the store offers one, ${name}`,
  check: async (store) => {
    const queue = queueOf(store)
    if (queue !== undefined) await check(queue, store)
  },
})

type Claimed = Awaited<ReturnType<Queue['claimOutbox']>>

const shown = (claimed: Claimed): string[] =>
  claimed.map(({ effect, attempt }) => `${effect.complaint} ${attempt} ${effect.id.slice(0, 6)}`)

const expected = (...places: readonly [complaint: string, sequence: number, attempt: number][]): string[] =>
  places.map(
    ([complaint, sequence, attempt]) =>
      `${complaint} ${attempt} ${sampleEffectId(complaint, sequence).slice(0, 6)}`,
  )

const claimOf = (claimed: Claimed, complaint: string): { id: string; claim: number } => {
  const found = claimed.find(({ effect }) => effect.complaint === complaint)
  if (found === undefined) throw new Error(`Nothing of ${complaint} was given out`)
  return { id: found.effect.id, claim: found.claim }
}

const failedNow = { at: now, error: 'the receiver said no' }

/** `claimOutbox` is optional: a store without it keeps these promises by not making them. */
export const deliveryCases: readonly StoreCase[] = [
  queueCase(
    'gives out the earliest effect of each complaint, and the next one when it is settled',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1', { count: 2 }), 0)
      await store.append('c-2', sampleStep('c-2', { count: 1 }), 0)
      const first = await queue.claimOutbox(now, 9, minute)
      expectSame('the first claim', shown(first), expected(['c-1', 1, 1], ['c-2', 1, 1]))
      expectSame('the effect', first[0]?.effect, sampleStep('c-1').effects[0])
      expectSame('a claim meanwhile', shown(await queue.claimOutbox(now, 9, minute)), [])
      const { id, claim } = claimOf(first, 'c-1')
      expectSame('settled', await queue.settleClaimed(id, claim), true)
      expectSame('settled again', await queue.settleClaimed(id, claim), false)
      expectSame('what is next', shown(await queue.claimOutbox(now, 9, minute)), expected(['c-1', 2, 1]))
      const left = (await gathered(store.outbox(9))).map((effect) => effect.id)
      expectSame('what waits', left, [sampleEffectId('c-1', 2), sampleEffectId('c-2', 1)])
    },
  ),
  queueCase('gives out no more than the limit, in the order of appending', async (queue, store) => {
    for (const id of ['z', 'a', 'm']) await store.append(id, sampleStep(id), 0)
    expectSame('none', shown(await queue.claimOutbox(now, 0, minute)), [])
    expectSame('two', shown(await queue.claimOutbox(now, 2, minute)), expected(['z', 1, 1], ['a', 1, 1]))
    expectSame('the third', shown(await queue.claimOutbox(now, 2, minute)), expected(['m', 1, 1]))
  }),
  queueCase(
    'lets a receiver that says no hold up its own complaint only, until the time of the next attempt',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1', { count: 2 }), 0)
      await store.append('c-2', sampleStep('c-2', { count: 2 }), 0)
      const first = await queue.claimOutbox(now, 9, minute)
      const [failing, fine] = [claimOf(first, 'c-1'), claimOf(first, 'c-2')]
      const retryAt = after(5 * minute)
      expectSame('noted', await queue.failClaimed(failing.id, failing.claim, { ...failedNow, retryAt }), true)
      await queue.settleClaimed(fine.id, fine.claim)
      expectSame('at once', shown(await queue.claimOutbox(now, 9, minute)), expected(['c-2', 2, 1]))
      expectSame(
        'just before',
        shown(await queue.claimOutbox(after(5 * minute - 1), 9, 1)),
        expected(['c-2', 2, 2]),
      )
      const again = await queue.claimOutbox(retryAt, 9, minute)
      expectSame('when it is time', shown(again), expected(['c-1', 1, 2], ['c-2', 2, 3]))
      expectSame('a higher claim', claimOf(again, 'c-1').claim > failing.claim, true)
      expectSame('what was given up', await gathered(queue.deadLetters()), [])
    },
  ),
  queueCase(
    'gives an effect to another deliverer when the lease is over, and no longer hears the first one',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1', { count: 2 }), 0)
      const slow = claimOf(await queue.claimOutbox(now, 9, minute), 'c-1')
      expectSame('just before the end', shown(await queue.claimOutbox(after(minute - 1), 9, minute)), [])
      const taken = await queue.claimOutbox(after(minute), 9, minute)
      expectSame('at the end', shown(taken), expected(['c-1', 1, 2]))
      expectSame('the slow one settles', await queue.settleClaimed(slow.id, slow.claim), false)
      expectSame('the slow one fails', await queue.failClaimed(slow.id, slow.claim, failedNow), false)
      expectSame('it is held still', shown(await queue.claimOutbox(after(minute), 9, minute)), [])
      const { id, claim } = claimOf(taken, 'c-1')
      expectSame('the other one settles', await queue.settleClaimed(id, claim), true)
      expectSame(
        'what is next',
        shown(await queue.claimOutbox(after(minute), 9, minute)),
        expected(['c-1', 2, 1]),
      )
    },
  ),
  queueCase(
    'hears a deliverer whose lease is over as long as nobody else was given the effect',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      const { id, claim } = claimOf(await queue.claimOutbox(now, 9, 1), 'c-1')
      expectSame('settled late', await queue.settleClaimed(id, claim), true)
      expectSame('what waits', await gathered(store.outbox(9)), [])
    },
  ),
  queueCase('ends the lease of a deliverer whose clock ran hours ahead', async (queue, store) => {
    await store.append('c-1', sampleStep('c-1'), 0)
    expectSame('ahead', (await queue.claimOutbox(after(360 * minute), 9, minute)).length, 1)
    expectSame('at the right time', shown(await queue.claimOutbox(now, 9, minute)), expected(['c-1', 1, 2]))
  }),
  queueCase(
    'keeps what was given up, holds nothing up for it, and sends it again when it is told to',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1', { count: 2 }), 0)
      const first = claimOf(await queue.claimOutbox(now, 9, minute), 'c-1')
      expectSame(
        'given up',
        await queue.failClaimed(first.id, first.claim, { at: after(1), error: '没有\0收件人' }),
        true,
      )
      const buried = [
        { effect: sampleStep('c-1').effects[0], attempts: 1, at: after(1), error: '没有\uFFFD收件人' },
      ]
      expectSame('the dead letters', await gathered(queue.deadLetters()), buried)
      expectSame('settled afterwards', await queue.settleClaimed(first.id, first.claim), false)
      const second = await queue.claimOutbox(now, 9, minute)
      expectSame('what is next', shown(second), expected(['c-1', 2, 1]))
      const { id, claim } = claimOf(second, 'c-1')
      await queue.settleClaimed(id, claim)
      expectSame('sent again', await queue.sendAgain([first.id, first.id, 'unknown', '', 'a\0b', id]), 1)
      expectSame('the dead letters then', await gathered(queue.deadLetters()), [])
      const again = await queue.claimOutbox(now, 9, minute)
      expectSame('counted anew', shown(again), expected(['c-1', 1, 1]))
      expectSame('a higher claim', claimOf(again, 'c-1').claim > first.claim, true)
      expectSame('sent again though it waits', await queue.sendAgain([first.id]), 0)
      expectSame('the deliverer of before', await queue.settleClaimed(first.id, first.claim), false)
    },
  ),
  queueCase(
    'lists many dead letters in their order, and forgets those that are acknowledged',
    async (queue, store) => {
      const ids = Array.from({ length: 300 }, (_, index) => `c-${index}`)
      for (const id of ids) await store.append(id, sampleStep(id), 0)
      for (const { effect, claim } of await queue.claimOutbox(now, 1_000, minute))
        await queue.failClaimed(effect.id, claim, { ...failedNow, error: 'x'.repeat(5_000) })
      const letters = await gathered(queue.deadLetters())
      expectSame(
        'whose they are',
        letters.map(({ effect }) => effect.complaint),
        ids,
      )
      expectSame('how long the error is', letters[0]?.error.length, 1_000)
      await store.acknowledge(letters.slice(1).map(({ effect }) => effect.id))
      expectSame(
        'what is left',
        (await gathered(queue.deadLetters())).map(({ effect }) => effect.complaint),
        ['c-0'],
      )
    },
  ),
  queueCase(
    'neither gives out early what is for later, nor lets it hold up what can go',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1', { deliverAt: after(minute) }), 0)
      await store.append('c-1', sampleStep('c-1', { sequence: 2 }), 1)
      const first = await queue.claimOutbox(now, 9, 1)
      expectSame('now', shown(first), expected(['c-1', 2, 1]))
      expectSame(
        'just before',
        shown(await queue.claimOutbox(after(minute - 1), 9, 1)),
        expected(['c-1', 2, 2]),
      )
      expectSame(
        'when it can go',
        shown(await queue.claimOutbox(after(minute), 9, 1)),
        expected(['c-1', 1, 1]),
      )
    },
  ),
  queueCase(
    'shares itself out among eight deliverers: nothing is given out twice, each complaint keeps its order',
    async (queue, store) => {
      const ids = Array.from({ length: 12 }, (_, index) => `c-${index}`)
      for (const id of ids) await store.append(id, sampleStep(id, { count: 5 }), 0)
      const delivered: string[] = []
      const deliverAll = async (): Promise<void> => {
        for (;;) {
          const claimed = await queue.claimOutbox(now, 3, minute)
          if (claimed.length === 0) return
          for (const { effect, claim } of claimed) {
            delivered.push(`${effect.complaint} ${effect.id}`)
            expectSame('settled', await queue.settleClaimed(effect.id, claim), true)
          }
        }
      }
      await Promise.all(Array.from({ length: 8 }, deliverAll))
      // Whoever finds every effect locked or held stops; what is let go of afterwards is still there.
      await deliverAll()
      expectSame('how many were given out', delivered.length, 60)
      for (const id of ids)
        expectSame(
          `the order of ${id}`,
          delivered.filter((each) => each.startsWith(`${id} `)),
          [1, 2, 3, 4, 5].map((sequence) => `${id} ${sampleEffectId(id, sequence)}`),
        )
      expectSame('what waits', await gathered(store.outbox(9)), [])
    },
  ),
  queueCase(
    'refuses a limit or a lease that is no count, and a moment that is none',
    async (queue, store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      for (const bad of [-1, 0.5, Number.NaN]) {
        await expectRefusal(`limit ${bad}`, 'invalid-append', () => queue.claimOutbox(now, bad, minute))
        await expectRefusal(`lease ${bad}`, 'invalid-append', () => queue.claimOutbox(now, 1, bad))
      }
      await expectRefusal('the moment', 'invalid-instant', () => queue.claimOutbox('tomorrow', 1, minute))
      const { id, claim } = claimOf(await queue.claimOutbox(now, 1, minute), 'c-1')
      const bad = { ...failedNow, retryAt: 'soon' }
      await expectRefusal('the next attempt', 'invalid-instant', () => queue.failClaimed(id, claim, bad))
      expectSame('it is held still', await queue.settleClaimed(id, claim), true)
    },
  ),
]
