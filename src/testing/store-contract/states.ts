import type { Append, ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { type SampleStep, sampleStep } from './sample-step.js'
import { stateOf, wholeContent } from './whole-content.js'

const leaving = (sequence: number, step: SampleStep = {}): Append => ({
  ...sampleStep('c-1', { sequence, ...step }),
  leavesState: true,
})

/** The entries that lead from the state that is loaded to the last append; a store that wrote the state gives none. */
const toldSince = async (store: ComplaintStore): Promise<unknown> => {
  const stored = await store.load('c-1')
  const journal = await gathered(store.journal('c-1'))
  if (stored === undefined) throw new Error('The complaint is gone')
  expectSame('the entries since', stored.since ?? [], journal.slice(stored.complaint.entries))
  return stored.revision
}

const hashOf = (step: Append): string => step.entries.at(-1)?.hash ?? ''

/** `leavesStates` is optional: a store without it is never told to leave a state, nor what a step was decided on. */
export const leftStateCases: readonly StoreCase[] = [
  {
    name: 'steps that leave the state, where the store knows them, are told by the state and the entries since',
    check: async (store) => {
      if (store.leavesStates === undefined) return
      await store.append('c-1', sampleStep('c-1', { count: 2 }), 0)
      await store.append('c-1', leaving(3), 1)
      expectSame('the revision after one', await toldSince(store), 2)
      await store.append('c-1', leaving(4, { count: 3, payload: 'lone \ud800, NUL \0, "quotes"\\,],[' }), 2)
      expectSame('the revision after two', await toldSince(store), 3)
      const whole = sampleStep('c-1', { sequence: 7 })
      await store.append('c-1', whole, 3)
      expectSame('the state', (await store.load('c-1'))?.complaint, whole.complaint)
      expectSame('the revision after a whole one', await toldSince(store), 4)
      await store.append('c-1', leaving(8), 4)
      expectSame('the revision in the end', await toldSince(store), 5)
    },
  },
  {
    name: 'a step that leaves the state, where the store knows one, keeps effects, wake time and outbox as any other',
    check: async (store) => {
      if (store.leavesStates === undefined) return
      await store.append('c-1', sampleStep('c-1'), 0)
      const wakeAt = '2026-03-09T02:00:00.000Z'
      await store.append('c-1', leaving(2, { wakeAt }), 1)
      expectSame('what is due', await gathered(store.due(wakeAt)), ['c-1'])
      expectSame('how many effects wait', (await gathered(store.outbox(10))).length, 2)
      const before = await wholeContent(store, ['c-1'])
      const twice = leaving(3)
      await expectRefusal('an entry that is there twice', 'store-failed', () =>
        store.append('c-1', { ...twice, entries: [...twice.entries, ...twice.entries] }, 2),
      )
      await expectRefusal('a stale revision', 'revision-conflict', () => store.append('c-1', leaving(3), 1))
      expectSame('after what was refused', await wholeContent(store, ['c-1']), before)
    },
  },
  {
    name: 'a step that opens or has no entries, where the store can leave states, writes the state',
    check: async (store) => {
      if (store.leavesStates === undefined) return
      const first = leaving(1)
      await store.append('c-1', first, 0)
      expectSame('the first state', (await store.load('c-1'))?.complaint, first.complaint)
      const empty = leaving(2, { count: 0, payload: 'without an entry' })
      await store.append('c-1', empty, 1)
      expectSame('the state without an entry', (await store.load('c-1'))?.complaint, empty.complaint)
      expectSame('the revision', await toldSince(store), 2)
    },
  },
  {
    name: 'a batch, where the store can leave states, may leave some of them',
    check: async (store) => {
      if (store.leavesStates === undefined || store.appendAll === undefined) return
      const ids = ['c-1', 'c-2']
      for (const id of ids) await store.append(id, sampleStep(id), 0)
      const whole = sampleStep('c-2', { sequence: 2, payload: 'whole' })
      await store.appendAll([
        { id: 'c-1', step: leaving(2), expectedRevision: 1 },
        { id: 'c-2', step: whole, expectedRevision: 1 },
      ])
      expectSame('the one revision', await toldSince(store), 2)
      expectSame('the other', await stateOf(store, 'c-2'), { complaint: whole.complaint, revision: 2 })
    },
  },
  {
    name: 'an erasure, where the store can leave states, writes the state and leaves nothing of the one before',
    check: async (store) => {
      if (store.leavesStates === undefined || store.erase === undefined) return
      await store.append('c-1', sampleStep('c-1', { payload: '王小明' }), 0)
      await store.append('c-1', leaving(2, { payload: '王小明' }), 1)
      const rewritten = sampleStep('c-1', { count: 2, payload: '[erased]' }).entries
      const step = { ...leaving(3, { payload: '[erased]' }), rewritten }
      await store.erase('c-1', step, 2)
      expectSame('the state', await stateOf(store, 'c-1'), { complaint: step.complaint, revision: 3 })
      const left = JSON.stringify(await gathered(store.journal('c-1')))
      if (left.includes('王小明')) throw new Error('The journal still holds what was erased')
    },
  },
  {
    name: 'a step on top of another entry than the last, where the store compares them, is a conflict',
    check: async (store) => {
      if (store.leavesStates === undefined) return
      const first = sampleStep('c-1')
      await store.append('c-1', first, 0)
      const before = await wholeContent(store, ['c-1'])
      const second = leaving(2)
      await expectRefusal('a step on top of another entry', 'revision-conflict', () =>
        store.append('c-1', { ...second, onto: 'f'.repeat(64) }, 1),
      )
      expectSame('after it', await wholeContent(store, ['c-1']), before)
      await store.append('c-1', { ...second, onto: hashOf(first) }, 1)
      await store.append('c-1', { ...sampleStep('c-1', { sequence: 3 }), onto: hashOf(second) }, 2)
      expectSame('the revision', await toldSince(store), 3)
    },
  },
  {
    name: 'several complaints, where the store offers it, are loaded together as each by itself, and absent ones left out',
    check: async (store) => {
      if (store.loadMany === undefined) return
      const ids = ['c-1', 'c-2', "o'brien", '投诉-1']
      for (const id of ids) await store.append(id, sampleStep(id, { payload: `lone \ud800 of ${id}` }), 0)
      await store.append('c-1', leaving(2), 1)
      const found = await store.loadMany([...ids, 'absent', 'a\0b', ''])
      expectSame('the ids', [...found.keys()].sort(), [...ids].sort())
      for (const id of ids) expectSame(id, found.get(id), await store.load(id))
      expectSame('none', [...(await store.loadMany([])).keys()], [])
    },
  },
]
