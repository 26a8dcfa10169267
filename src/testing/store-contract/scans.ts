import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleEffectId, sampleStep } from './sample-step.js'

export const historyCases: readonly StoreCase[] = [
  {
    name: 'a journal gives every entry in order of sequence, also a long one',
    check: async (store) => {
      const steps = [
        sampleStep('c-1', { sequence: 1, count: 150 }),
        sampleStep('c-1', { sequence: 151, count: 1 }),
        sampleStep('c-1', { sequence: 152, count: 400 }),
      ]
      for (const [revision, step] of steps.entries()) await store.append('c-1', step, revision)
      expectSame(
        'the journal',
        await gathered(store.journal('c-1')),
        steps.flatMap((step) => step.entries),
      )
    },
  },
  {
    name: 'the order of a journal is that of the sequences, not of writing, and 10 comes after 9',
    check: async (store) => {
      const step = sampleStep('c-1', { count: 12 })
      await store.append('c-1', { ...step, entries: [...step.entries].reverse() }, 0)
      expectSame('the journal', await gathered(store.journal('c-1')), step.entries)
    },
  },
  {
    name: 'a journal holds its own complaint only, and an unknown complaint has none',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      await store.append('c-10', sampleStep('c-10'), 0)
      expectSame('the journal', await gathered(store.journal('c-1')), sampleStep('c-1').entries)
      expectSame('the journal of nobody', await gathered(store.journal('c')), [])
    },
  },
  {
    name: 'a scan that is left early does not hold up the next writer',
    check: async (store) => {
      const wakeAt = '2026-03-09T02:00:00.000Z'
      await store.append('c-1', sampleStep('c-1', { count: 400, wakeAt }), 0)
      await store.append('c-2', sampleStep('c-2', { wakeAt }), 0)
      const scans = [store.journal('c-1'), store.due(wakeAt), store.outbox(500), store.ids()]
      for (const scan of scans) for await (const _ of scan) break
      const open = store.journal('c-1')[Symbol.asyncIterator]()
      await open.next()
      expectSame('the append', await store.append('c-1', sampleStep('c-1', { sequence: 401 }), 1), 2)
      expectSame('the scan goes on', (await open.next()).done, false)
      await open.return?.()
    },
  },
]

export const outboxCases: readonly StoreCase[] = [
  {
    name: 'the outbox gives effects in the order of appending, up to the limit',
    check: async (store) => {
      const steps = [sampleStep('z', { count: 3 }), sampleStep('a', { count: 2 })] as const
      await store.append('z', steps[0], 0)
      await store.append('a', steps[1], 0)
      const all = steps.flatMap((step) => step.effects)
      expectSame('all effects', await gathered(store.outbox(10)), all)
      expectSame('four effects', await gathered(store.outbox(4)), all.slice(0, 4))
      expectSame('no effects', await gathered(store.outbox(0)), [])
    },
  },
  {
    name: 'settling forgets the effects that are named, once and for all, and no other',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1', { count: 4 }), 0)
      const [first, second, third, fourth] = [1, 2, 3, 4].map((each) => sampleEffectId('c-1', each))
      const left = async () => (await gathered(store.outbox(10))).map((effect) => effect.id)
      await store.acknowledge([second ?? '', first ?? ''])
      expectSame('after settling two', await left(), [third, fourth])
      await store.acknowledge([
        first ?? '',
        first ?? '',
        'unknown',
        "'; drop table redress_outbox; --",
        'a\0b',
        '',
      ])
      expectSame('after settling again', await left(), [third, fourth])
      await store.acknowledge([])
      expectSame('after settling none', await left(), [third, fourth])
      await store.append('c-1', sampleStep('c-1', { sequence: 5 }), 1)
      expectSame('after the next append', await left(), [third, fourth, sampleEffectId('c-1', 5)])
    },
  },
  {
    name: 'a host that settles while it reads meets every effect once',
    check: async (store) => {
      const step = sampleStep('c-1', { count: 600 })
      await store.append('c-1', step, 0)
      const met: string[] = []
      for await (const effect of store.outbox(10_000)) {
        met.push(effect.id)
        await store.acknowledge([effect.id])
      }
      expectSame(
        'what was met',
        met,
        step.effects.map((effect) => effect.id),
      )
      expectSame('what is left', await gathered(store.outbox(10)), [])
    },
  },
  {
    name: 'effects for later do not fill the limit when the host asks for what it can deliver now',
    check: async (store) => {
      const later = sampleStep('later', { count: 3, deliverAt: '2026-03-16T02:00:00.000Z' })
      const now = sampleStep('now', { count: 2 })
      await store.append('later', later, 0)
      await store.append('now', now, 0)
      expectSame('now', await gathered(store.outbox(2, '2026-03-16T01:59:59.999Z')), now.effects)
      expectSame('later', await gathered(store.outbox(9, '2026-03-16T02:00:00Z')), [
        ...later.effects,
        ...now.effects,
      ])
      expectSame('whenever', (await gathered(store.outbox(9))).length, 5)
    },
  },
  {
    name: 'an effect that waits cannot be appended again under the same id',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      const again = { ...sampleStep('c-1', { sequence: 2 }), effects: sampleStep('c-1').effects }
      await expectRefusal('the second append', 'store-failed', () => store.append('c-1', again, 1))
      expectSame('the revision', (await store.load('c-1'))?.revision, 1)
    },
  },
  {
    name: 'an outbox limit that is no count is refused',
    check: async (store) => {
      for (const limit of [-1, 0.5, Number.NaN])
        await expectRefusal(`limit ${limit}`, 'invalid-append', () => gathered(store.outbox(limit)))
    },
  },
]
