import { issueText } from '../../issues.js'
import type { CompiledTable, Facts } from '../../rules/index.js'
import { jsonLines } from '../json-lines.js'
import { answerFacts } from './answer-facts.js'
import type { CompareRows } from './compared-row.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A line is the facts themselves, or has them under `facts`. What is no fact is an issue of the table. */
const factsIn = (value: unknown): Facts | undefined => {
  if (!isRecord(value)) return undefined
  return (isRecord(value.facts) ? value.facts : value) as Facts
}

/** JSON Lines of facts, put to two versions of one table. */
export const compareFacts = ([before, after]: readonly [CompiledTable, CompiledTable]): CompareRows =>
  async function* (file, bytes) {
    for await (const { line, request } of jsonLines(bytes)) {
      const facts = request.ok ? factsIn(request.value) : undefined
      if (facts === undefined) {
        const reasons = request.ok ? ['the line is no JSON object'] : request.issues.map(issueText)
        yield { ok: false, file, row: line, reasons }
      } else
        yield {
          ok: true,
          row: { file, row: line, facts },
          before: answerFacts(before, facts),
          after: answerFacts(after, facts),
        }
    }
  }
