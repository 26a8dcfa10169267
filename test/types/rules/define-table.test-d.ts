import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import {
  compile,
  compileGraph,
  defineGraph,
  defineTable,
  type Evaluation,
  evaluate,
  evaluateGraph,
  type Facts,
  firstMatch,
  type Table,
  type TableSource,
  verifyTable,
} from '../../../src/rules/index.js'

const inputs = z.object({
  product: z.enum(['loan', 'card']),
  amount: z.number().optional(),
  vulnerable: z.boolean(),
  receivedOn: z.iso.date(),
  narrative: z.string(),
  signals: z.array(z.enum(['media', 'legal'])),
})
const outputs = z.object({ priority: z.enum(['urgent', 'normal']), score: z.number() })
const heading = { id: 'priority', hitPolicy: 'first', inputs, outputs } as const
const output = { priority: 'urgent', score: 1 } as const

describe('defineTable over zod objects', () => {
  it('takes every spelling of a cell that suits the field', () => {
    const table = defineTable({
      ...heading,
      rules: [
        { when: { product: 'loan', amount: { gte: 50_000, lt: 100_000 }, vulnerable: true }, output },
        { when: { product: ['loan', 'card'], amount: null, receivedOn: { gte: '2026-03-01' } }, output },
        {
          when: { product: { not: 'card' }, amount: [1, 2], narrative: { contains: ['fraud', '盗刷'] } },
          output,
        },
        {
          when: { signals: { has: 'media' }, amount: { feel: '[1..5)' }, product: { fn: 'ownTest' } },
          output,
        },
        { when: { product: '-' }, output: { priority: 'normal', score: { feel: 'amount * 2' } } },
      ],
    })
    expectTypeOf(table.id).toEqualTypeOf<'priority'>()
    expectTypeOf(verifyTable).toBeCallableWith(table)
  })

  it('refuses a literal outside the enum', () => {
    // @ts-expect-error 'lone' is no product
    defineTable({ ...heading, rules: [{ when: { product: 'lone' }, output }] })
    // @ts-expect-error one of the list is no product
    defineTable({ ...heading, rules: [{ when: { product: ['loan', 'lone'] }, output }] })
    // @ts-expect-error nor may it hide behind a not
    defineTable({ ...heading, rules: [{ when: { product: { not: 'lone' } }, output }] })
    // @ts-expect-error nor in a list of signals
    defineTable({ ...heading, rules: [{ when: { signals: { has: 'medium' } }, output }] })
  })

  it('refuses a cell of another type', () => {
    // @ts-expect-error an amount is a number
    defineTable({ ...heading, rules: [{ when: { amount: '5' }, output }] })
    // @ts-expect-error an amount has no text
    defineTable({ ...heading, rules: [{ when: { amount: { contains: '5' } }, output }] })
    // @ts-expect-error a flag has no order
    defineTable({ ...heading, rules: [{ when: { vulnerable: { gte: 1 } }, output }] })
  })

  it('refuses an input that the schema does not have', () => {
    // @ts-expect-error there is no prodcut
    defineTable({ ...heading, rules: [{ when: { prodcut: 'loan' }, output }] })
  })

  it('refuses an output that is wrong, unknown or missing', () => {
    // @ts-expect-error no such priority
    defineTable({ ...heading, rules: [{ when: {}, output: { priority: 'soon', score: 1 } }] })
    // @ts-expect-error no such output
    defineTable({ ...heading, rules: [{ when: {}, output: { ...output, colour: 'red' } }] })
    // @ts-expect-error the score is missing
    defineTable({ ...heading, rules: [{ when: {}, output: { priority: 'urgent' } }] })
  })
})

const priority = defineTable({ ...heading, rules: [] })
const compiled = compile(priority)
const facts = {
  product: 'loan',
  vulnerable: false,
  receivedOn: '2026-03-02',
  narrative: '',
  signals: ['media'],
} as const

type Asked = typeof priority extends Table<infer I, infer _> ? I : never

interface Answer {
  readonly priority: 'urgent' | 'normal'
  readonly score: number
}

describe('a typed table, compiled', () => {
  it('is asked its own facts', () => {
    expectTypeOf<Asked>().toEqualTypeOf<{
      readonly product: 'loan' | 'card'
      readonly amount?: number | null | undefined
      readonly vulnerable: boolean
      readonly receivedOn: string
      readonly narrative: string
      readonly signals: readonly ('media' | 'legal')[]
    }>()
    evaluate(compiled, facts)
    firstMatch(compiled, { ...facts, amount: 5 })
    evaluate(compiled, { ...facts, amount: null })
  })

  it('refuses wrong facts', () => {
    // @ts-expect-error there is no prodcut
    evaluate(compiled, { ...facts, prodcut: 'loan' })
    // @ts-expect-error 'lone' is no product
    evaluate(compiled, { ...facts, product: 'lone' })
    // @ts-expect-error an amount is a number
    firstMatch(compiled, { ...facts, amount: '5' })
    // @ts-expect-error a fact that is not optional is missing
    evaluate(compiled, { product: 'loan' })
    // @ts-expect-error nor may it be null
    evaluate(compiled, { ...facts, product: null })
  })

  it('answers exactly its outputs', () => {
    expectTypeOf(evaluate(compiled, facts)).toEqualTypeOf<Evaluation<Answer>>()
    expectTypeOf(evaluate(compiled, facts).output).toEqualTypeOf<Answer | undefined>()
  })

  it('answers a list, a number or a record as its hit policy says', () => {
    const ordered = defineTable({ ...heading, hitPolicy: 'rule-order', rules: [] })
    expectTypeOf(evaluate(compile(ordered), facts).output).toEqualTypeOf<readonly Answer[] | undefined>()
    const collected = defineTable({ ...heading, hitPolicy: 'collect', rules: [] })
    expectTypeOf(evaluate(compile(collected), facts).output).toEqualTypeOf<readonly Answer[] | undefined>()
    const only = {
      ...heading,
      hitPolicy: 'collect',
      outputs: z.object({ level: z.enum(['a', 'b']) }),
    } as const
    const counted = defineTable({ ...only, aggregation: 'count', rules: [] })
    expectTypeOf(evaluate(compile(counted), facts).output).toEqualTypeOf<
      { readonly level: number } | undefined
    >()
    const least = defineTable({ ...only, aggregation: 'min', rules: [] })
    expectTypeOf(evaluate(compile(least), facts).output).toEqualTypeOf<
      { readonly level: 'a' | 'b' } | undefined
    >()
  })
})

describe('a graph of typed tables', () => {
  const team = defineTable({
    id: 'team',
    hitPolicy: 'unique',
    inputs: z.object({ priority: z.enum(['urgent', 'normal']), city: z.string() }),
    outputs: z.object({ team: z.enum(['north', 'south']) }),
    rules: [],
  })
  const graph = compileGraph(defineGraph([team, priority]))

  it('is asked what no table of it answers, and answers by table', () => {
    const { outputs, evaluations } = evaluateGraph(graph, { ...facts, city: 'Linlan' })
    expectTypeOf(outputs.priority).toEqualTypeOf<Answer | undefined>()
    expectTypeOf(outputs.team).toEqualTypeOf<{ readonly team: 'north' | 'south' } | undefined>()
    expectTypeOf(evaluations.priority).toEqualTypeOf<Evaluation<Answer>>()
    // @ts-expect-error there is no table called teams
    outputs.teams
    // @ts-expect-error the city is missing
    evaluateGraph(graph, facts)
  })

  it('with a table that is not typed takes any facts', () => {
    const wide = compileGraph(defineGraph([priority, {} as Table]))
    expectTypeOf(evaluateGraph(wide, { anything: 1 }).facts).toEqualTypeOf<Facts>()
  })
})

describe('defineTable over lists of columns', () => {
  it('takes the JSON form', () => {
    expectTypeOf(defineTable({} as TableSource)).toEqualTypeOf<Table>()
    const wide = compile(defineTable({} as TableSource))
    expectTypeOf(evaluate(wide, { anything: 1 })).toEqualTypeOf<Evaluation>()
    // @ts-expect-error a date object is no fact
    evaluate(wide, { anything: new Date(0) })
  })
})
