import { canonicalJson } from '../../hash.js'
import type { Issue, IssueCode } from '../../issues.js'
import { decimalSum } from '../facts/decimal.js'
import type { Fact } from '../facts/fact.js'
import { type RunOutput, recordOf } from '../table/output-record.js'
import type { Aggregation, OutputRecord, Rule, Table, TableOutput } from '../table/table.js'

interface Verdict {
  readonly output: TableOutput | undefined
  readonly issues: readonly Issue[]
}

const verdict = (output: TableOutput | undefined, ...issues: Issue[]): Verdict => ({ output, issues })

/** What is wrong with a decision as a whole. */
export const decisionIssue = (code: IssueCode, table: Table, message: string): Issue => ({
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

const least = (values: readonly Fact[], sign: 1 | -1): Fact => {
  const kinds = new Set(values.map((value) => typeof value))
  if (values.includes(null) || kinds.size > 1) return null
  return values.reduce((best, value) =>
    best !== null && value !== null && (value > best ? sign : -sign) > 0 ? best : value,
  )
}

/** An aggregate of outputs as FEEL's function of that name gives it: null has no place in an order or a sum, so neither is known. */
const aggregate = (values: readonly Fact[], how: Aggregation): Fact => {
  switch (how) {
    case 'count':
      return values.length
    case 'sum':
      return values.every((value) => typeof value === 'number' && Number.isFinite(value))
        ? decimalSum(values as readonly number[])
        : null
    default:
      return least(values, how === 'min' ? 1 : -1)
  }
}

const collected = (table: Table, records: readonly OutputRecord[]): Verdict => {
  const [output] = table.outputs
  const { aggregation } = table
  if (aggregation === 'list' || output === undefined) return verdict(records)
  const value = aggregate(
    records.map((record) => record[output.name] ?? null),
    aggregation,
  )
  return value === null
    ? verdict(
        undefined,
        decisionIssue(
          'not-aggregated',
          table,
          `the ${aggregation} of "${output.name}" is not known: a matching rule answers null, or values cannot be compared`,
        ),
      )
    : verdict({ [output.name]: value })
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
  if (isList(table)) return collected(table, [])
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
      return collected(
        table,
        hits.map((rule) => recordOf(rule, table, run)),
      )
  }
}
