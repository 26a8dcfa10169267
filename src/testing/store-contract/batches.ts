import type { BatchedAppend } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { type SampleStep, sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

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
