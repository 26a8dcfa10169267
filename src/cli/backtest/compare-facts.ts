import { type Issue, issueText } from '../../issues.js'
import type { CompiledTable, Facts } from '../../rules/index.js'
import { jsonLines } from '../json-lines.js'
import { answerFacts } from './answer-facts.js'
import type { ComparedRow, CompareRows } from './compared-row.js'
import type { MovedRow } from './tally.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A line is the facts themselves, or has them under `facts`. What is no fact is an issue of the table. */
const factsIn = (value: unknown): Facts | undefined => {
  if (!isRecord(value)) return undefined
  return (isRecord(value.facts) ? value.facts : value) as Facts
}

const causeOf = ({ code, path: [input] }: Issue): string => (input === undefined ? code : `${code} ${input}`)

const notCompared = (row: Pick<MovedRow, 'file' | 'row'>, issues: readonly Issue[]): ComparedRow => ({
  ok: false,
  ...row,
  reasons: [...new Set(issues.map(issueText))],
  causes: issues.map(causeOf),
})

/**
 * JSON Lines of facts, put to two versions of one table. Facts that neither version can be asked about are not compared; those
 * that one version takes are an answer moving from or to nothing.
 */
export const compareFacts = ([before, after]: readonly [CompiledTable, CompiledTable]): CompareRows =>
  async function* (file, bytes) {
    for await (const { line, request } of jsonLines(bytes)) {
      const facts = request.ok ? factsIn(request.value) : undefined
      const row = { file, row: line }
      if (facts === undefined) {
        const reasons = request.ok ? ['the line is no JSON object'] : request.issues.map(issueText)
        yield { ok: false, ...row, reasons, causes: ['unreadable-line'] }
        continue
      }
      const [was, is] = [answerFacts(before, facts), answerFacts(after, facts)]
      if (was.unfit.length > 0 && is.unfit.length > 0) yield notCompared(row, [...was.unfit, ...is.unfit])
      else yield { ok: true, row: { ...row, facts }, before: was, after: is }
    }
  }
