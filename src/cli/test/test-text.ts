import { type Language, type Said, toText } from '../../explanation.js'
import { reasonsOfFailure } from '../../testing/index.js'
import { aligned, type Colours, indented } from '../print.js'
import { type Exercised, type Measure, measures, percentOf, type RunSuite, totalsOf } from './run-suites.js'

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
