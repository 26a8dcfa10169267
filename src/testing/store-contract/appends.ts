import type { Append, BatchedAppend } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { type SampleStep, sampleStep } from './sample-step.js'
import { farFuture, stateOf, wholeContent } from './whole-content.js'

const wakeAt = '2026-03-09T02:00:00.000Z'

/** Fails after the state and part of the journal or outbox were written, in any store that writes in that order. */
const brokenInside = (step: Append): readonly { name: string; step: Append }[] => [
  {
    name: 'an entry whose sequence is there twice',
    step: { ...step, entries: [...step.entries, ...step.entries] },
  },
  {
    name: 'an effect whose id is there twice',
    step: { ...step, effects: [...step.effects, ...step.effects] },
  },
]

export const atomicityCases: readonly StoreCase[] = [
  {
    name: 'an append keeps state, journal, effects and wake time together',
    check: async (store) => {
      const step = sampleStep('c-1', { count: 3, wakeAt })
      expectSame('the revision', await store.append('c-1', step, 0), 1)
      expectSame('the state', await stateOf(store, 'c-1'), { complaint: step.complaint, revision: 1 })
      expectSame('the journal', await gathered(store.journal('c-1')), step.entries)
      expectSame('the outbox', await gathered(store.outbox(10)), step.effects)
      expectSame('what is due', await gathered(store.due(farFuture)), ['c-1'])
    },
  },
  {
    name: 'an append that fails half-way on a new complaint leaves nothing',
    check: async (store) => {
      for (const { name, step } of brokenInside(sampleStep('c-1', { wakeAt }))) {
        await expectRefusal(name, 'store-failed', () => store.append('c-1', step, 0))
        expectSame(`after ${name}`, await wholeContent(store, ['c-1']), {
          states: [null],
          journals: [[]],
          due: [],
          outbox: [],
          ids: [],
        })
      }
    },
  },
  {
    name: 'an append that fails half-way on a known complaint leaves everything as it was',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1', { wakeAt }), 0)
      const before = await wholeContent(store, ['c-1'])
      for (const { name, step } of brokenInside(sampleStep('c-1', { sequence: 2 }))) {
        await expectRefusal(name, 'store-failed', () => store.append('c-1', step, 1))
        expectSame(`after ${name}`, await wholeContent(store, ['c-1']), before)
      }
      await expectRefusal('a sequence that the journal holds', 'store-failed', () =>
        store.append('c-1', sampleStep('c-1', { sequence: 1, payload: 'another past' }), 1),
      )
      expectSame('after a sequence that the journal holds', await wholeContent(store, ['c-1']), before)
      await store.append('c-1', sampleStep('c-1', { sequence: 2 }), 1)
    },
  },
  {
    name: 'an append may have no entries and no effects',
    check: async (store) => {
      const step = sampleStep('c-1', { count: 0 })
      expectSame('the revision', await store.append('c-1', step, 0), 1)
      expectSame('the state', (await store.load('c-1'))?.complaint, step.complaint)
      expectSame('the journal', await gathered(store.journal('c-1')), [])
    },
  },
]

export const revisionCases: readonly StoreCase[] = [
  {
    name: 'revisions count the appends of a complaint from 1',
    check: async (store) => {
      for (const revision of [1, 2, 3]) {
        const step = sampleStep('c-1', { sequence: revision })
        expectSame('the new revision', await store.append('c-1', step, revision - 1), revision)
        expectSame('the loaded revision', (await store.load('c-1'))?.revision, revision)
      }
      expectSame('another complaint', await store.append('c-2', sampleStep('c-2'), 0), 1)
    },
  },
  {
    name: 'a complaint that was never appended to is absent',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      expectSame('the absent complaint', await store.load('c-2'), undefined)
    },
  },
  {
    name: 'an expected revision that is not current is refused and changes nothing',
    check: async (store) => {
      await expectRefusal('a revision of an absent complaint', 'revision-conflict', () =>
        store.append('c-1', sampleStep('c-1'), 3),
      )
      await store.append('c-1', sampleStep('c-1'), 0)
      await store.append('c-1', sampleStep('c-1', { sequence: 2 }), 1)
      const before = await wholeContent(store, ['c-1'])
      for (const stale of [0, 1, 3, 2_000_000_000]) {
        await expectRefusal(`revision ${stale} where 2 is current`, 'revision-conflict', () =>
          store.append('c-1', sampleStep('c-1', { sequence: 3 }), stale),
        )
        expectSame(`after revision ${stale}`, await wholeContent(store, ['c-1']), before)
      }
    },
  },
  {
    name: 'an expected revision that is no count is refused',
    check: async (store) => {
      for (const revision of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
        await expectRefusal(`revision ${revision}`, 'invalid-append', () =>
          store.append('c-1', sampleStep('c-1'), revision),
        )
      }
      expectSame('the complaint', await store.load('c-1'), undefined)
    },
  },
]

const batched = (id: string, expectedRevision: number, step: SampleStep = {}): BatchedAppend => ({
  id,
  step: sampleStep(id, { sequence: expectedRevision + 1, ...step }),
  expectedRevision,
})

/** `appendAll` is optional: a store without it keeps these promises by not making them. */
export const batchCases: readonly StoreCase[] = [
  {
    name: 'a batch, where the store offers one, is kept whole and in its order',
    check: async (store) => {
      if (store.appendAll === undefined) return
      await store.append('c-2', sampleStep('c-2'), 0)
      const wakeAt = '2026-03-09T02:00:00.000Z'
      const steps = [batched('c-3', 0), batched('c-2', 1, { count: 2 }), batched('c-1', 0, { wakeAt })]
      expectSame('the revisions', await store.appendAll(steps), [1, 2, 1])
      for (const { id, step } of steps)
        expectSame(`the state of ${id}`, (await store.load(id))?.complaint, step.complaint)
      expectSame('a journal', (await gathered(store.journal('c-2'))).length, 3)
      expectSame('what is due', await gathered(store.due(wakeAt)), ['c-1'])
      expectSame(
        'the outbox',
        (await gathered(store.outbox(10))).slice(1),
        steps.flatMap(({ step }) => step.effects),
      )
      expectSame('an empty batch', await store.appendAll([]), [])
    },
  },
  {
    name: 'a batch of a thousand, where the store offers one, is kept',
    check: async (store) => {
      if (store.appendAll === undefined) return
      const steps = Array.from({ length: 1_000 }, (_, index) => batched(`c-${index}`, 0))
      await store.appendAll(steps)
      expectSame('how many are kept', (await gathered(store.ids())).length, steps.length)
      expectSame('how many effects wait', (await gathered(store.outbox(5_000))).length, steps.length)
    },
  },
  {
    name: 'a batch, where the store offers one, leaves nothing when one of its appends is refused',
    check: async (store) => {
      if (store.appendAll === undefined) return
      const appendAll = store.appendAll.bind(store)
      await store.append('c-2', sampleStep('c-2'), 0)
      const ids = ['c-1', 'c-2', 'c-3']
      const before = await wholeContent(store, ids)
      const broken = batched('c-3', 0)
      const twice = { ...broken.step, entries: [...broken.step.entries, ...broken.step.entries] }
      const tries = [
        ['an open of a known complaint', 'revision-conflict', batched('c-2', 0)],
        ['a stale revision', 'revision-conflict', batched('c-2', 2)],
        ['a revision of an absent complaint', 'revision-conflict', batched('c-3', 1)],
        ['an entry that is there twice', 'store-failed', { ...broken, step: twice }],
        ['a value that is not JSON', 'invalid-append', batched('c-3', 0, { payload: Number.NaN })],
        ['a complaint named twice', 'invalid-append', batched('c-1', 1)],
      ] as const
      for (const [name, code, last] of tries) {
        await expectRefusal(name, code, () => appendAll([batched('c-1', 0), last]))
        expectSame(`after ${name}`, await wholeContent(store, ids), before)
      }
    },
  },
]
