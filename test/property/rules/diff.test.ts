import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backtest,
  compile,
  defineTable,
  diffTables,
  type Facts,
  type Table,
} from '../../../src/rules/index.js'
import { samples } from './arbitrary-table.js'
import { naiveHits, naiveOutput } from './naive-table.js'

const withRules = (table: Table, rules: Table['rules']): Table => ({
  ...table,
  rules,
  hash: `${table.hash}+`,
})

/** The same table with one rule taken out, doubled, moved, or answering otherwise. */
const edits = (table: Table, at: number, kind: number): Table => {
  const rules = [...table.rules]
  const rule = rules[at % Math.max(1, rules.length)]
  if (rule === undefined) return table
  const place = rules.indexOf(rule)
  if (kind === 0) return withRules(table, rules.toSpliced(place, 1))
  if (kind === 1) return withRules(table, [...rules, { ...rule, id: 'again' }])
  if (kind === 2) return withRules(table, [...rules.toSpliced(place, 1), rule])
  if (kind === 3) return withRules(table, rules.with(place, { ...rule, output: { ...rule.output, fee: 99 } }))
  return withRules(table, rules.with(place, { ...rule, cells: rule.cells.map(() => ({ kind: 'any' })) }))
}

const changed = (before: Table, after: Table, facts: Facts): boolean =>
  JSON.stringify([naiveOutput(before, facts), naiveHits(before, facts).length === 0]) !==
  JSON.stringify([naiveOutput(after, facts), naiveHits(after, facts).length === 0])

const cases = fc.tuple(samples(10), fc.nat(), fc.integer({ min: 0, max: 4 }))

describe('the difference of two versions', () => {
  it('proves the same answers for the same rules, and for a table with itself', () => {
    fc.assert(
      fc.property(samples(10), ({ source }) => {
        const table = defineTable(source)
        expect(diffTables(table, table)).toMatchObject({ same: true, regions: [], notDecided: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('never says same when some facts are answered differently, and finds a planted change', () => {
    fc.assert(
      fc.property(cases, ([{ source, facts }, at, kind]) => {
        const before = defineTable(source)
        const after = edits(before, at, kind)
        const { same } = diffTables(before, after)
        if (facts.some((each) => changed(before, after, each))) expect(same).not.toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  it('shows only regions whose witness is answered differently, as both tables themselves say', () => {
    fc.assert(
      fc.property(cases, ([{ source }, at, kind]) => {
        const before = defineTable(source)
        const after = edits(before, at, kind)
        for (const { witness, before: was, after: is } of diffTables(before, after).regions) {
          expect(was.output).toEqual(naiveOutput(before, witness))
          expect(is.output).toEqual(naiveOutput(after, witness))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('agrees with a back-test: no moved row when proved the same', () => {
    fc.assert(
      fc.property(cases, ([{ source, facts }, at, kind]) => {
        const before = defineTable(source)
        const after = edits(before, at, kind)
        const { moved } = backtest(compile(before), compile(after), facts)
        if (diffTables(before, after).same === true) expect(moved).toBe(0)
      }),
      { numRuns: 250 },
    )
  })
})
