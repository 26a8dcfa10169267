import { describe, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { defineTable, type Table, type TableSource } from '../../../src/rules/index.js'

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
    expectTypeOf(table).toEqualTypeOf<Table>()
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

describe('defineTable over lists of columns', () => {
  it('takes the JSON form', () => {
    expectTypeOf(defineTable).toBeCallableWith({} as TableSource)
  })
})
