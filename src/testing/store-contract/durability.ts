import type { PlaceCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleEffectId, sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

const wakeAt = '2026-03-09T02:00:00.000Z'

export const durabilityCases: readonly PlaceCase[] = [
  {
    name: 'everything is there again after closing and opening',
    check: async (create, reopen) => {
      const first = await create()
      await first.append('c-1', sampleStep('c-1', { count: 3, wakeAt }), 0)
      await first.append('c-2', sampleStep('c-2'), 0)
      await first.append('c-1', sampleStep('c-1', { sequence: 4, wakeAt }), 1)
      await first.acknowledge([sampleEffectId('c-1', 2)])
      const before = await wholeContent(first, ['c-1', 'c-2'])
      await first.close()
      const second = await reopen()
      expectSame('the content', await wholeContent(second, ['c-1', 'c-2']), before)
      expectSame('the next revision', await second.append('c-1', sampleStep('c-1', { sequence: 5 }), 2), 3)
      await second.close()
    },
  },
  {
    name: 'a second store over the same place sees what was acknowledged, and conflicts with it',
    check: async (create, reopen) => {
      const first = await create()
      const second = await reopen()
      await first.append('c-1', sampleStep('c-1'), 0)
      expectSame('the revision seen', (await second.load('c-1'))?.revision, 1)
      await expectRefusal('opening it again', 'revision-conflict', () =>
        second.append('c-1', sampleStep('c-1'), 0),
      )
      await second.append('c-1', sampleStep('c-1', { sequence: 2 }), 1)
      await expectRefusal('appending to what was', 'revision-conflict', () =>
        first.append('c-1', sampleStep('c-1', { sequence: 2 }), 1),
      )
      expectSame('the revision', (await first.load('c-1'))?.revision, 2)
      await first.close()
      await second.close()
    },
  },
  {
    name: 'a closed store refuses instead of answering that nothing is there, and may be closed again',
    check: async (create) => {
      const store = await create()
      await store.append('c-1', sampleStep('c-1', { wakeAt }), 0)
      await store.close()
      await store.close()
      const uses: readonly (() => Promise<unknown>)[] = [
        () => store.load('c-1'),
        () => store.append('c-1', sampleStep('c-1', { sequence: 2 }), 1),
        () => gathered(store.journal('c-1')),
        () => gathered(store.due(wakeAt)),
        () => gathered(store.outbox(1)),
        () => gathered(store.ids()),
        () => store.acknowledge(['e-1']),
      ]
      for (const use of uses) await expectRefusal(`after closing, ${use}`, 'store-failed', use)
    },
  },
]
