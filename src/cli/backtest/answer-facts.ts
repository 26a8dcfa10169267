import type { Issue } from '../../issues.js'
import { type CompiledTable, evaluate, type Fact, type Facts, type OutputRecord } from '../../rules/index.js'
import type { RowAnswer } from './tally.js'

export interface FactsAnswer extends RowAnswer {
  /** Why the table could not be asked: facts that are missing, of another type, or not allowed. */
  readonly unfit: readonly Issue[]
}

const codesOfUnfitFacts: ReadonlySet<string> = new Set(['missing-fact', 'wrong-type', 'value-not-allowed'])

/** What a table answers for facts; outputs of a list of answers are lists. */
export const answerFacts = (compiled: CompiledTable, facts: Facts): FactsAnswer => {
  const { output, hits, issues } = evaluate(compiled, facts, { trace: 'winner' })
  const answerFor = (name: string): Fact | undefined => {
    if (output === undefined) return undefined
    if (Array.isArray(output))
      return (output as readonly OutputRecord[]).map((record) => record[name] ?? null)
    return (output as OutputRecord)[name]
  }
  return {
    outputs: Object.fromEntries(compiled.table.outputs.map(({ name }) => [name, answerFor(name)])),
    rules: { [compiled.id]: hits },
    unfit: output === undefined ? issues.filter(({ code }) => codesOfUnfitFacts.has(code)) : [],
  }
}
