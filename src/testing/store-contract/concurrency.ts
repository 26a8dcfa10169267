import { RedressError } from '../../errors.js'
import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'

const writers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** The code of the refusal, or the revision that was acknowledged. */
const outcomeOf = async (append: Promise<number>): Promise<string | number> => {
  try {
    return await append
  } catch (failure) {
    if (failure instanceof RedressError) return failure.code
    throw failure
  }
}

/** Loads, decides and appends until it is acknowledged, as a desk does. */
const appendOnce = async (store: ComplaintStore, id: string, payload: string): Promise<void> => {
  for (;;) {
    const revision = (await store.load(id))?.revision ?? 0
    const outcome = await outcomeOf(
      store.append(id, sampleStep(id, { sequence: revision + 1, payload }), revision),
    )
    if (typeof outcome === 'number') return
    if (outcome !== 'revision-conflict') throw new Error(`Writer ${payload} was refused with '${outcome}'`)
  }
}

const payloads = (entries: readonly unknown[]): unknown[] =>
  entries.map((entry) => (entry as { event: { payload: unknown } }).event.payload)

export const concurrencyCases: readonly StoreCase[] = [
  {
    name: 'of eight writers who open the same complaint one is acknowledged and the others conflict',
    check: async (store) => {
      const outcomes = await Promise.all(
        writers.map((payload) => outcomeOf(store.append('c-1', sampleStep('c-1', { payload }), 0))),
      )
      const winner = writers[outcomes.indexOf(1)]
      expectSame('the outcomes', outcomes.map(String).sort(), [
        '1',
        ...Array<string>(7).fill('revision-conflict'),
      ])
      expectSame('the journal', payloads(await gathered(store.journal('c-1'))), [winner])
    },
  },
  {
    name: 'of eight writers who expect the same revision one is acknowledged and the others conflict',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1'), 0)
      const outcomes = await Promise.all(
        writers.map((payload) =>
          outcomeOf(store.append('c-1', sampleStep('c-1', { sequence: 2, payload }), 1)),
        ),
      )
      const winner = writers[outcomes.indexOf(2)]
      expectSame('the outcomes', outcomes.map(String).sort(), [
        '2',
        ...Array<string>(7).fill('revision-conflict'),
      ])
      expectSame('the journal', payloads(await gathered(store.journal('c-1'))).slice(1), [winner])
      expectSame('the outbox', (await gathered(store.outbox(100))).length, 2)
    },
  },
  {
    name: 'eight writers who try again on a conflict all get through, and none overwrites another',
    check: async (store) => {
      const rounds = [1, 2, 3, 4, 5]
      await Promise.all(
        writers.map(async (writer) => {
          for (const round of rounds) await appendOnce(store, 'c-1', `${writer}${round}`)
        }),
      )
      const journal = await gathered(store.journal('c-1'))
      const written = payloads(journal)
      const expected = writers.flatMap((writer) => rounds.map((round) => `${writer}${round}`))
      expectSame('the revision', (await store.load('c-1'))?.revision, expected.length)
      expectSame('what was written', written.map(String).sort(), [...expected].sort())
      expectSame(
        'the sequences',
        journal.map((entry) => entry.sequence),
        expected.map((_, index) => index + 1),
      )
      for (const writer of writers) {
        const own = written.filter((payload) => String(payload).startsWith(writer))
        expectSame(
          `the order of writer ${writer}`,
          own,
          rounds.map((round) => `${writer}${round}`),
        )
      }
    },
  },
  {
    name: 'eight writers on eight complaints do not disturb each other',
    check: async (store) => {
      await Promise.all(
        writers.map(async (id) => {
          for (let revision = 0; revision < 10; revision++) {
            await store.append(id, sampleStep(id, { sequence: revision + 1 }), revision)
          }
        }),
      )
      for (const id of writers) expectSame(`the revision of ${id}`, (await store.load(id))?.revision, 10)
      expectSame('the outbox', (await gathered(store.outbox(1_000))).length, 80)
    },
  },
]
