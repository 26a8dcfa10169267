import type { Issue } from '../issues.js'
import { within } from '../issues.js'
import type { Policy } from '../policy/index.js'
import { evaluate, type Facts, type Trace } from '../rules/index.js'

/** What one table concluded, small enough to keep with the complaint and complete enough to explain it later. */
export interface Decision {
  readonly trace: Trace
  readonly output: Facts
}

export interface Decided {
  readonly facts: Facts
  readonly decisions: Readonly<Record<string, Decision>>
  readonly issues: readonly Issue[]
}

const asFacts = (output: unknown): Facts =>
  typeof output === 'object' && output !== null && !Array.isArray(output) ? (output as Facts) : {}

/**
 * Runs the policy's tables in order of what they need. Each table's outputs are facts for the next one; what people have
 * established (`established`) stands above any table.
 */
export const decide = (policy: Policy, known: Facts, established: Facts): Decided => {
  let facts = known
  const decisions: Record<string, Decision> = {}
  const issues: Issue[] = []
  for (const table of policy.tables) {
    const evaluation = evaluate(table, facts)
    issues.push(...within(['tables', table.id], evaluation.issues))
    const output = asFacts(evaluation.output)
    facts = { ...facts, ...output, ...established }
    decisions[table.id] = { trace: evaluation.trace, output }
  }
  return { facts, decisions, issues }
}
