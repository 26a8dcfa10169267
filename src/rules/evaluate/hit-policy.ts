import { canonicalJson } from '../../hash.js'
import type { Issue } from '../../issues.js'
import type { Fact } from '../facts/fact.js'
import type { FeelEngine } from '../feel/feel-engine.js'
import { type OutputRecord, type RunOutput, recordOf } from '../table/output-record.js'
import type { Aggregation, Rule, Table } from '../table/table.js'

/** What a table answers: one record, a list of records, or nothing. */
export type TableOutput = OutputRecord | readonly OutputRecord[] | undefined

interface Verdict {
  readonly output: TableOutput
  readonly issues: readonly Issue[]
}

const verdict = (output: TableOutput, ...issues: Issue[]): Verdict => ({ output, issues })

const decisionIssue = (code: string, table: Table, message: string): Issue => ({
  code,
  severity: 'error',
  path: [],
  message: `table "${table.id}": ${message}`,
})

const defaultRecord = (table: Table): OutputRecord | undefined =>
  table.outputs.some((output) => output.default !== undefined)
    ? Object.fromEntries(table.outputs.map((output) => [output.name, output.default ?? null]))
    : undefined

const ruleNames = (rules: readonly Rule[]): string => rules.map((rule) => rule.id).join(', ')

const least = (values: readonly Fact[], sign: 1 | -1): Fact =>
  values.reduce((best, value) => {
    if (best === null || value === null) return best ?? value
    return (value > best ? sign : -sign) > 0 ? best : value
  })

const aggregate = (values: readonly Fact[], how: Aggregation): Fact => {
  switch (how) {
    case 'count':
      return values.length
    case 'sum':
      return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
    default:
      return least(values, how === 'min' ? 1 : -1)
  }
}

const collected = (table: Table, records: readonly OutputRecord[]): TableOutput => {
  const [output] = table.outputs
  if (table.aggregation === 'list' || output === undefined) return records
  return {
    [output.name]: aggregate(
      records.map((record) => record[output.name] ?? null),
      table.aggregation,
    ),
  }
}

const single = (table: Table, hits: readonly Rule[], run: RunOutput): Verdict => {
  const [first, second] = hits
  if (first === undefined) return verdict(undefined)
  const record = recordOf(first, table, run)
  if (table.hitPolicy === 'unique' && second !== undefined)
    return verdict(
      undefined,
      decisionIssue('several-rules-matched', table, `only one rule may match, but ${ruleNames(hits)} do`),
    )
  if (table.hitPolicy !== 'any' || second === undefined) return verdict(record)
  const answer = canonicalJson(record)
  const agree = hits.every((rule) => canonicalJson(recordOf(rule, table, run)) === answer)
  return agree
    ? verdict(record)
    : verdict(
        undefined,
        decisionIssue('outputs-disagree', table, `rules ${ruleNames(hits)} match and disagree`),
      )
}

const isList = (table: Table): boolean =>
  table.hitPolicy === 'rule-order' ||
  table.hitPolicy === 'output-order' ||
  (table.hitPolicy === 'collect' && (table.aggregation === 'list' || table.aggregation === 'count'))

const withoutHit = (table: Table, strict: boolean): Verdict => {
  const fallback = defaultRecord(table)
  if (fallback !== undefined)
    return verdict(isList(table) && table.aggregation === 'list' ? [fallback] : fallback)
  if (isList(table)) return verdict(collected(table, []))
  return strict && table.hitPolicy !== 'collect'
    ? verdict(
        undefined,
        decisionIssue('no-rule-matched', table, 'no rule matches and there is no default output'),
      )
    : verdict(undefined)
}

/**
 * Turns the matching rules, in order of evaluation, into the answer of the table by its hit policy.
 * Source: DMN 1.5, 8.2.10.
 */
export const applyHitPolicy = (
  table: Table,
  hits: readonly Rule[],
  strict: boolean,
  run: RunOutput,
): Verdict => {
  if (hits.length === 0) return withoutHit(table, strict)
  switch (table.hitPolicy) {
    case 'unique':
    case 'any':
    case 'first':
    case 'priority':
      return single(table, hits, run)
    default:
      return verdict(
        collected(
          table,
          hits.map((rule) => recordOf(rule, table, run)),
        ),
      )
  }
}

/** Runs an output expression with a FEEL engine; what cannot be answered is null and an issue. */
export const feelOutput =
  (table: Table, feel: FeelEngine, context: Record<string, unknown>, issues: Issue[]): RunOutput =>
  (expression) => {
    const { value, warning } = feel.evaluate(expression, context)
    if (warning !== undefined) issues.push(decisionIssue('output-failed', table, warning))
    return value
  }
