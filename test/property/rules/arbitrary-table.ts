import fc from 'fast-check'
import type { CellSource, Facts, HitPolicy, Input, TableSource } from '../../../src/rules/index.js'

const words = ['loan', 'card', 'deposit', '理财', 'Ｌｏａｎ', 'card loan', '']
// Longer than what is searched literal by literal.
const longTexts = ['card', 'Ｌｏａｎ', 'other'].map((word) => `${'so on '.repeat(120)}${word}`)
const literalWords = words.filter((word) => word !== '')
const numbers = [-1.5, -1, 0, 0.1, 0.2, 0.3, 1, 2, 3, 10, 1e300]
const wholes = [-2, -1, 0, 1, 2, 3, 4]
const dates = ['1969-12-31', '2024-02-28', '2024-02-29', '2024-03-01', '2025-12-31', '2026-01-01']
const tags = ['vip', 'elderly', 'media']

const orderOperators = fc.constantFrom('gte', 'gt', 'lte', 'lt')

const ranges = <T>(values: readonly T[]): fc.Arbitrary<CellSource> =>
  fc.oneof(
    fc
      .tuple(orderOperators, fc.constantFrom(...values))
      .map(([key, value]) => ({ [key]: value }) as CellSource),
    fc
      .tuple(
        fc.nat(values.length - 2),
        fc.nat(values.length - 1),
        fc.constantFrom('gte', 'gt'),
        fc.constantFrom('lte', 'lt'),
      )
      .map(([from, step, low, high]) => {
        const to = Math.min(values.length - 1, from + 1 + step)
        return { [low]: values[from], [high]: values[to] } as unknown as CellSource
      }),
  )

const kinds: Record<
  string,
  { input: Partial<Input>; cells: fc.Arbitrary<CellSource>; facts: fc.Arbitrary<unknown> }
> = {
  open: {
    input: { type: 'string' },
    cells: fc.oneof(
      fc.constantFrom<CellSource>(...literalWords),
      fc.uniqueArray(fc.constantFrom(...literalWords), { minLength: 1 }),
      fc
        .tuple(
          fc.constantFrom('contains', 'startsWith', 'endsWith'),
          fc.uniqueArray(fc.constantFrom(...literalWords, 'a', 'n'), { minLength: 1, maxLength: 3 }),
        )
        .map(([test, literals]) => ({ [test]: literals }) as unknown as CellSource),
    ),
    facts: fc.constantFrom(...words, 'other', 'a card loan, please', 'LOAN', ...longTexts),
  },
  closed: {
    input: { type: 'string', values: ['a', 'b', 'c'] },
    cells: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    facts: fc.constantFrom('a', 'b', 'c'),
  },
  number: {
    input: { type: 'number' },
    cells: fc.oneof(
      fc.constantFrom<CellSource>(...numbers),
      fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1 }),
      ranges(numbers),
    ),
    facts: fc.oneof(
      fc.constantFrom(...numbers, 0.1 + 0.2, -0, Number.MIN_VALUE),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
  },
  whole: {
    input: { type: 'number', integer: true },
    cells: fc.oneof(fc.constantFrom<CellSource>(...wholes), ranges([...wholes, 1.5].sort((a, b) => a - b))),
    facts: fc.integer({ min: -3, max: 5 }),
  },
  date: {
    input: { type: 'date' },
    cells: fc.oneof(fc.constantFrom<CellSource>(...dates), ranges(dates)),
    facts: fc.constantFrom(...dates, '2024-12-31', '2023-01-01'),
  },
  boolean: { input: { type: 'boolean' }, cells: fc.boolean(), facts: fc.boolean() },
  list: {
    input: { type: 'list' },
    cells: fc
      .tuple(fc.constantFrom('has', 'hasAll'), fc.uniqueArray(fc.constantFrom(...tags), { minLength: 1 }))
      .map(([test, values]) => ({ [test]: values }) as unknown as CellSource),
    facts: fc.uniqueArray(fc.constantFrom(...tags, 'other')),
  },
}

const wrapped = (cells: fc.Arbitrary<CellSource>): fc.Arbitrary<CellSource> =>
  fc.oneof(
    { weight: 6, arbitrary: cells },
    { weight: 4, arbitrary: fc.constant<CellSource>('-') },
    { weight: 2, arbitrary: cells.map((cell) => ({ not: cell })) },
    { weight: 1, arbitrary: fc.constantFrom<CellSource>({ null: true }, { null: false }) },
    { weight: 1, arbitrary: fc.tuple(cells, cells).map(([a, b]) => [a, { not: b }]) },
    { weight: 1, arbitrary: cells.map((cell) => ({ not: [cell, { null: true }] })) },
  )

interface Column {
  readonly input: Input
  readonly cells: fc.Arbitrary<CellSource>
  readonly facts: fc.Arbitrary<unknown>
}

const columns = (most: number): fc.Arbitrary<readonly Column[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(kinds)), fc.boolean()), { minLength: 0, maxLength: most })
    .map((chosen) =>
      chosen.map(([kind, optional], index) => {
        const { input, cells, facts } = kinds[kind] as (typeof kinds)[string]
        return {
          input: { type: 'any', ...input, name: `${kind}${index}`, optional } as Input,
          cells: wrapped(cells),
          facts: optional
            ? fc.oneof({ weight: 4, arbitrary: facts }, fc.constantFrom(null, undefined))
            : facts,
        }
      }),
    )

export const hitPolicies: readonly [HitPolicy, TableSource['aggregation']][] = [
  ['unique', undefined],
  ['any', undefined],
  ['first', undefined],
  ['priority', undefined],
  ['rule-order', undefined],
  ['output-order', undefined],
  ['collect', 'list'],
  ['collect', 'sum'],
  ['collect', 'min'],
  ['collect', 'max'],
  ['collect', 'count'],
]

const outputsFor = (aggregation: TableSource['aggregation']): TableSource['outputs'] =>
  aggregation === undefined || aggregation === 'list'
    ? [
        { name: 'level', type: 'string', values: ['high', 'middle', 'low'] },
        { name: 'fee', type: 'number' },
      ]
    : [{ name: 'fee', type: 'number' }]

export interface Sample {
  readonly source: TableSource
  readonly facts: readonly Facts[]
}

/** Tables of any hit policy with up to `mostRules` rules and `mostColumns` inputs, and facts that lie on and beside their thresholds. */
export const samples = (
  mostRules: number,
  policies: readonly [HitPolicy, TableSource['aggregation']][] = hitPolicies,
  mostColumns = 4,
): fc.Arbitrary<Sample> =>
  fc.tuple(columns(mostColumns), fc.constantFrom(...policies)).chain(([chosen, [hitPolicy, aggregation]]) => {
    const outputs = outputsFor(aggregation)
    const rule = fc.record({
      when: fc.record(Object.fromEntries(chosen.map(({ input, cells }) => [input.name, cells]))),
      output: fc.record({
        level: fc.constantFrom('high', 'middle', 'low'),
        fee: fc.integer({ min: 0, max: 3 }),
      }),
    })
    const facts = fc.record(Object.fromEntries(chosen.map(({ input, facts: each }) => [input.name, each])))
    return fc.record({
      source: fc.array(rule, { maxLength: mostRules }).map((rules) => ({
        id: 'random',
        hitPolicy,
        ...(aggregation === undefined ? {} : { aggregation }),
        inputs: chosen.map(({ input }) => input),
        outputs,
        rules: rules.map(({ when, output }) => ({
          when,
          output: Object.fromEntries(outputs.map(({ name }) => [name, output[name as 'level' | 'fee']])),
        })),
      })),
      facts: fc.array(facts as fc.Arbitrary<Facts>, { minLength: 1, maxLength: 12 }),
    })
  })
