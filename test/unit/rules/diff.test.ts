import { describe, expect, it } from 'vitest'
import {
  backtest,
  compile,
  defineTable,
  diffTables,
  type RuleSource,
  type TableSource,
} from '../../../src/rules/index.js'

const rule = (when: RuleSource['when'], level: string, id: string): RuleSource => ({
  id,
  when,
  output: { level },
})

const version = (number: string, rules: readonly RuleSource[], change: Partial<TableSource> = {}) =>
  defineTable({
    id: 'priority',
    version: number,
    hitPolicy: 'first',
    inputs: [
      { name: 'amount', type: 'number', integer: true, min: 0 },
      { name: 'product', type: 'string', values: ['loan', 'card'] },
    ],
    outputs: [{ name: 'level', type: 'string' }],
    rules,
    ...change,
  })

const large = rule({ amount: { gte: 50_000 } }, 'high', 'large')
const rest = rule({}, 'normal', 'rest')
const one = version('1', [large, rest])

describe('diffTables', () => {
  it('says the region that changed, with a witness and both answers', () => {
    const two = version('2', [rule({ amount: { gte: 60_000 } }, 'high', 'large'), rest])
    const { same, regions, count } = diffTables(one, two)
    expect([same, count]).toEqual([false, 1])
    expect(regions[0]).toEqual({
      says: { en: 'amount ≥ 50000, < 60000', zh: 'amount≥ 50000, < 60000' },
      witness: { amount: 50_000, product: 'loan' },
      before: { output: { level: 'high' }, rules: ['large'] },
      after: { output: { level: 'normal' }, rules: ['rest'] },
    })
  })

  it('proves that splitting, reordering and renaming rows changes nothing', () => {
    const two = version('2', [
      rule({ amount: { lt: 50_000 } }, 'normal', 'a'),
      rule({ amount: { gt: 49_999 }, product: 'card' }, 'high', 'b'),
      rule({ product: 'loan' }, 'high', 'c'),
    ])
    expect(diffTables(one, two)).toMatchObject({ same: true, regions: [], notDecided: [] })
  })

  it('sees a gap open, and a hit policy change', () => {
    expect(diffTables(one, version('2', [large])).regions[0]?.after).toEqual({ output: undefined, rules: [] })
    const { regions } = diffTables(one, version('2', [large, rest], { hitPolicy: 'unique' }))
    expect(regions.map(({ after }) => after.rules)).toEqual([['large', 'rest']])
  })

  it('tells of changed columns', () => {
    const two = version('2', [large, rest], {
      inputs: [...one.inputs.slice(0, 1), { name: 'region', type: 'string', optional: true }],
    })
    expect(diffTables(one, two).columns).toEqual([
      { column: 'product', side: 'input', change: 'removed' },
      { column: 'region', side: 'input', change: 'added' },
    ])
    const other = version('2', [rest], { inputs: [{ name: 'amount', type: 'string' }] })
    expect(diffTables(one, other).same).toBeUndefined()
  })

  it('leaves open what the budget does not allow', () => {
    const two = version('2', [rule({ amount: { gte: 60_000 } }, 'high', 'large'), rest])
    expect(diffTables(one, two, { steps: 1 })).toMatchObject({
      same: undefined,
      notDecided: [{ en: 'the step budget ran out first' }],
    })
  })
})

describe('backtest', () => {
  const two = version('2', [rule({ amount: { gte: 60_000 } }, 'high', 'larger'), rest])
  const rows = [10, 50_000, 55_000, 70_000, 59_999, 59_998].map((amount) => ({ amount, product: 'loan' }))

  it('says how many rows move from where to where, by which rules, with examples', () => {
    expect(backtest(compile(one), compile(two), [...rows, {}], 2)).toEqual({
      before: one.hash,
      after: two.hash,
      rows: 7,
      same: 3,
      moved: 4,
      undecided: 1,
      moves: [
        {
          from: { level: 'high' },
          to: { level: 'normal' },
          count: 4,
          rules: [{ from: 'large', to: 'rest', count: 4 }],
          examples: [
            { row: 1, facts: { amount: 50_000, product: 'loan' } },
            { row: 2, facts: { amount: 55_000, product: 'loan' } },
          ],
        },
      ],
    })
  })
})
