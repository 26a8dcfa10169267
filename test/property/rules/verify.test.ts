import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellSource,
  defineTable,
  type Facts,
  type Finding,
  type HitPolicy,
  type Table,
  type TableSource,
  verifyTable,
} from '../../../src/rules/index.js'
import { samples } from './arbitrary-table.js'
import { naiveHits, naiveOutput } from './naive-table.js'

const inputs: TableSource['inputs'] = [
  { name: 'product', type: 'string', values: ['loan', 'card', 'deposit'] },
  { name: 'amount', type: 'number', integer: true, min: 0, max: 5 },
  { name: 'known', type: 'boolean', optional: true },
]

/** Every set of facts that the columns allow: small enough to be looked at one by one. */
const everyFact: readonly Facts[] = ['loan', 'card', 'deposit'].flatMap((product) =>
  [0, 1, 2, 3, 4, 5].flatMap((amount) => [true, false, null].map((known) => ({ product, amount, known }))),
)

const cell = (values: readonly CellSource[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<CellSource>('-') },
    { weight: 3, arbitrary: fc.constantFrom(...values) },
  )

const rule = fc.record({
  when: fc.record({
    product: cell(['loan', 'card', ['loan', 'deposit'], { not: 'loan' }]),
    amount: cell([{ gte: 1 }, { gt: 1, lte: 4 }, { lt: 2 }, { gte: 3 }, 0, [1, 5], { not: [2, 3] }]),
    known: cell([true, false, { null: true }, { not: true }]),
  }),
  output: fc.record({ level: fc.constantFrom('high', 'low') }),
})

const tables = (hitPolicy: HitPolicy) =>
  fc.array(rule, { maxLength: 9 }).map((rules) =>
    defineTable({
      id: 'finite',
      hitPolicy,
      inputs,
      outputs: [{ name: 'level', type: 'string', values: ['high', 'middle', 'low'] }],
      rules,
    }),
  )

const idsOf = (findings: readonly Finding[], ...kinds: string[]) =>
  findings.filter(({ code }) => kinds.includes(code)).map(({ rules }) => rules)

const winnerOf = (table: Table, facts: Facts): string | undefined =>
  table.rules[naiveHits(table, facts)[0] ?? -1]?.id

describe('verification of a table over a space small enough to try everything', () => {
  it('finds a gap if and only if some facts have no rule, and says complete when none have', () => {
    fc.assert(
      fc.property(tables('first'), (table) => {
        const open = everyFact.some((facts) => naiveHits(table, facts).length === 0)
        const { complete, findings } = verifyTable(table)
        expect(complete).toBe(!open)
        expect(idsOf(findings, 'gap').length > 0).toBe(open)
      }),
      { numRuns: 300 },
    )
  })

  it('finds exactly the rules that never decide', () => {
    fc.assert(
      fc.property(tables('first'), (table) => {
        const winners = new Set(everyFact.map((facts) => winnerOf(table, facts)))
        const silent = table.rules.map(({ id }) => id).filter((id) => !winners.has(id))
        const { findings, notDecided } = verifyTable(table)
        const dead = idsOf(findings, 'shadowed', 'duplicate', 'never-matches').map(([id]) => id)
        expect(dead.sort()).toEqual(silent.sort())
        expect(notDecided).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('names covering rules that cover, and would not without any one of them', () => {
    fc.assert(
      fc.property(tables('first'), (table) => {
        for (const [id, ...covers] of idsOf(verifyTable(table).findings, 'shadowed')) {
          const index = table.rules.findIndex((each) => each.id === id)
          const own = everyFact.map((facts) => naiveHits(table, facts)).filter((hits) => hits.includes(index))
          const covered = (ids: readonly string[]) =>
            own.every((hits) => hits.some((hit) => hit < index && ids.includes(table.rules[hit]?.id ?? '')))
          expect(covered(covers)).toBe(true)
          for (const each of covers) expect(covered(covers.filter((other) => other !== each))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds exactly the pairs that match together in a unique table', () => {
    fc.assert(
      fc.property(tables('unique'), (table) => {
        const pairs = new Set<string>()
        for (const facts of everyFact) {
          const ids = naiveHits(table, facts).map((index) => table.rules[index]?.id ?? '')
          ids.forEach((a, at) => {
            for (const b of ids.slice(at + 1)) pairs.add(`${a} ${b}`)
          })
        }
        const found = idsOf(verifyTable(table).findings, 'overlap', 'conflict').map((ids) => ids.join(' '))
        expect(found.sort()).toEqual([...pairs].sort())
      }),
      { numRuns: 300 },
    )
  })

  it('calls a rule subsumed only when the table answers the same without it', () => {
    fc.assert(
      fc.property(fc.constantFrom<HitPolicy>('first', 'any').chain(tables), (table) => {
        for (const [id] of idsOf(verifyTable(table).findings, 'subsumed')) {
          const shorter = { ...table, rules: table.rules.filter((each) => each.id !== id) }
          for (const facts of everyFact)
            expect(naiveOutput(shorter, facts)).toEqual(naiveOutput(table, facts))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('verification of any table', () => {
  it('shows only what is true: every witness behaves as its finding says', () => {
    fc.assert(
      fc.property(samples(14), ({ source }) => {
        const table = defineTable(source)
        for (const { code, rules, witness } of verifyTable(table).findings) {
          if (witness === undefined) continue
          const hits = naiveHits(table, witness).map((index) => table.rules[index]?.id ?? '')
          if (code === 'gap') expect(hits).toEqual([])
          else if (code === 'shadowed')
            expect(hits.filter((id) => rules.includes(id)).length).toBeGreaterThan(1)
          else expect(hits).toEqual(expect.arrayContaining([...rules]))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('proved complete always has a rule; a dead rule never decides', () => {
    fc.assert(
      fc.property(samples(14, [['first', undefined]]), ({ source, facts }) => {
        const table = defineTable(source)
        const { complete, findings } = verifyTable(table)
        const dead = idsOf(findings, 'shadowed', 'duplicate', 'never-matches').map(([id]) => id)
        for (const each of facts) {
          if (complete === true) expect(naiveHits(table, each)).not.toEqual([])
          expect(dead).not.toContain(winnerOf(table, each) ?? 'none')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(samples(14), ({ source }) => {
        const table = defineTable(source)
        expect(verifyTable(table)).toEqual(verifyTable(defineTable(JSON.parse(JSON.stringify(source)))))
      }),
      { numRuns: 100 },
    )
  })
})
