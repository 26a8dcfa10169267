import type { Reason } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import { nearestWord } from '../../nearest-word.js'
import type { CompiledTable } from '../compile/compile.js'
import { type Evaluation, evaluate } from '../evaluate/evaluate.js'
import { explainEvaluation } from '../explain/explain-evaluation.js'
import { factName } from '../facts/column.js'
import type { OutputRecord } from '../table/table.js'
import { type Coverage, coverageOf } from './coverage.js'
import type { TableCase } from './table-case.js'

/** One case, run. */
export interface CaseResult {
  readonly name: string
  readonly passed: boolean
  readonly case: TableCase
  readonly evaluation: Evaluation
  /** What differs, one line each; empty when the case passed. */
  readonly differences: readonly string[]
  /** Why the table answered as it did and, when another rule was expected, why not that one. */
  readonly because: readonly Reason[]
}

export interface TableTest {
  readonly table: string
  readonly hash: string
  readonly passed: number
  readonly failed: number
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage
}

const shown = (value: unknown): string => (value === undefined ? 'no answer' : JSON.stringify(value))

const namedPart = (record: OutputRecord | undefined, expected: OutputRecord): unknown =>
  record === undefined
    ? undefined
    : Object.fromEntries(Object.keys(expected).map((name) => [name, record[name] ?? null]))

const same = (a: unknown, b: unknown): boolean => canonicalJson({ a }) === canonicalJson({ a: b })

const answerDifferences = ({ output }: Evaluation, { expect }: TableCase): string[] => {
  if (expect === undefined) return []
  if (expect === null) return output === undefined ? [] : [`expected no answer, got ${shown(output)}`]
  if (Array.isArray(expect)) {
    const records = Array.isArray(output) ? (output as readonly OutputRecord[]) : []
    const parts = records.map((record, index) => namedPart(record, (expect[index] ?? record) as OutputRecord))
    return Array.isArray(output) && same(parts, expect)
      ? []
      : [`expected ${shown(expect)}, got ${shown(output)}`]
  }
  const record = Array.isArray(output) ? undefined : (output as OutputRecord | undefined)
  return Object.entries(expect as OutputRecord).flatMap(([name, value]) =>
    record !== undefined && same(record[name] ?? null, value)
      ? []
      : [`${name}: expected ${shown(value)}, got ${shown(record === undefined ? output : record[name])}`],
  )
}

const ruleDifferences = ({ hits }: Evaluation, { rule }: TableCase): string[] =>
  rule === undefined || hits.includes(rule)
    ? []
    : [`rule: expected ${rule}, got ${hits.length === 0 ? 'none' : hits.join(', ')}`]

const reasonsOf = (compiled: CompiledTable, evaluation: Evaluation, each: TableCase): readonly Reason[] => {
  const { why, whyNot } = explainEvaluation(evaluation.trace, { table: compiled, facts: each.facts })
  const known = compiled.table.rules.some(({ id }) => id === each.rule)
  return each.rule === undefined || !known || evaluation.hits.includes(each.rule)
    ? [why]
    : [why, whyNot(each.rule)]
}

/** Names that the table does not know: most often misspelt. */
const strangers = ({ table }: CompiledTable, { facts, expect, rule }: TableCase): string[] => {
  const told = (kind: string, name: string, known: readonly string[]): string[] => {
    if (known.includes(name)) return []
    const near = nearestWord(name, known)
    return [`"${name}" is no ${kind} of the table${near === undefined ? '' : `: did you mean "${near}"?`}`]
  }
  const inputs = table.inputs.map(factName)
  const outputs = table.outputs.map(({ name }) => name)
  const records = expect === null || expect === undefined ? [] : [expect].flat()
  const answered = new Set(records.flatMap((record) => Object.keys(record as OutputRecord)))
  return [
    ...Object.keys(facts).flatMap((name) => told('input', name, inputs)),
    ...[...answered].flatMap((name) => told('output', name, outputs)),
    ...(rule === undefined
      ? []
      : told(
          'rule',
          rule,
          table.rules.map(({ id }) => id),
        )),
  ]
}

const runCase = (compiled: CompiledTable, each: TableCase, index: number): CaseResult => {
  const evaluation = evaluate(compiled, each.facts)
  const problems = each.expect === null ? [] : evaluation.issues.map(({ message }) => message)
  const found = [...answerDifferences(evaluation, each), ...ruleDifferences(evaluation, each)]
  const differences = found.length > 0 ? [...strangers(compiled, each), ...found, ...problems] : []
  return {
    name: each.name ?? `case ${index + 1}`,
    passed: differences.length === 0,
    case: each,
    evaluation,
    differences,
    because: differences.length === 0 ? [] : reasonsOf(compiled, evaluation, each),
  }
}

/**
 * Runs an analyst's cases against a table and measures what they exercise.
 *
 * @example
 * testTable(compiled, [{ facts: { amount: 5 }, expect: { level: 'low' } }]).passed // 1
 */
export const testTable = (compiled: CompiledTable, cases: readonly TableCase[]): TableTest => {
  const results = cases.map((each, index) => runCase(compiled, each, index))
  const passed = results.filter((result) => result.passed).length
  return {
    table: compiled.id,
    hash: compiled.hash,
    passed,
    failed: results.length - passed,
    results,
    coverage: coverageOf(
      compiled,
      results.map(({ evaluation }) => evaluation),
    ),
  }
}
