import { type CompiledTable, evaluate, type Fact, type Facts, type OutputRecord } from '../../rules/index.js'
import type { RowAnswer } from './tally.js'

/** What a table answers for facts; outputs of a list of answers are lists. */
export const answerFacts = (compiled: CompiledTable, facts: Facts): RowAnswer => {
  const { output, hits } = evaluate(compiled, facts, { trace: 'winner' })
  const answerFor = (name: string): Fact | undefined => {
    if (output === undefined) return undefined
    if (Array.isArray(output))
      return (output as readonly OutputRecord[]).map((record) => record[name] ?? null)
    return (output as OutputRecord)[name]
  }
  return {
    outputs: Object.fromEntries(compiled.table.outputs.map(({ name }) => [name, answerFor(name)])),
    rules: { [compiled.id]: hits },
  }
}
