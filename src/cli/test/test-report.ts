import { type Language, type Said, toText } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { reasonsOfFailure } from '../../testing/index.js'
import { aligned, type Colours, indented } from '../print.js'
import {
  type Exercised,
  type Measure,
  measures,
  percentOf,
  type RunSuite,
  shortOf,
  totalsOf,
} from './run-suites.js'

const words = {
  cases: { en: 'cases', zh: '个用例' },
  failed: { en: 'failed', zh: '未通过' },
  all: { en: 'All tables', zh: '全部决策表' },
  table: { en: 'Table', zh: '决策表' },
  count: { en: 'Cases', zh: '用例' },
  rules: { en: 'Rules', zh: '规则' },
  cells: { en: 'Cells', zh: '条件' },
  outputs: { en: 'Outputs', zh: '输出' },
  coverage: { en: 'Coverage', zh: '覆盖率' },
  missing: { en: 'Not exercised', zh: '尚未覆盖' },
  below: { en: 'below the threshold of', zh: '低于阈值' },
} as const satisfies Record<string, Said>

const mostMissing = 8

const failureText = (run: RunSuite, index: number, language: Language, colours: Colours): string => {
  const { suite, test } = run
  const result = test.results[index]
  if (result === undefined) return ''
  const why = reasonsOfFailure(suite.compiled, result).map((reason) => toText(reason, language))
  return [
    `${colours.red('✗')} ${colours.bold(`${suite.name}: ${result.name}`)}  ${colours.dim(suite.cases[index]?.file ?? '')}`,
    ...result.differences.map((each) => indented(each, '    ')),
    ...why.map((each) => indented(each, '      ')),
  ].join('\n')
}

/** Every case that failed, with what differs and why. */
export const failuresText = (runs: readonly RunSuite[], language: Language, colours: Colours): string[] =>
  runs.flatMap((run) =>
    run.test.results.flatMap(({ passed }, index) =>
      passed ? [] : [failureText(run, index, language, colours)],
    ),
  )

const share = (exercised: Exercised): string =>
  `${percentOf(exercised)}% (${exercised.covered}/${exercised.total})`

const listed = (entries: readonly string[]): string =>
  entries.length <= mostMissing
    ? entries.join(', ')
    : `${entries.slice(0, mostMissing).join(', ')}, … +${entries.length - mostMissing}`

const missingLines = ({ suite, test }: RunSuite, language: Language): string[] => {
  const { rules, cells, outputs } = test.coverage
  const lines: [Measure, string[]][] = [
    ['rules', [...rules.missing]],
    ['cells', cells.missing.map(({ rule, input }) => `${rule}.${input}`)],
    ['outputs', outputs.missing.map(({ output, value }) => `${output} = ${JSON.stringify(value)}`)],
  ]
  return lines
    .filter(([, missing]) => missing.length > 0)
    .map(([measure, missing]) => `  ${suite.name}  ${words[measure][language]}: ${listed(missing)}`)
}

/** Coverage table by table, their total, and what was not exercised. */
export const coverageText = (runs: readonly RunSuite[], language: Language, colours: Colours): string => {
  const say = (said: Said) => said[language]
  const rows = runs.map(({ suite, test }) => [
    suite.name,
    String(test.results.length),
    ...measures.map((measure) => share(test.coverage[measure])),
  ])
  const totals = totalsOf(runs)
  const all = [
    say(words.all),
    String(runs.reduce((sum, { test }) => sum + test.results.length, 0)),
    ...measures.map((measure) => share(totals[measure])),
  ]
  const heading = [words.table, words.count, words.rules, words.cells, words.outputs].map(say)
  const missing = runs.flatMap((run) => missingLines(run, language))
  return [
    colours.bold(say(words.coverage)),
    ...aligned([heading, ...rows, all], [1, 2, 3, 4]).map((line) => `  ${line}`),
    ...(missing.length === 0 ? [] : ['', colours.bold(say(words.missing)), ...missing]),
  ].join('\n')
}

/** `212 cases, 1 failed`. */
export const countText = (runs: readonly RunSuite[], language: Language, colours: Colours): string => {
  const sum = (of: (run: RunSuite) => number) => runs.reduce((total, run) => total + of(run), 0)
  const cases = sum(({ test }) => test.results.length)
  const failed = sum(({ test }) => test.failed)
  const text =
    language === 'zh'
      ? `${cases} ${words.cases.zh}，${failed} 个${words.failed.zh}`
      : `${cases} ${words.cases.en}, ${failed} ${words.failed.en}`
  return failed > 0 ? colours.red(text) : colours.green(text)
}

export const shortText = (
  short: readonly Measure[],
  threshold: number,
  language: Language,
  colours: Colours,
): string[] =>
  short.map((measure) => colours.red(`${words[measure][language]}: ${words.below[language]} ${threshold}%`))

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
