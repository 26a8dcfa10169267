import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

const cycle = (): unknown => {
  const value: Record<string, unknown> = {}
  value.itself = value
  return value
}

const bottomless = (): unknown => {
  let value: unknown = 0
  for (let level = 0; level < 100_000; level++) value = [value]
  return value
}

const refused: Readonly<Record<string, () => unknown>> = {
  NaN: () => Number.NaN,
  infinity: () => ({ amount: Number.POSITIVE_INFINITY }),
  'a bigint': () => 10n,
  'a function': () => () => 1,
  'a symbol': () => Symbol('code'),
  'a date': () => new Date(0),
  'a map': () => new Map([['a', 1]]),
  'undefined in a list': () => [1, undefined, 3],
  'a cycle': cycle,
  'nesting of 100,000 levels': bottomless,
}

const refuses = async (store: ComplaintStore, name: string, payload: unknown): Promise<void> => {
  const fine = sampleStep('c-1')
  const bad = { payload } as never
  const steps = {
    state: { ...fine, complaint: bad },
    entries: { ...fine, entries: fine.entries.map((entry) => ({ ...entry, event: bad })) },
    effects: { ...fine, effects: fine.effects.map((effect) => ({ ...effect, body: bad })) },
  }
  const before = await wholeContent(store, ['c-1'])
  for (const [place, step] of Object.entries(steps)) {
    await expectRefusal(`${name} in the ${place}`, 'invalid-append', () => store.append('c-1', step, 0))
    expectSame(`after ${name} in the ${place}`, await wholeContent(store, ['c-1']), before)
  }
}

export const refusedValueCases: readonly StoreCase[] = [
  ...Object.entries(refused).map(([name, make]) => ({
    name: `what JSON cannot carry is refused and leaves nothing: ${name}`,
    check: (store: ComplaintStore) => refuses(store, name, make()),
  })),
  {
    name: 'a sequence that is no count from 1 is refused',
    check: async (store) => {
      for (const sequence of [0, -1, 1.5, Number.NaN, 2 ** 40])
        await expectRefusal(`sequence ${sequence}`, 'invalid-append', () => {
          const step = sampleStep('c-1')
          const entries = step.entries.map((entry) => ({ ...entry, sequence }))
          return store.append('c-1', { ...step, entries }, 0)
        })
      expectSame('the complaint', await store.load('c-1'), undefined)
    },
  },
]
