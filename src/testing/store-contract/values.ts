import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { wholeContent } from './whole-content.js'

/** Ids that a careless key would take for one another or for something else. */
const distinctIds: readonly string[] = [
  'c-1',
  'C-1',
  'c-1 ',
  ' c-1',
  'c-1\n',
  '7',
  '007',
  '7.0',
  '-1',
  'null',
  'é',
  'e\u0301',
  'ß',
  'ss',
  '投诉-2026-001',
  '👩‍💼',
  '__proto__',
  'constructor',
  'toString',
  '%',
  '_',
  '*',
  'o\'brien"; drop table redress_complaint; --',
  '../../etc/passwd',
  '\u0001',
  '投'.repeat(600),
]

const refusedIds: readonly unknown[] = [
  '',
  'a\0b',
  '\ud800',
  'x\udc00',
  'c'.repeat(601),
  7,
  null,
  undefined,
  {},
]

export const identityCases: readonly StoreCase[] = [
  {
    name: 'ids are told apart code unit for code unit, and every id is listed once',
    check: async (store) => {
      const wakeAt = '2026-03-09T02:00:00.000Z'
      for (const [index, id] of distinctIds.entries())
        await store.append(id, sampleStep(id, { payload: index, wakeAt }), 0)
      for (const [index, id] of distinctIds.entries()) {
        expectSame(
          `the state of '${id}'`,
          (await store.load(id))?.complaint,
          sampleStep(id, { payload: index }).complaint,
        )
        expectSame(`the journal of '${id}'`, (await gathered(store.journal(id))).length, 1)
      }
      expectSame('the ids', (await gathered(store.ids())).sort(), [...distinctIds].sort())
      expectSame('who is due', (await gathered(store.due(wakeAt))).sort(), [...distinctIds].sort())
    },
  },
  {
    name: 'the ids come in the same order every time, also many',
    check: async (store) => {
      const ids = Array.from({ length: 600 }, (_, index) => `c-${(index * 7919) % 600}`)
      for (const id of ids) await store.append(id, sampleStep(id, { count: 0 }), 0)
      const first = await gathered(store.ids())
      expectSame('the second listing', await gathered(store.ids()), first)
      expectSame('all ids', [...first].sort(), [...ids].sort())
    },
  },
  {
    name: 'ids that no database can key are refused, and asking for one finds nothing',
    check: async (store) => {
      for (const id of refusedIds as string[]) {
        const step = sampleStep('c-1')
        await expectRefusal('the id of a complaint', 'invalid-append', () => store.append(id, step, 0))
        const effects = step.effects.map((effect) => ({ ...effect, id }))
        await expectRefusal('the id of an effect', 'invalid-append', () =>
          store.append('c-1', { ...step, effects }, 0),
        )
        expectSame('the state', await store.load(id), undefined)
        expectSame('the journal', await gathered(store.journal(id)), [])
      }
      expectSame('the ids', await gathered(store.ids()), [])
    },
  },
  {
    name: 'an id cut at a NUL does not find its beginning',
    check: async (store) => {
      await store.append('a', sampleStep('a'), 0)
      expectSame('the state', await store.load('a\0b'), undefined)
      expectSame('the journal', await gathered(store.journal('a\0b')), [])
    },
  },
]

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
