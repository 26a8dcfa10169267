import { type Language, toText } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { reasonsOfFailure } from '../../testing/index.js'
import { measures, percentOf, type RunSuite, shortOf, totalsOf } from './run-suites.js'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** XML 1.0 has no way to write most control characters and halves of a character. */
const isWritable = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000

const written = (text: string): string =>
  Array.from(text, (character) =>
    isWritable(character.codePointAt(0) ?? 0) ? (escapes[character] ?? character) : '\ufffd',
  ).join('')

const caseXml = ({ suite, test }: RunSuite, index: number, language: Language): string => {
  const result = test.results[index]
  if (result === undefined) return ''
  const file = suite.cases[index]?.file ?? ''
  const open = `    <testcase classname="${written(suite.name)}" name="${written(result.name)}" file="${written(file)}"`
  if (result.passed) return `${open}/>`
  const why = reasonsOfFailure(suite.compiled, result).map((reason) => toText(reason, language))
  const message = written(result.differences.join('; '))
  const body = written([...result.differences, ...why].join('\n'))
  return `${open}>\n      <failure message="${message}">${body}</failure>\n    </testcase>`
}

const suiteXml = (run: RunSuite, language: Language): string => {
  const { suite, test } = run
  const head = `  <testsuite name="${written(`${suite.place}: ${suite.name}`)}" tests="${test.results.length}" failures="${test.failed}" errors="0" skipped="0">`
  const cases = test.results.map((_, index) => caseXml(run, index, language))
  return [head, ...cases, '  </testsuite>'].join('\n')
}

/** What was tested, as JUnit XML for build servers. Problems in reading are a suite of their own, one error each. */
export const junitXml = (
  runs: readonly RunSuite[],
  problems: readonly string[],
  language: Language,
): string => {
  const sum = (of: (run: RunSuite) => number) => runs.reduce((total, run) => total + of(run), 0)
  const tests = sum(({ test }) => test.results.length) + problems.length
  const broken = problems.map(
    (problem) =>
      `    <testcase classname="files" name="${written(problem)}">\n      <error message="${written(problem)}"/>\n    </testcase>`,
  )
  const files =
    problems.length === 0
      ? []
      : [
          `  <testsuite name="files" tests="${problems.length}" failures="0" errors="${problems.length}" skipped="0">`,
          ...broken,
          '  </testsuite>',
        ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="redress test" tests="${tests}" failures="${sum(({ test }) => test.failed)}" errors="${problems.length}">`,
    ...runs.map((run) => suiteXml(run, language)),
    ...files,
    '</testsuites>',
    '',
  ].join('\n')
}

const suiteReport = ({ suite, test }: RunSuite) => ({
  place: suite.place,
  table: suite.compiled.id,
  ...(suite.compiled.version === undefined ? {} : { version: suite.compiled.version }),
  hash: suite.compiled.hash,
  passed: test.passed,
  failed: test.failed,
  cases: test.results.map((result, index) => ({
    name: result.name,
    file: suite.cases[index]?.file ?? '',
    passed: result.passed,
    hits: result.evaluation.hits,
    ...(result.passed
      ? {}
      : {
          output: result.evaluation.output ?? null,
          differences: result.differences,
          because: reasonsOfFailure(suite.compiled, result),
        }),
  })),
  coverage: test.coverage,
})

/** What was tested, for programs. */
export const testReport = (runs: readonly RunSuite[], issues: readonly Issue[], threshold: number) => {
  const totals = totalsOf(runs)
  return {
    passed: runs.reduce((sum, { test }) => sum + test.passed, 0),
    failed: runs.reduce((sum, { test }) => sum + test.failed, 0),
    threshold,
    belowThreshold: shortOf(totals, threshold),
    coverage: Object.fromEntries(
      measures.map((measure) => [measure, { ...totals[measure], percent: percentOf(totals[measure]) }]),
    ),
    issues,
    tables: runs.map(suiteReport),
  }
}
