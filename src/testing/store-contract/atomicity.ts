import type { Append } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { farFuture, wholeContent } from './whole-content.js'

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
      expectSame('the state', await store.load('c-1'), { complaint: step.complaint, revision: 1 })
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
