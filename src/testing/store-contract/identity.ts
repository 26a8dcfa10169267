import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'

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
