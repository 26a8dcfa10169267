import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, defineTable, evaluate, feel, type TableSource } from '../../../src/rules/index.js'

type Aggregation = NonNullable<TableSource['aggregation']>

const collected = (
  aggregation: Aggregation,
  answers: readonly (number | string | null | { readonly feel: string })[],
  type: 'number' | 'string' | 'date' | 'any' = 'number',
) => {
  const table = defineTable(
    {
      id: 'sums',
      hitPolicy: 'collect',
      aggregation,
      inputs: [{ name: 'amount', type: 'number' }],
      outputs: [{ name: 'fee', type }],
      rules: answers.map((fee) => ({ when: {}, output: { fee } })),
    },
    { feel },
  )
  const { output, issues } = evaluate(compile(table, { feel }), { amount: 1 })
  return { output, codes: issues.map(({ code }) => code) }
}

describe('an aggregate of several hits', () => {
  test.each([
    ['sum', [1, 2, -4], -1],
    ['min', [3, 1, 2], 1],
    ['max', [3, 1, 2], 3],
    ['count', [3, 1, null], 3],
    ['min', [5], 5],
  ] as const)('%s of %j is %j', (aggregation, answers, expected) => {
    expect(collected(aggregation, answers)).toEqual({ output: { fee: expected }, codes: [] })
  })

  test.each([
    ['min', ['pear', 'apple'], 'apple', 'string'],
    ['max', ['2026-03-02', '2026-03-01'], '2026-03-02', 'date'],
  ] as const)('%s of %j is %j', (aggregation, answers, expected, type) => {
    expect(collected(aggregation, answers, type)).toEqual({ output: { fee: expected }, codes: [] })
  })

  // FEEL: min([1, null]), max([1, null]) and sum([1, null]) are null (DMN 1.5, 10.3.4.4).
  test.each([
    ['min', [1, null]],
    ['min', [null, 1]],
    ['max', [2, null, 1]],
    ['max', [null]],
    ['sum', [1, null]],
  ] as const)('%s of %j is not known, and an issue says so', (aggregation, answers) => {
    expect(collected(aggregation, answers)).toEqual({ output: undefined, codes: ['not-aggregated'] })
  })

  test('a text and a number have no order between them', () => {
    expect(collected('max', [1, 'a'], 'any')).toEqual({ output: undefined, codes: ['not-aggregated'] })
  })

  test('decimals are added as they are written', () => {
    expect(collected('sum', [0.1, 0.2]).output).toEqual({ fee: 0.3 })
    expect(collected('sum', [1e21, 1e-7, -1e21]).output).toEqual({ fee: 1e-7 })
  })

  test('cents add up to whole cents, in any order', () => {
    const cents = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(cents, (amounts) => {
        const sum = amounts.reduce((a, b) => a + b) / 100
        const answers = amounts.map((each) => each / 100)
        expect(collected('sum', answers).output).toEqual({ fee: sum + 0 })
        expect(collected('sum', answers.reverse()).output).toEqual({ fee: sum + 0 })
      }),
      { numRuns: 50 },
    )
  })
})

describe('an output expression, in strict mode', () => {
  const output = (text: string, type: 'number' | 'date' | 'any' | 'string') => {
    const table = defineTable(
      {
        id: 'outputs',
        hitPolicy: 'first',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [{ name: 'answer', type }],
        rules: [{ when: {}, output: { answer: { feel: text } } }],
      },
      { feel },
    )
    const { output, issues } = evaluate(compile(table, { feel }), { amount: 2 })
    return { output, issues: issues.map(({ code, message }) => `${code} ${message}`) }
  }

  test('answers a value that its column allows', () => {
    expect(output('amount * 2', 'number')).toEqual({ output: { answer: 4 }, issues: [] })
    expect(output('date("2026-03-02")', 'date')).toEqual({ output: { answer: '2026-03-02' }, issues: [] })
  })

  test.each([
    ['{ much: "much" }.much', 'number', '"much" is not a finite number'],
    ['{ amount: amount }.amount', 'string', '2 is not a text'],
    ['date("2026-03-02")', 'any', 'an object is not a plain value'],
  ] as const)('%s in a %s column is an issue', (text, type, message) => {
    expect(output(text, type)).toEqual({
      output: undefined,
      issues: [`output-failed table "outputs": "answer": ${message}`],
    })
  })
})
