import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backtest, compile, defineTable, evaluate, type TableSource } from '../../../src/rules/index.js'
import { hitPolicies, samples } from './arbitrary-table.js'

/** The same table with one rule fewer and, of another, another output. */
const changed = (source: TableSource): TableSource => ({
  ...source,
  rules: source.rules
    .slice(0, -1)
    .map((rule, index) => (index === 1 ? { ...rule, output: { ...rule.output, fee: 9 } } : rule)),
})

const counted = (keys: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries(counts)
}

describe('a back-test', () => {
  for (const policy of hitPolicies)
    it(`counts what deciding every row under both versions shows (${policy.filter(Boolean).join(' ')})`, () => {
      fc.assert(
        fc.property(samples(30, [policy]), ({ source, facts }) => {
          const before = compile(defineTable({ ...source, rules: source.rules.map(withId) }))
          const after = compile(defineTable(changed({ ...source, rules: source.rules.map(withId) })))
          const rows = [...facts, ...facts, null as never]
          const report = backtest(before, after, rows)
          const told = rows.map((row) => [evaluate(before, row), evaluate(after, row)] as const)
          const answer = ({ output, issues }: ReturnType<typeof evaluate>) =>
            JSON.stringify(output ?? issues.map(({ code }) => code))
          const moved = told.filter(([was, is]) => answer(was) !== answer(is))
          expect(report.rows).toBe(rows.length)
          expect(report.moved).toBe(moved.length)
          expect(report.same).toBe(rows.length - moved.length)
          expect(report.undecided).toBe(
            told.filter(([was, is]) => was.output === undefined && is.output === undefined).length,
          )
          const pairs = report.moves.flatMap(({ rules }) =>
            rules.flatMap(({ from, to, count }) => Array<string>(count).fill(`${from} → ${to}`)),
          )
          expect(counted(pairs)).toEqual(
            counted(moved.map(([was, is]) => `${was.hits.join(', ')} → ${is.hits.join(', ')}`)),
          )
          for (const { examples, from } of report.moves)
            for (const { row, facts: example } of examples) {
              expect(rows[row]).toBe(example)
              expect(evaluate(before, example).output).toEqual(from)
            }
        }),
        { numRuns: 150 },
      )
    })
})

const withId = (rule: TableSource['rules'][number], index: number) => ({ ...rule, id: `r${index}` })
