import type { Erasure } from '../../ports/index.js'
import type { PlaceCase, StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { stateOf, wholeContent } from './whole-content.js'

const wakeAt = '2026-03-09T02:00:00.000Z'
const lived = sampleStep('c-1', { count: 3, wakeAt, payload: '王小明' })

/** Entries 1 and 3 without their payload, and the entry that says so. */
const erasure = (sequence = 4): Erasure => {
  const emptied = sampleStep('c-1', { count: 3, payload: '[erased]' })
  return {
    ...sampleStep('c-1', { sequence, payload: 'erased' }),
    rewritten: emptied.entries.filter((entry) => entry.sequence !== 2),
  }
}

/** `erase` is optional: a store without it keeps these promises by not making them. */
export const erasureCases: readonly StoreCase[] = [
  {
    name: 'an erasure, where the store offers it, keeps the step and rewrites the entries named, and no other',
    check: async (store) => {
      if (store.erase === undefined) return
      await store.append('c-1', lived, 0)
      await store.append('c-2', sampleStep('c-2', { count: 3 }), 0)
      const other = await wholeContent(store, ['c-2'])
      const step = erasure()
      expectSame('the revision', await store.erase('c-1', step, 1), 2)
      expectSame('the state', await stateOf(store, 'c-1'), { complaint: step.complaint, revision: 2 })
      const [first, third] = step.rewritten
      expectSame('the journal', await gathered(store.journal('c-1')), [
        first,
        lived.entries[1],
        third,
        ...step.entries,
      ])
      const { states, journals } = other as { states: unknown; journals: unknown }
      const after = (await wholeContent(store, ['c-2'])) as { states: unknown; journals: unknown }
      expectSame('the other complaint', [after.states, after.journals], [states, journals])
      expectSame('the outbox', (await gathered(store.outbox(10))).length, 3 + 3 + 1)
    },
  },
  {
    name: 'an erasure, where the store offers it, replaces the effects named as far as they wait, and brings none back',
    check: async (store) => {
      if (store.erase === undefined) return
      await store.append('c-1', lived, 0)
      await store.append('c-2', sampleStep('c-2', { count: 3 }), 0)
      const [first, second, ...others] = await gathered(store.outbox(10))
      if (first === undefined || second === undefined) throw new Error('Effects should wait')
      await store.acknowledge([first.id])
      const emptied = [first, second].map((effect) => ({
        ...effect,
        body: { type: 'ask-department' as const, enquiry: '[erased-1]', unit: 'x' },
      }))
      const foreign = others
        .filter(({ complaint }) => complaint === 'c-2')
        .map((effect) => ({ ...effect, at: wakeAt }))
      const step = { ...erasure(), rewrittenEffects: [...emptied, ...foreign] }
      await store.erase('c-1', step, 1)
      expectSame('the outbox', await gathered(store.outbox(10)), [emptied[1], ...others, ...step.effects])
    },
  },
  {
    name: 'an erasure, where the store offers it, conflicts like an append and then changes nothing',
    check: async (store) => {
      if (store.erase === undefined) return
      const erase = store.erase.bind(store)
      await store.append('c-1', lived, 0)
      await store.append('c-1', sampleStep('c-1', { sequence: 4 }), 1)
      const before = await wholeContent(store, ['c-1'])
      await expectRefusal('a stale erasure', 'revision-conflict', () => erase('c-1', erasure(5), 1))
      await expectRefusal('one of the future', 'revision-conflict', () => erase('c-1', erasure(5), 3))
      await expectRefusal('one of nothing', 'revision-conflict', () => erase('c-2', erasure(5), 1))
      expectSame('afterwards', await wholeContent(store, ['c-1']), before)
    },
  },
  {
    name: 'an erasure, where the store offers it, that fails half-way leaves everything as it was',
    check: async (store) => {
      if (store.erase === undefined) return
      const erase = store.erase.bind(store)
      await store.append('c-1', lived, 0)
      const before = await wholeContent(store, ['c-1'])
      const absent = sampleStep('c-1', { sequence: 9 }).entries
      const broken: readonly [string, Erasure][] = [
        [
          'an entry to rewrite that is not there',
          { ...erasure(), rewritten: [...erasure().rewritten, ...absent] },
        ],
        ['a sequence that the journal holds', erasure(2)],
        ['an effect that waits', { ...erasure(), effects: lived.effects }],
      ]
      for (const [name, step] of broken) {
        await expectRefusal(name, 'store-failed', () => erase('c-1', step, 1))
        expectSame(`after ${name}`, await wholeContent(store, ['c-1']), before)
      }
      const unstorable = { ...erasure(), rewritten: sampleStep('c-1', { payload: Number.NaN }).entries }
      await expectRefusal('a value that is not JSON', 'invalid-append', () => erase('c-1', unstorable, 1))
      expectSame('after a value that is not JSON', await wholeContent(store, ['c-1']), before)
    },
  },
  {
    name: 'of an erasure and appends that expect the same revision, where the store offers it, one is acknowledged',
    check: async (store) => {
      if (store.erase === undefined) return
      await store.append('c-1', lived, 0)
      const writers = [
        store.append('c-1', sampleStep('c-1', { sequence: 4, payload: 'a' }), 1),
        store.erase('c-1', erasure(), 1),
        store.append('c-1', sampleStep('c-1', { sequence: 4, payload: 'b' }), 1),
        store.erase('c-1', erasure(), 1),
      ]
      const outcomes = await Promise.allSettled(writers)
      const kept = outcomes.filter((each) => each.status === 'fulfilled').length
      expectSame('how many were acknowledged', kept, 1)
      const isErased = outcomes[1]?.status === 'fulfilled' || outcomes[3]?.status === 'fulfilled'
      const [first] = await gathered(store.journal('c-1'))
      expectSame('the first entry', first, isErased ? erasure().rewritten[0] : lived.entries[0])
      expectSame('the revision', (await store.load('c-1'))?.revision, 2)
    },
  },
]

export const lastingErasureCases: readonly PlaceCase[] = [
  {
    name: 'an erasure, where the store offers it, is there again after closing and opening',
    check: async (create, reopen) => {
      const first = await create()
      if (first.erase === undefined) return first.close()
      await first.append('c-1', lived, 0)
      await first.erase('c-1', erasure(), 1)
      const before = await wholeContent(first, ['c-1'])
      await first.close()
      const second = await reopen()
      expectSame('the content', await wholeContent(second, ['c-1']), before)
      expectSame('the name', JSON.stringify(before).split('王小明').length - 1, lived.effects.length + 1)
      await second.close()
    },
  },
]
