import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

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
