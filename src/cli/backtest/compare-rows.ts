import { handleAll } from '../../complaint/index.js'
import { type ImportedComplaint, type ImportFormat, readComplaints } from '../../import/index.js'
import { isRecord } from '../../is-record.js'
import { type Issue, issueText } from '../../issues.js'
import type { Policy } from '../../policy/index.js'
import { type CompiledTable, evaluate, type Fact, type Facts, type OutputRecord } from '../../rules/index.js'
import type { Instant } from '../../time.js'
import { jsonLines } from '../json-lines.js'
import type { MovedRow, RowAnswer } from './tally.js'

/** One row of history put to both versions, or why it could not be. */
export type ComparedRow =
  | { readonly ok: true; readonly row: MovedRow; readonly before: RowAnswer; readonly after: RowAnswer }
  | {
      readonly ok: false
      readonly file: string
      readonly row: number
      readonly reasons: readonly string[]
      /** The reasons without what is the row's own, to be counted. */
      readonly causes: readonly string[]
    }

/** Turns the bytes of one file into rows that were put to both versions. */
export type CompareRows = (file: string, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<ComparedRow>

type Answered =
  | { readonly ok: true; readonly answer: RowAnswer }
  | { readonly ok: false; readonly code: string; readonly reason: string }

/** What the tables of a policy answer for a complaint as it is taken in. */
const answerComplaint = (policy: Policy, { id, events }: ImportedComplaint, now: Instant): Answered => {
  const handled = handleAll({ id }, events, { policy, now })
  if (!handled.ok) {
    const { code } = handled.refusal
    return { ok: false, code, reason: `${policy.id} ${policy.version}: ${code}` }
  }
  const { facts, decisions } = handled.complaint
  const names = policy.tables.flatMap(({ table }) => table.outputs.map(({ name }) => name))
  const rules = Object.entries(decisions).map(([table, { trace }]) => [table, trace.rules] as const)
  return {
    ok: true,
    answer: {
      outputs: Object.fromEntries(names.map((name) => [name, facts[name]])),
      rules: Object.fromEntries(rules),
    },
  }
}

interface ComplaintFiles {
  readonly formatOf: (file: string) => ImportFormat
  readonly encoding?: string
  readonly now: Instant
}

/** Complaints as they would be taken in under each policy: their narratives read, every table decided. */
export const compareComplaints = (
  [before, after]: readonly [Policy, Policy],
  { formatOf, encoding, now }: ComplaintFiles,
): CompareRows =>
  async function* (file, bytes) {
    for await (const read of readComplaints(bytes, formatOf(file), encoding)) {
      const place = { file, row: read.row }
      if (!read.ok) {
        yield {
          ok: false,
          ...place,
          reasons: read.reasons.map(issueText),
          causes: read.reasons.map(({ code }) => code),
        }
        continue
      }
      const [was, is] = [
        answerComplaint(before, read.complaint, now),
        answerComplaint(after, read.complaint, now),
      ]
      if (was.ok && is.ok)
        yield { ok: true, row: { ...place, id: read.complaint.id }, before: was.answer, after: is.answer }
      else {
        const refused = [was, is].flatMap((each) => (each.ok ? [] : [each]))
        const [reasons, causes] = [refused.map(({ reason }) => reason), refused.map(({ code }) => code)]
        yield { ok: false, ...place, reasons, causes }
      }
    }
  }

interface FactsAnswer extends RowAnswer {
  /** Why the table could not be asked: facts that are missing, of another type, or not allowed. */
  readonly unfit: readonly Issue[]
}

const codesOfUnfitFacts: ReadonlySet<string> = new Set(['missing-fact', 'wrong-type', 'value-not-allowed'])

/** What a table answers for facts; outputs of a list of answers are lists. */
const answerFacts = (compiled: CompiledTable, facts: Facts): FactsAnswer => {
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
