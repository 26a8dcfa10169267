import type { StoreCase } from './contract-case.js'
import { expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'

/** What a store tells an audit is optional; what it tells is so. */
export const auditCases: readonly StoreCase[] = [
  {
    name: 'what a load says of the end of the journal and of the wake time, where the store says it, is so',
    check: async (store) => {
      const wakeAt = '2026-03-03T09:00:00.000Z'
      await store.append('c-1', sampleStep('c-1', { count: 2, wakeAt }), 0)
      const step = sampleStep('c-1', { sequence: 3 })
      const before = await store.load('c-1')
      const last = (await gathered(store.journal('c-1'))).at(-1)?.hash
      if (before?.lastHash !== undefined) expectSame('the hash of the last entry', before.lastHash, last)
      if (before?.wakeAt !== undefined) expectSame('the wake time', before.wakeAt, wakeAt)
      await store.append('c-1', step, 1)
      const after = await store.load('c-1')
      if (after?.lastHash !== undefined)
        expectSame('the hash after another step', after.lastHash, step.entries.at(-1)?.hash)
      expectSame('no wake time', after?.wakeAt, undefined)
    },
  },
  {
    name: 'a sound store, where it can tell, has no rows of complaints that are not there',
    check: async (store) => {
      if (store.orphans === undefined) return
      for (const id of ['c-1', 'c-2']) await store.append(id, sampleStep(id, { count: 2 }), 0)
      expectSame('the orphans', await gathered(store.orphans()), [])
    },
  },
]
