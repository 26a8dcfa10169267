import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

const nested = (depth: number): unknown => {
  let value: unknown = 'the innermost'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value }
  return value
}

/** Parsed, because a literal with `__proto__` would set the prototype instead of the key. */
const hostileKeys: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":1},"toJSON":"no function","":0,"a\\u0000b":1,"10":1,"9":2}',
)

const payloads: Readonly<Record<string, unknown>> = {
  'text of many scripts': '信用卡被盗刷 — überprüfen, ﷽, 🏦👩‍💼, e\u0301 is not é, \u2028\u2029\ufeff',
  'control characters': 'a\u0000b\u0001\t\r\n\u007f\u0085',
  'quotes and backslashes': `'"\\\\ \\u0041 $1 $$ :name ? %s {"a":1} '); drop table redress_complaint; --`,
  'lone surrogates': ['\ud83c', '\udfe6', 'x\ud800y\udc00', { 'key\udbff': 1 }],
  numbers: [0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, -123456789.125],
  'empty things': [null, true, false, '', [], {}, [[]], { '': '' }],
  'hostile keys': hostileKeys,
  'deep nesting': nested(900),
  'many members': Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key ${index}`, index])),
  'a narrative of five megabytes': '客户投诉 a "letter" with\nlines \\ '.repeat(220_000),
}

const roundTrip = async (store: ComplaintStore, payload: unknown): Promise<void> => {
  const step = sampleStep('c-1', { payload })
  await store.append('c-1', step, 0)
  expectSame('the state', (await store.load('c-1'))?.complaint, step.complaint)
  expectSame('the journal', await gathered(store.journal('c-1')), step.entries)
  expectSame('the outbox', await gathered(store.outbox(1)), step.effects)
}

const clearAll = (value: object): void => {
  for (const key of Object.keys(value)) delete (value as Record<string, unknown>)[key]
}

export const fidelityCases: readonly StoreCase[] = [
  ...Object.entries(payloads).map(([name, payload]) => ({
    name: `what is loaded is what was appended: ${name}`,
    check: (store: ComplaintStore) => roundTrip(store, payload),
  })),
  {
    name: 'a property that is undefined is absent when loaded, and −0 is 0',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1', { payload: { gone: undefined, zero: -0 } }), 0)
      const loaded = (await store.load('c-1'))?.complaint as unknown as { record: { payload: object } }
      expectSame('the payload', loaded.record.payload, { zero: 0 })
      expectSame('its keys', Object.keys(loaded.record.payload), ['zero'])
    },
  },
  {
    name: 'changing a loaded or an appended object changes nothing stored',
    check: async (store) => {
      const step = sampleStep('c-1')
      const expected = structuredClone(step)
      await store.append('c-1', step, 0)
      const loaded = await store.load('c-1')
      const [entry] = await gathered(store.journal('c-1'))
      const [effect] = await gathered(store.outbox(1))
      for (const held of [loaded?.complaint, entry, effect, step.complaint, ...step.entries, ...step.effects])
        clearAll(held ?? {})
      expectSame('the state', (await store.load('c-1'))?.complaint, expected.complaint)
      expectSame('the journal', await gathered(store.journal('c-1')), expected.entries)
      expectSame('the outbox', await gathered(store.outbox(1)), expected.effects)
    },
  },
]

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
