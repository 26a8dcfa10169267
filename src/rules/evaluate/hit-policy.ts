import { type Said, said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import { type Issue, type IssueCode, wrong } from '../../issues.js'
import { decimalSum } from '../facts/decimal.js'
import type { Fact } from '../facts/fact.js'
import { type RunOutput, recordOf } from '../table/output-record.js'
import type { Aggregation, OutputRecord, Rule, Table, TableOutput } from '../table/table.js'

interface Verdict {
  readonly output: TableOutput | undefined
  readonly issues: readonly Issue[]
}

const verdict = (output: TableOutput | undefined, ...issues: Issue[]): Verdict => ({ output, issues })

/** A sentence about a table that is one of several. */
export const ofTable = (id: string, { en, zh }: Said): Said =>
  said(`table "${id}": ${en}`, `决策表“${id}”：${zh}`)

/** What is wrong with a decision as a whole. */
export const decisionIssue = (code: IssueCode, table: Table, says: Said): Issue =>
  wrong(code, [], ofTable(table.id, says))

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
          said(
            `the ${aggregation} of "${output.name}" is not known: a matching rule answers null, or values cannot be compared`,
            `无法得出“${output.name}”的 ${aggregation}：有命中规则给出空值，或取值不能比较`,
          ),
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
      decisionIssue(
        'several-rules-matched',
        table,
        said(
          `only one rule may match, but ${ruleNames(hits)} do`,
          `只应有一条规则命中，实际命中：${ruleNames(hits)}`,
        ),
      ),
    )
  if (table.hitPolicy !== 'any' || second === undefined) return verdict(record)
  const answer = canonicalJson(record)
  const agree = hits.every((rule) => canonicalJson(recordOf(rule, table, run)) === answer)
  return agree
    ? verdict(record)
    : verdict(
        undefined,
        decisionIssue(
          'outputs-disagree',
          table,
          said(
            `rules ${ruleNames(hits)} match and disagree`,
            `规则 ${ruleNames(hits)} 同时命中，但结果不一致`,
          ),
        ),
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
        decisionIssue(
          'no-rule-matched',
          table,
          said('no rule matches and there is no default output', '没有规则命中，也没有默认输出'),
        ),
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
