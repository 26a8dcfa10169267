import { said } from '../../explanation.js'
import { type Issue, within, wrong } from '../../issues.js'
import { type Policy, tablesOn } from '../../policy/index.js'
import { type CompiledTable, evaluate, type Facts, type Trace } from '../../rules/index.js'
import type { PlainDate } from '../../time.js'
import { type Classification, classificationParts } from '../../vocabulary/index.js'

const words = Object.keys(classificationParts) as (keyof Classification)[]

/** The part of the facts that is the classification; a word that is not one of the vocabulary's is left out. */
export const classificationOf = (facts: Facts): Classification => {
  const found: Record<string, unknown> = {}
  for (const word of words) {
    const read = classificationParts[word].safeParse(facts[word])
    if (read.data !== undefined) found[word] = read.data
  }
  return found
}

/** What one table concluded, small enough to keep with the complaint and complete enough to explain it later. */
export interface Decision {
  readonly trace: Trace
  readonly output: Facts
}

export interface TableResults {
  readonly facts: Facts
  readonly decisions: Readonly<Record<string, Decision>>
  readonly issues: readonly Issue[]
}

const asFacts = (output: unknown): Facts =>
  typeof output === 'object' && output !== null && !Array.isArray(output) ? (output as Facts) : {}

/** A table of which no version is in force decides nothing, and says so. */
const notInForce = (policy: Policy, inForce: readonly CompiledTable[], on: PlainDate): readonly Issue[] => {
  if (inForce.length === policy.tables.length) return []
  const decided = new Set(inForce.map(({ id }) => id))
  const missing = new Set(policy.tables.map(({ id }) => id).filter((id) => !decided.has(id)))
  return [...missing].map((id) =>
    wrong(
      'no-version-in-force',
      ['tables', id],
      said(`no version of "${id}" is in force on ${on}`, `“${id}”在 ${on} 没有生效的版本`),
    ),
  )
}

interface TableContext {
  readonly policy: Policy
  /** The tables in force on this date are asked. */
  readonly on: PlainDate
  /** What people have established stands above any table. */
  readonly established: Facts
}

/** Runs the policy's tables in order of what they need: each table's outputs are facts for the next one. */
export const runTables = (known: Facts, { policy, on, established }: TableContext): TableResults => {
  const tables = tablesOn(policy, on)
  let facts = known
  const decisions: Record<string, Decision> = {}
  const issues: Issue[] = [...notInForce(policy, tables, on)]
  for (const table of tables) {
    const evaluation = evaluate(table, facts)
    issues.push(...within(['tables', table.id], evaluation.issues))
    const output = asFacts(evaluation.output)
    facts = { ...facts, ...output, ...established }
    decisions[table.id] = { trace: evaluation.trace, output }
  }
  return { facts, decisions, issues }
}
