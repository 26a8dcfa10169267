import { Document, isMap, isScalar, visit } from 'yaml'
import {
  type CasePurpose,
  type CompiledTable,
  coverageOf,
  type Evaluation,
  evaluate,
  failedAlone,
  feel,
  type GeneratedCase,
  generateCases,
} from '../../rules/index.js'

/** Cases that are proposed for one table, or for one version of it. */
interface Proposal {
  readonly table: string
  readonly version?: string
  readonly cases: readonly GeneratedCase[]
}

const widest = 110

const heading =
  ' Proposed: what is expected is what the table answers now. Read each case, correct it, keep the right ones.'

/** Proposed cases as a `*.cases.yaml` file, the facts of each on a line of their own as people write them. */
export const proposalsText = ({ cases, ...table }: Proposal): string => {
  const written = cases.map(({ name, facts, expect, rule }) => ({
    name,
    facts,
    ...(expect === undefined ? {} : { expect }),
    ...(rule === undefined ? {} : { rule }),
  }))
  const document = new Document({ ...table, cases: written }, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isMap(value) && ['facts', 'expect'].includes(String(key)))
        value.flow = JSON.stringify(value).length <= widest
    },
    Seq: (_, node) => {
      node.flow = node.items.every(isScalar)
    },
  })
  document.commentBefore = heading
  return document.toString({ lineWidth: widest })
}

/** Boundary values first: where one of them can show that a cell matters, it is the better example. */
const preference: readonly CasePurpose[] = ['rule', 'boundary', 'cell']

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/** What no case has exercised yet. Cells are kept by rule: only rules with something left are looked at again. */
const uncoveredOf = (compiled: CompiledTable, evaluations: readonly Evaluation[]) => {
  const { rules, cells, outputs } = coverageOf(compiled, evaluations)
  const missing = new Set([
    ...rules.missing.map((rule) => key('rule', rule)),
    ...outputs.missing.map(({ output, value }) => key('output', output, value)),
  ])
  const missingCells = new Map<string, Set<string>>()
  for (const { rule, input } of cells.missing)
    missingCells.set(rule, (missingCells.get(rule) ?? new Set()).add(input))
  return { missing, missingCells }
}

type Uncovered = ReturnType<typeof uncoveredOf>

const takeAnswered = ({ missing }: Uncovered, { hits, output }: Evaluation): boolean => {
  const values = [output ?? []]
    .flat()
    .flatMap((record) => Object.entries(record).map(([name, value]) => key('output', name, value)))
  return (
    [...hits.map((rule) => key('rule', rule)), ...values].filter((each) => missing.delete(each)).length > 0
  )
}

/** The cells that failed alone in their rule. */
const takeAlone = (compiled: CompiledTable, { missingCells }: Uncovered, { trace }: Evaluation): boolean => {
  if (missingCells.size === 0 || trace.classes.includes(-1)) return false
  let adds = false
  for (const [rule, { id }] of compiled.table.rules.entries()) {
    const inputs = missingCells.get(id)
    const alone = inputs === undefined ? undefined : failedAlone(compiled, trace, rule)
    if (inputs === undefined || alone === undefined || !inputs.delete(alone)) continue
    if (inputs.size === 0) missingCells.delete(id)
    adds = true
  }
  return adds
}

/**
 * Cases for what no case exercises yet, each of which adds something: facts for the rule, values at its thresholds, facts that
 * miss it by one cell alone (MC/DC). What they expect is what the table answers now.
 */
export const proposeCases = (
  compiled: CompiledTable,
  evaluations: readonly Evaluation[],
): readonly GeneratedCase[] => {
  const uncovered = uncoveredOf(compiled, evaluations)
  if (uncovered.missing.size + uncovered.missingCells.size === 0) return []
  const candidates = generateCases(compiled.table, {
    feel,
    functions: Object.fromEntries(compiled.functions),
  })
  const inOrder = preference.flatMap((purpose) => candidates.filter((each) => each.purpose === purpose))
  return inOrder.filter(({ facts, purpose }) => {
    const evaluation = evaluate(compiled, facts)
    const answers = takeAnswered(uncovered, evaluation)
    // Facts made for a rule are kept for the rule; whether cells matter is shown at a threshold where there is one.
    if (purpose === 'rule' && !answers) return false
    return takeAlone(compiled, uncovered, evaluation) || answers
  })
}
