import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, defineTable, evaluate, explainEvaluation, firstMatch } from '../../../src/rules/index.js'
import { hitPolicies, samples } from './arbitrary-table.js'
import { naiveHits, naiveOutput } from './naive-table.js'

describe('a compiled table', () => {
  for (const policy of hitPolicies)
    it(`answers as the naive reading of the table does (${policy.filter(Boolean).join(' ')})`, () => {
      fc.assert(
        fc.property(samples(40, [policy]), ({ source, facts }) => {
          const table = defineTable(source)
          const compiled = compile(table)
          for (const each of facts) expect(evaluate(compiled, each).output).toEqual(naiveOutput(table, each))
        }),
        { numRuns: 400 },
      )
    })

  it('names exactly the rules that match, also across many words of bits', () => {
    fc.assert(
      fc.property(samples(150, [['rule-order', undefined]]), ({ source, facts }) => {
        const table = defineTable(source)
        const compiled = compile(table)
        for (const each of facts)
          expect(evaluate(compiled, each).hits).toEqual(
            naiveHits(table, each).map((rule) => table.rules[rule]?.id),
          )
      }),
      { numRuns: 150 },
    )
  })

  it('decides the same whatever is to be explained afterwards, also in wide tables over long texts', () => {
    fc.assert(
      fc.property(samples(100, [['first', undefined]], 12), ({ source, facts }) => {
        const table = defineTable(source)
        const compiled = compile(table)
        for (const each of facts) {
          const [rule = -1] = naiveHits(table, each)
          expect(firstMatch(compiled, each)).toBe(rule)
          const hits = rule < 0 ? [] : [table.rules[rule]?.id]
          expect(evaluate(compiled, each, { trace: 'winner' }).hits).toEqual(hits)
          expect(evaluate(compiled, each).hits).toEqual(hits)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leaves the same trace by the short way as by the long one', () => {
    fc.assert(
      fc.property(samples(100, [['first', undefined]], 10), ({ source, facts }) => {
        const compiled = compile(defineTable(source))
        const long = { ...compiled, first: undefined }
        for (const each of [...facts, {}]) {
          const winner = evaluate(compiled, each, { trace: 'winner' })
          expect(winner).toEqual(evaluate(long, each, { trace: 'winner' }))
          expect(firstMatch(compiled, each)).toBe(firstMatch(long, each))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('explains from the trace alone: a rule is hit if and only if every cell passed', () => {
    fc.assert(
      fc.property(samples(12, [['rule-order', undefined]]), ({ source, facts }) => {
        const compiled = compile(defineTable(source))
        for (const each of facts) {
          const { trace, hits } = evaluate(compiled, each)
          const { cells } = explainEvaluation(JSON.parse(JSON.stringify(trace)), { table: compiled })
          const passing = compiled.table.rules.filter(({ id }) =>
            cells(id).every(({ passed }) => passed === true),
          )
          expect(passing.map(({ id }) => id)).toEqual(hits)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('has the same hash and answers after a JSON round trip of its source', () => {
    fc.assert(
      fc.property(samples(12), ({ source, facts }) => {
        const [table, again] = [defineTable(source), defineTable(JSON.parse(JSON.stringify(source)))]
        expect(again.hash).toBe(table.hash)
        for (const each of facts)
          expect(evaluate(compile(again), each)).toEqual(evaluate(compile(table), each))
      }),
      { numRuns: 200 },
    )
  })
})
