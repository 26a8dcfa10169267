import type { Reason } from '../explanation.js'
import {
  type CaseResult,
  type CompiledTable,
  explainEvaluation,
  type OutputRecord,
  type Rule,
  type TableCase,
} from '../rules/index.js'

const answers = ({ output }: Rule, expected: OutputRecord): boolean =>
  Object.entries(expected).every(([name, value]) => JSON.stringify(output[name]) === JSON.stringify(value))

const expectedRecord = ({ expect }: TableCase): OutputRecord | undefined =>
  expect === undefined || expect === null || Array.isArray(expect) ? undefined : (expect as OutputRecord)

/**
 * Why a case failed: why the table answered as it did, why not the rule that was expected and, when none was named, what kept
 * the nearest rule with the expected answer from deciding.
 *
 * @example
 * reasonsOfFailure(compiled, testTable(compiled, cases).results[0]).map((reason) => toText(reason, 'en'))
 * // ['rule low matched: …', 'rule high did not match: 1 of 1 conditions failed\n  amount is 9, but the rule asks: ≥ 10']
 */
export const reasonsOfFailure = (compiled: CompiledTable, result: CaseResult): readonly Reason[] => {
  const expected = expectedRecord(result.case)
  if (result.case.rule !== undefined || expected === undefined) return result.because
  const right = new Set(compiled.table.rules.filter((rule) => answers(rule, expected)).map(({ id }) => id))
  const { nearest } = explainEvaluation(result.evaluation.trace, {
    table: compiled,
    facts: result.case.facts,
  })
  const closest = nearest(compiled.table.rules.length).find(({ rule }) => right.has(rule))
  if (closest !== undefined) return [...result.because, closest.reason]
  if (right.size > 0) return result.because
  const wanted = JSON.stringify(expected)
  return [
    ...result.because,
    { says: { en: `no rule answers ${wanted}`, zh: `没有任何规则的输出为 ${wanted}` } },
  ]
}
