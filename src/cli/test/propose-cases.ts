import {
  type CasePurpose,
  type CompiledTable,
  coverageOf,
  type Evaluation,
  evaluate,
  explain,
  type GeneratedCase,
  generateCases,
} from '../../rules/index.js'

/** Boundary values first: where one of them can show that a cell matters, it is the better example. */
const preference: readonly CasePurpose[] = ['rule', 'boundary', 'cell']

const key = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/** What no case has exercised yet, and what a further case would take away from it. */
const uncoveredOf = (compiled: CompiledTable, evaluations: readonly Evaluation[]) => {
  const { rules, cells, outputs } = coverageOf(compiled, evaluations)
  const missing = new Set([
    ...rules.missing.map((rule) => key('rule', rule)),
    ...cells.missing.map(({ rule, input }) => key('cell', rule, input)),
    ...outputs.missing.map(({ output, value }) => key('output', output, value)),
  ])
  const rulesWithCells = [...new Set(cells.missing.map(({ rule }) => rule))]
  const exercisedBy = ({ hits, output, trace }: Evaluation, facts: GeneratedCase['facts']): string[] => {
    const { cells: verdictsOf } = explain(compiled, trace, facts)
    const alone = trace.classes.includes(-1)
      ? []
      : rulesWithCells.flatMap((rule) => {
          const failed = verdictsOf(rule).filter(({ passed }) => passed !== true)
          const [only] = failed
          return failed.length === 1 && only?.passed === false ? [key('cell', rule, only.input)] : []
        })
    const values = [output ?? []]
      .flat()
      .flatMap((record) => Object.entries(record).map(([name, value]) => key('output', name, value)))
    return [...hits.map((rule) => key('rule', rule)), ...alone, ...values]
  }
  return { missing, exercisedBy }
}

/**
 * Cases for what no case exercises yet, each of which adds something: facts for the rule, values at its thresholds, facts that
 * miss it by one cell alone (MC/DC). What they expect is what the table answers now.
 */
export const proposeCases = (
  compiled: CompiledTable,
  evaluations: readonly Evaluation[],
): readonly GeneratedCase[] => {
  const { missing, exercisedBy } = uncoveredOf(compiled, evaluations)
  if (missing.size === 0) return []
  const candidates = generateCases(compiled.table, { functions: Object.fromEntries(compiled.functions) })
  const inOrder = preference.flatMap((purpose) => candidates.filter((each) => each.purpose === purpose))
  return inOrder.filter(({ facts }) => {
    const adds = exercisedBy(evaluate(compiled, facts), facts).filter((each) => missing.delete(each))
    return adds.length > 0
  })
}
