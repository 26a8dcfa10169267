import { evaluateGraph, type Fact, type Facts } from '../../rules/index.js'
import type { GivenTables } from '../given-tables.js'
import type { TableChange } from './compare-tables.js'
import { waysThrough } from './ways-to.js'

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
