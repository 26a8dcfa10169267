import type { StoreCase } from './contract-case.js'
import { expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'

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
