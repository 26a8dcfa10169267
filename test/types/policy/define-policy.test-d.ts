import { describe, expectTypeOf, test } from 'vitest'
import { definePolicy, type Policy, type PolicyTypes, parsePolicy } from '../../../src/policy/public.js'
import { cnNfra2020No3, type Regime } from '../../../src/regimes/public.js'
import { cnMainland } from '../../../src/sla/calendars/cn-mainland.js'

const heading = {
  id: 'bank',
  version: '1',
  title: { en: 'Bank', zh: '银行' },
  effectiveFrom: '2026-01-01',
} as const

const bank = () =>
  definePolicy({
    ...heading,
    regimes: [cnNfra2020No3],
    calendar: cnMainland,
    teams: {
      cards: { title: { en: 'Cards', zh: '银行卡' } },
      general: { title: { en: 'General', zh: '综合' } },
    },
    taxonomy: { categories: [{ code: 'card', title: { en: 'Card', zh: '卡' } }] },
    facts: { balance: { type: 'number' } },
    tables: [
      {
        id: 'routing',
        hitPolicy: 'first',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [
          { name: 'team', type: 'string', values: ['cards', 'general'] },
          { name: 'handling', type: 'string', values: ['simple', 'full'] },
        ],
        rules: [{ when: {}, output: { team: 'cards', handling: 'simple' } }],
      },
      {
        id: 'points',
        hitPolicy: 'collect',
        aggregation: 'sum',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [{ name: 'points', type: 'number' }],
        rules: [{ when: {}, output: { points: 1 } }],
      },
    ],
  })

type TypesIn<P> = P extends Policy<infer Types> ? Types : never
type Bank = TypesIn<ReturnType<typeof bank>>
type Facts = Bank['facts']

describe('a policy written in TypeScript', () => {
  test('knows its tables, teams and categories', () => {
    expectTypeOf<Bank['tables']>().toEqualTypeOf<'routing' | 'points'>()
    expectTypeOf<Bank['teams']>().toEqualTypeOf<'cards' | 'general'>()
    expectTypeOf<Bank['categories']>().toEqualTypeOf<'card'>()
  })

  test('knows what its tables put out', () => {
    expectTypeOf<Facts['handling']>().toEqualTypeOf<'simple' | 'full' | null | undefined>()
    expectTypeOf<Facts['points']>().toEqualTypeOf<number | null | undefined>()
    expectTypeOf<Facts['team']>().toEqualTypeOf<'cards' | 'general' | null | undefined>()
  })

  test('knows the facts of the host and of every complaint', () => {
    expectTypeOf<Facts['balance']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Facts['amount']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Facts['category']>().toEqualTypeOf<'card' | undefined>()
    expectTypeOf<Facts['signals']>().toEqualTypeOf<readonly string[] | undefined>()
    // @ts-expect-error no table, host or complaint has it
    expectTypeOf<Facts['anythingAtAll']>()
  })

  test('can be given where any policy will do', () => {
    expectTypeOf<ReturnType<typeof bank>>().toExtend<Policy>()
  })

  test('names only calendars that there are', () => {
    // @ts-expect-error no calendar of this name is shipped or written in the policy
    definePolicy({ ...heading, calendar: 'nowhere' })
    const own = { timeZone: 'UTC', weekly: {} }
    definePolicy({ ...heading, calendar: 'own', calendars: { own } })
    definePolicy({ ...heading, calendar: 'cn-mainland' })
    // @ts-expect-error the policy's own calendar has another name
    definePolicy({ ...heading, calendar: 'onw', calendars: { own } })
  })

  test('names only regimes that there are', () => {
    const imported: Regime = cnNfra2020No3
    definePolicy({
      ...heading,
      calendar: cnMainland,
      regimes: [imported, 'uk-fca-disp', { regime: imported }],
    })
    // @ts-expect-error no regime of this name is shipped
    definePolicy({ ...heading, calendar: cnMainland, regimes: ['nowhere'] })
  })

  test('has no key that is misspelt, at any depth', () => {
    // @ts-expect-error no such part of a policy
    definePolicy({ ...heading, calendar: cnMainland, tabels: [] })
    // @ts-expect-error no such control
    definePolicy({ ...heading, calendar: cnMainland, controls: { nonsense: 1 } })
    // @ts-expect-error no such choice within a control
    definePolicy({ ...heading, calendar: cnMainland, controls: { closure: { nonsense: 1 } } })
    definePolicy({ ...heading, calendar: cnMainland, controls: { closure: { lessons: true } } })
    definePolicy({
      ...heading,
      calendar: cnMainland,
      tables: [
        {
          id: 'routing',
          hitPolicy: 'first',
          inputs: [],
          outputs: [{ name: 'team', type: 'string' }],
          rules: [],
          // @ts-expect-error no such part of a table
          nonsense: 1,
        },
      ],
    })
    // @ts-expect-error a table has a hit policy and columns
    definePolicy({ ...heading, calendar: cnMainland, tables: [{ id: 'x', nonsense: 1 }] })
    // @ts-expect-error a calendar has hours
    definePolicy({ ...heading, calendar: 'own', calendars: { own: { timeZone: 'UTC' } } })
  })
})

describe('the widest types', () => {
  test('are those of a policy that was read from data', () => {
    const read = parsePolicy({})
    if (read.ok) expectTypeOf(read.value).toEqualTypeOf<Policy>()
  })

  test('are those of a policy that extends another', () => {
    const branch = () =>
      definePolicy({
        id: 'branch',
        version: '1',
        title: heading.title,
        extends: { ...heading, calendar: cnMainland },
        teams: { cards: { title: { en: 'Cards', zh: '银行卡' } } },
      })
    expectTypeOf<TypesIn<ReturnType<typeof branch>>>().toEqualTypeOf<PolicyTypes>()
  })
})
