import { RedressError } from '../../errors.js'
import { type Reason, type Said, said } from '../../explanation.js'
import type { CompiledTable } from '../compile/compile.js'
import type { Trace } from '../evaluate/evaluate.js'
import type { Facts } from '../facts/fact.js'
import type { Rule } from '../table/table.js'
import { type CellVerdict, cellVerdicts, failedCells } from './cell-verdict.js'
import { columnName, valueText } from './wording.js'

/** A rule that did not decide, and what stood in its way. */
export interface NearRule {
  readonly rule: string
  readonly failed: readonly CellVerdict[]
  readonly reason: Reason
}

/** A decision taken apart. Everything is worked out from the trace; nothing is evaluated again. */
export interface Explanation {
  readonly why: Reason
  readonly whyNot: (ruleId: string) => Reason
  /** The rules that missed by the fewest cells, nearest first, equals as written. */
  readonly nearest: (count?: number) => readonly NearRule[]
  readonly cells: (ruleId: string) => readonly CellVerdict[]
}

const titleOf = (compiled: CompiledTable): Said => {
  const { title, id } = compiled.table
  const version = compiled.version === undefined ? '' : ` ${compiled.version}`
  return title === undefined
    ? said(`Table ${id}${version}`, `决策表 ${id}${version}`)
    : said(`${title.en} (${id}${version})`, `${title.zh}（${id}${version}）`)
}

const answerText = (compiled: CompiledTable, rule: Rule): Said => {
  const part = (language: 'en' | 'zh') =>
    compiled.table.outputs
      .map((output) => {
        const value = rule.output[output.name]
        const text =
          typeof value === 'object' && value !== null && 'feel' in value ? value.feel : valueText(value)
        return `${columnName(output)[language]} = ${text}`
      })
      .join(language === 'en' ? ', ' : '，')
  return said(part('en'), part('zh'))
}

const reasonsOf = (verdicts: readonly CellVerdict[]): Reason[] => verdicts.map(({ says }) => ({ says }))

const longestTitle = 60

/** A short note is what people call the rule; a long one is a remark under it. */
const titleOfRule = ({ note }: Rule): Said | undefined =>
  note !== undefined && note.en.length <= longestTitle && note.zh.length <= longestTitle ? note : undefined

const ruleName = (rule: Rule): Said => {
  const title = titleOfRule(rule)
  return title === undefined
    ? said(rule.id, ` ${rule.id} `)
    : said(`${rule.id} (${title.en})`, ` ${rule.id}（${title.zh}）`)
}

const noteReason = (rule: Rule): Reason[] =>
  rule.note === undefined || titleOfRule(rule) !== undefined ? [] : [{ says: rule.note }]

const withSource = (rule: Rule, reason: Reason): Reason =>
  rule.source === undefined ? reason : { ...reason, source: rule.source }

const matched = (compiled: CompiledTable, rule: Rule, verdicts: readonly CellVerdict[]): Reason => {
  const answer = answerText(compiled, rule)
  const because =
    verdicts.length === 0 ? [{ says: said('the rule asks nothing', '该规则不设条件') }] : reasonsOf(verdicts)
  const name = ruleName(rule)
  return withSource(rule, {
    says: said(`rule ${name.en} matched: ${answer.en}`, `规则${name.zh}命中：${answer.zh}`),
    because: [...because, ...noteReason(rule)],
  })
}

const missed = (rule: Rule, verdicts: readonly CellVerdict[], winners: Said): Reason => {
  const name = ruleName(rule)
  const failed = verdicts.filter((verdict) => verdict.passed === false)
  const unasked = verdicts.filter((verdict) => verdict.passed === undefined)
  if (failed.length > 0)
    return withSource(rule, {
      says: said(
        `rule ${name.en} did not match: ${failed.length} of ${verdicts.length} conditions failed`,
        `规则${name.zh}未命中：${verdicts.length} 项条件中有 ${failed.length} 项不满足`,
      ),
      because: [...reasonsOf(failed), ...noteReason(rule)],
    })
  return withSource(rule, {
    says:
      winners.en === ''
        ? said(
            `rule ${name.en} was not asked: the facts could not be used`,
            `规则${name.zh}未参与判断：输入的事实无法使用`,
          )
        : said(
            `rule ${name.en} was not reached: ${winners.en} came first`,
            `规则${name.zh}未轮到：${winners.zh}优先命中`,
          ),
    because: [...reasonsOf(unasked), ...noteReason(rule)],
  })
}

const undecided = (compiled: CompiledTable, trace: Trace): Reason => {
  const title = titleOf(compiled)
  const unusable = compiled.table.inputs.filter((_, column) => trace.classes[column] === -1)
  if (unusable.length === 0)
    return { says: said(`${title.en}: no rule matched`, `${title.zh}：没有规则命中`) }
  return {
    says: said(
      `${title.en} was not decided: facts are missing or not allowed`,
      `${title.zh}未作出判断：事实缺失或不符合要求`,
    ),
    because: unusable.map((input) => {
      const { en, zh } = columnName(input)
      return { says: said(`${en} is missing or not allowed`, `${zh}缺失或不符合要求`) }
    }),
  }
}

/** What a trace is explained with: the very table that decided, and the facts where they were kept. */
interface ExplainedWith {
  readonly table: CompiledTable
  readonly facts?: Facts
}

/**
 * Explains a decision from its trace alone; give the facts too and the reasons quote them instead of the span
 * they fell into.
 *
 * @throws RedressError `other-table-version` when the trace was not made by exactly this table.
 *
 * @example
 * toText(explainEvaluation(evaluation.trace, { table: compiled }).whyNot('large-loan'), 'en')
 * // rule large-loan did not match: 1 of 2 conditions failed
 * //   amount < 50000, but the rule asks: ≥ 50000
 */
export const explainEvaluation = (trace: Trace, { table: compiled, facts }: ExplainedWith): Explanation => {
  if (trace.hash !== compiled.hash)
    throw new RedressError(
      'other-table-version',
      said(
        `the decision was made by ${trace.table} ${trace.hash}: explain it with that version`,
        `该决定由 ${trace.table} ${trace.hash} 作出：请用该版本解释`,
      ),
      { details: { decidedBy: trace.hash, explainedWith: compiled.hash } },
    )
  const { rules } = compiled.table
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]))
  const hits = new Set(trace.rules)
  const ruleAt = (ruleId: string): [Rule, number] => {
    const index = indexOf.get(ruleId)
    const rule = index === undefined ? undefined : rules[index]
    if (rule === undefined || index === undefined)
      throw new RedressError(
        'other-table-version',
        said(`table ${compiled.id} has no rule ${ruleId}`, `决策表 ${compiled.id} 没有规则 ${ruleId}`),
      )
    return [rule, index]
  }
  const names = trace.rules.map((ruleId) => ruleName(ruleAt(ruleId)[0]))
  const winners = said(
    names.map(({ en }) => en).join(', '),
    names
      .map(({ zh }) => zh.trimStart())
      .join('、')
      .replaceAll(' 、', '、'),
  )
  const reasonOf = (ruleId: string): Reason => {
    const [rule, index] = ruleAt(ruleId)
    const verdicts = cellVerdicts(compiled, trace, index, facts)
    return hits.has(ruleId) ? matched(compiled, rule, verdicts) : missed(rule, verdicts, winners)
  }
  const title = titleOf(compiled)
  return {
    why:
      trace.rules.length === 0
        ? undecided(compiled, trace)
        : { says: said(`${title.en} decided`, `${title.zh}的判断`), because: trace.rules.map(reasonOf) },
    whyNot: reasonOf,
    cells: (ruleId) => cellVerdicts(compiled, trace, ruleAt(ruleId)[1], facts),
    nearest: (count = 3) =>
      rules
        .map((rule, index) => ({
          rule,
          index,
          failed: failedCells(compiled, trace, index),
        }))
        .filter(({ rule }) => !hits.has(rule.id))
        .sort((a, b) => a.failed - b.failed || a.index - b.index)
        .slice(0, count)
        .map(({ rule, index }) => ({
          rule: rule.id,
          failed: failures(cellVerdicts(compiled, trace, index, facts)),
          reason: reasonOf(rule.id),
        })),
  }
}

const failures = (verdicts: readonly CellVerdict[]): readonly CellVerdict[] =>
  verdicts.filter((verdict) => verdict.passed === false)
