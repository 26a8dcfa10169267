import { toText } from '../explanation.js'
import { type Issue, issueText } from '../issues.js'
import type { Files, Policy } from '../policy/index.js'
import { type CompiledTable, compile, feel, type Table, type TableCase, testTable } from '../rules/index.js'
import { isCaseFile, parseCaseFile, tableOfCases } from './case-file.js'
import { reasonsOfFailure } from './failed-case.js'

/** One example as any test runner takes it: `run` throws when the table answers otherwise. */
export interface RunnableCase {
  readonly name: string
  readonly run: () => void
}

const refused = (name: string, issues: readonly Issue[]): RunnableCase => ({
  name,
  run: () => {
    throw new Error(issues.map(issueText).join('\n'))
  },
})

const tablesOf = (subject: Policy | CompiledTable | Table): readonly CompiledTable[] => {
  if ('tables' in subject) return subject.tables
  return ['axes' in subject ? subject : compile(subject, { feel })]
}

const runnable = (compiled: CompiledTable, each: TableCase, index: number): RunnableCase => ({
  name: `${compiled.id}: ${each.name ?? `case ${index + 1}`}`,
  run: () => {
    const [result] = testTable(compiled, [each]).results
    if (result === undefined || result.passed) return
    const why = reasonsOfFailure(compiled, result).map((reason) => toText(reason, 'en'))
    throw new Error([...result.differences, ...why].join('\n'))
  },
})

/**
 * Analysts' cases as cases for any test runner. A file that cannot be read, or that names a table which is not there, is a case
 * that fails and says why: nothing is passed over in silence.
 *
 * @param subject a policy, or one table
 * @param files the texts of `*.cases.yaml` files by their paths; other paths are passed over, so that the files of a policy will do
 * @example
 * for (const { name, run } of tableCases(policy, { 'routing.cases.yaml': text })) test(name, run)
 */
export const tableCases = (
  subject: Policy | CompiledTable | Table,
  files: Files,
): readonly RunnableCase[] => {
  const tables = tablesOf(subject)
  return Object.entries(files)
    .filter(([path]) => isCaseFile(path))
    .flatMap(([path, text]) => {
      const file = parseCaseFile(path, text)
      if (!file.ok) return [refused(path, file.issues)]
      const table = tableOfCases(path, file.value, tables)
      return table.ok
        ? file.value.cases.map((each, index) => runnable(table.value, each, index))
        : [refused(path, table.issues)]
    })
}
