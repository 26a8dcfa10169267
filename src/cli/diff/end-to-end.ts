import {
  type CompiledTable,
  evaluateGraph,
  type Fact,
  type Facts,
  feel,
  generateCases,
  type Input,
} from '../../rules/index.js'
import type { GivenTables } from '../given-tables.js'
import type { TableChange } from './compare-tables.js'

/** Facts from outside under which a chain of tables comes to the facts that are asked for, as far as that can be told. */
type WaysTo = (wanted: Facts) => readonly Facts[]

const mostWays = 24
const mostMakers = 6

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const plain = ({ type, values, min }: Input): Fact => {
  if (values?.[0] !== undefined) return values[0]
  if (type === 'number') return min ?? 0
  if (type === 'date') return min ?? '2026-01-05'
  if (type === 'boolean') return false
  return type === 'list' ? [] : 'other'
}

interface Maker {
  readonly facts: Facts
  readonly answers: Readonly<Record<string, Fact>>
}

const makersIn = (tables: readonly CompiledTable[]): readonly Maker[] =>
  tables.flatMap(({ table, functions }) =>
    generateCases(table, { feel, functions: Object.fromEntries(functions) })
      .filter(({ purpose }) => purpose === 'rule')
      .flatMap(({ facts, expect }) =>
        expect === undefined || expect === null || Array.isArray(expect)
          ? []
          : [{ facts, answers: expect as Maker['answers'] }],
      ),
  )

/**
 * Works backwards through a chain: a fact that a table gives is replaced by facts under which it gives it. What comes out is
 * only a proposal, to be put to the chain.
 */
const waysThrough = (tables: readonly CompiledTable[]): WaysTo => {
  const made = new Set(tables.flatMap(({ table }) => table.outputs.map(({ name }) => name)))
  const makers = makersIn(tables)
  const needed = tables
    .flatMap(({ table }) => table.inputs)
    .filter(({ name, optional }) => !made.has(name) && optional !== true)
  const fill = Object.fromEntries(needed.map((input) => [input.name, plain(input)]))
  const back = (wanted: Facts, depth: number): readonly Facts[] => {
    const entries = Object.entries(wanted)
    const outside = Object.fromEntries(entries.filter(([name]) => !made.has(name)))
    const inside = entries.filter(([name]) => made.has(name))
    let ways: readonly Facts[] = [outside]
    for (const [name, value] of inside) {
      const fitting = makers.filter(({ answers }) => same(answers[name], value)).slice(0, mostMakers)
      const steps = depth === 0 ? [] : fitting.flatMap(({ facts }) => back(facts, depth - 1))
      if (steps.length === 0) continue
      // What is asked for from outside stands above what its makers would like.
      ways = ways.flatMap((way) => steps.map((step) => ({ ...step, ...way }))).slice(0, mostWays)
    }
    return ways
  }
  return (wanted) => back(wanted, tables.length).map((way) => ({ ...fill, ...way }))
}

/** One output of a whole policy that changes, with facts from outside that were put to both versions. */
export interface ChainChange {
  readonly output: string
  readonly from: Fact | undefined
  readonly to: Fact | undefined
  readonly witness: Facts
  /** The rules that decided in each table where they are not the same. */
  readonly rules: readonly { readonly table: string; readonly from: string; readonly to: string }[]
}

const names = (given: GivenTables): readonly string[] =>
  given.tables.flatMap(({ table }) => table.outputs.map(({ name }) => name))

const rulesOf = ({ tables }: GivenTables, facts: Facts) => {
  const { evaluations, facts: known } = evaluateGraph({ tables }, facts)
  return { known, hits: (table: string) => evaluations[table]?.hits.join(', ') ?? '' }
}

/**
 * What a change means for whole complaints: every changed region is worked back to facts from outside, and these are put to
 * both versions from the first table to the last. Every change listed was seen; one that is not listed is not ruled out.
 */
export const endToEnd = (
  before: GivenTables,
  after: GivenTables,
  changes: readonly TableChange[],
): readonly ChainChange[] => {
  const outputs = [...new Set([...names(before), ...names(after)])]
  const tables = [...new Set([...before.tables, ...after.tables].map(({ id }) => id))]
  const ways = [waysThrough(before.tables), waysThrough(after.tables)]
  const found = new Map<string, ChainChange>()
  const tryFacts = (witness: Facts): void => {
    const [was, is] = [rulesOf(before, witness), rulesOf(after, witness)]
    for (const output of outputs) {
      const [from, to] = [was.known[output], is.known[output]]
      const key = JSON.stringify([output, from, to])
      if (JSON.stringify(from) === JSON.stringify(to) || found.has(key)) continue
      const rules = tables
        .map((table) => ({ table, from: was.hits(table), to: is.hits(table) }))
        .filter((each) => each.from !== each.to)
      found.set(key, { output, from, to, witness, rules })
    }
  }
  for (const change of changes) {
    if (!('diff' in change)) continue
    for (const { witness } of change.diff.regions)
      for (const way of ways) for (const facts of way(witness)) tryFacts(facts)
  }
  return [...found.values()]
}
