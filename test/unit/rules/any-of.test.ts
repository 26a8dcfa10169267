import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compile,
  evaluate,
  generateCases,
  parseTable,
  type RuleSource,
  verifyTable,
} from '../../../src/rules/index.js'

const members = ['x', 'y', 'z'] as const
const words = ['loan', 'fraud', 'card'] as const

const tableOf = (input: 'list' | 'string', cells: readonly object[], hitPolicy = 'first') => {
  const table = parseTable({
    id: 't',
    hitPolicy,
    inputs: [{ name: 'f', type: input, ...(input === 'list' ? { values: members } : {}) }],
    outputs: [{ name: 'o', type: 'string' }],
    rules: cells.map((f, index) => ({
      id: `r${index}`,
      when: { f } as RuleSource['when'],
      output: { o: `o${index % 2}` },
    })),
  })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, at) => (bits >> at) % 2 === 1))

const someOf = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 })

const listCell = fc
  .oneof(
    someOf(members).map((has) => ({ has })),
    someOf(members).map((hasAll) => ({ hasAll })),
  )
  .chain((cell) => fc.constantFrom<object>(cell, { not: cell }))

// Words as whole values too: two values that pass the same such cells may still differ in what they contain.
const textCell = someOf(words).chain((some) =>
  fc.constantFrom<object>({ contains: some }, { not: { contains: some } }, some, { not: some }),
)

const spaces = {
  list: subsets(members),
  // The words alone, and within a longer text.
  string: subsets(words).flatMap((all) => [all.join(' '), `${all.join(' ')} …`]),
} as const

describe.each([
  ['list', listCell],
  ['string', textCell],
] as const)('any-of and all-of of a %s, against every fact', (type, cell) => {
  test('reach is decided: a rule is shadowed when no fact lets it decide, and nothing is left open', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const table = tableOf(type, cells)
        const compiled = compile(table)
        const deciding = new Set(spaces[type].flatMap((f) => evaluate(compiled, { f }).hits))
        const { findings, notDecided, complete } = verifyTable(table)
        const dead = findings
          .filter(({ code }) => code === 'shadowed' || code === 'duplicate' || code === 'never-matches')
          .map(({ rules }) => rules[0])
        expect(new Set(dead)).toEqual(
          new Set(table.rules.map(({ id }) => id).filter((id) => !deciding.has(id))),
        )
        expect(notDecided).toEqual([])
        expect(complete).toBe(spaces[type].every((f) => evaluate(compiled, { f }).hits.length > 0))
      }),
      { numRuns: 150 },
    )
  })

  test('overlaps of a unique table are decided', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const table = tableOf(type, cells, 'unique')
        const compiled = compile(table)
        const together = spaces[type].some((f) =>
          evaluate(compiled, { f }).issues.some(({ code }) => code === 'several-rules-matched'),
        )
        const { findings, notDecided } = verifyTable(table)
        expect(findings.some(({ code }) => code === 'overlap' || code === 'conflict')).toBe(together)
        expect(notDecided).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('every rule that can decide has a case', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const table = tableOf(type, cells)
        const compiled = compile(table)
        const deciding = new Set(spaces[type].flatMap((f) => evaluate(compiled, { f }).hits))
        expect(new Set(generateCases(table).flatMap(({ rule = [] }) => rule))).toEqual(deciding)
      }),
      { numRuns: 100 },
    )
  })
})

test('a wide table is verified within its steps, and says what it left open', () => {
  const columns = Array.from({ length: 40 }, (_, at) => `c${at}`)
  const table = parseTable({
    id: 'wide',
    hitPolicy: 'first',
    inputs: columns.map((name) => ({ name, type: 'string', values: ['a', 'b', 'c', 'd'] })),
    outputs: [{ name: 'o', type: 'string' }],
    rules: Array.from({ length: 50 }, (_, row) => ({
      when: Object.fromEntries(
        [1, 3, 7, 12, 20, 33].map((step, at) => [columns[(row * step + at) % 40], 'abcd'[(row + at) % 4]]),
      ),
      output: { o: String(row % 5) },
    })),
  })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const { complete, counts, notDecided, steps } = verifyTable(table.value)
  expect(complete).toBe(false)
  expect(counts.gap).toBeGreaterThan(100)
  expect(notDecided.map(({ code }) => code)).toEqual(['gap'])
  expect(steps).toBeLessThan(10_000)
})
