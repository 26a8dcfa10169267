import { mkdir, watch, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Command, CommanderError, Option } from 'commander'
import { type Language, said } from '../../explanation.js'
import { type Issue, issueTextIn } from '../../issues.js'
import { findingText } from '../findings/finding-text.js'
import { foundAt } from '../findings/found.js'
import { textsOf } from '../findings/place-of.js'
import { languageOption } from '../language.js'
import { mainOf } from '../policy-files.js'
import { coloursOf, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Exit, Terminal } from '../terminal.js'
import { gatherSuites } from '../test/gather-suites.js'
import { proposalsText, proposeCases } from '../test/propose-cases.js'
import { type RunSuite, runSuites, shortOf, totalsOf } from '../test/run-suites.js'
import {
  countText,
  coverageText,
  failuresText,
  junitXml,
  shortText,
  testReport,
} from '../test/test-report.js'
import { unfitArgument, wrongUsage } from '../usage.js'

interface TestSettings {
  readonly policy?: string
  readonly threshold?: number
  readonly watch?: true
  readonly junit?: string
  readonly generate?: true
  readonly json?: true
  readonly language: Language
}

/** What is tested when nothing is named: the policy's folder, or the one we stand in. */
const placesOf = async (paths: readonly string[], policy: string | undefined): Promise<readonly string[]> => {
  if (paths.length > 0) return paths
  return [policy === undefined ? '.' : ((await mainOf(policy))?.folder ?? policy)]
}

const resultText = (
  runs: readonly RunSuite[],
  issues: readonly Issue[],
  { threshold = 0, language }: TestSettings,
  terminal: Terminal,
): string => {
  const colours = coloursOf(terminal)
  const failures = failuresText(runs, language, colours)
  const short = shortText(shortOf(totalsOf(runs), threshold), threshold, language, colours)
  const parts = [
    ...foundAt('.', issues, textsOf()).map((found) => findingText(found, language, colours)),
    ...failures,
    coverageText(runs, language, colours),
    [countText(runs, language, colours), ...short].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const proposals = (runs: readonly RunSuite[]) =>
  runs.map(({ suite, test }) => ({
    table: suite.compiled.id,
    ...(suite.name === suite.compiled.id || suite.compiled.version === undefined
      ? {}
      : { version: suite.compiled.version }),
    cases: proposeCases(
      suite.compiled,
      test.results.map(({ evaluation }) => evaluation),
    ),
  }))

const print = (
  runs: readonly RunSuite[],
  issues: readonly Issue[],
  settings: TestSettings,
  terminal: Terminal,
): void => {
  const proposed = settings.generate === true ? { proposed: proposals(runs) } : {}
  if (settings.json === true) {
    terminal.out(json({ ...testReport(runs, issues, settings.threshold ?? 0), ...proposed }))
    return
  }
  if (proposed.proposed === undefined) {
    terminal.out(resultText(runs, issues, settings, terminal))
    return
  }
  // Standard output is for what will be pasted, and for nothing else.
  const texts = proposed.proposed.filter(({ cases }) => cases.length > 0)
  terminal.out(texts.map(proposalsText).join('---\n'))
  for (const found of foundAt('.', issues, textsOf()))
    terminal.err(`${findingText(found, settings.language, coloursOf(terminal))}\n`)
}

/** One run of everything, and the folders whose files it rests on. */
const testOnce = async (
  paths: readonly string[],
  settings: TestSettings,
  terminal: Terminal,
): Promise<{ readonly exit: Exit; readonly folders: readonly string[] }> => {
  const { policy, threshold = 0, junit, language } = settings
  const { suites, issues, folders } = await gatherSuites(await placesOf(paths, policy), policy, terminal)
  if (suites.length === 0 && issues.length === 0)
    throw wrongUsage(
      said('there are no *.cases.yaml files and no policy here', '此处没有 *.cases.yaml 文件，也没有制度'),
    )
  const runs = runSuites(suites)
  if (junit !== undefined) {
    await mkdir(dirname(junit), { recursive: true })
    await writeFile(
      junit,
      junitXml(
        runs,
        issues.map((issue) => issueTextIn(issue, language)),
        language,
      ),
    )
  }
  print(runs, issues, settings, terminal)
  const failed = runs.some(({ test }) => test.failed > 0)
  const short = shortOf(totalsOf(runs), threshold)
  return { exit: issues.length > 0 || failed || short.length > 0 ? 1 : 0, folders }
}

/** Editors write a file in several steps; what follows within this time is the same change. */
const settleMs = 80

const isEnd = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Calls `onChange` when a YAML or JSON file below one of the folders changes, once for changes that come together. */
const watchFolders = async (
  folders: readonly string[],
  onChange: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  let waiting: Promise<void> | undefined
  const settle = async (): Promise<void> => {
    await setTimeout(settleMs)
    waiting = undefined
    await onChange()
  }
  const watchOne = async (folder: string): Promise<void> => {
    try {
      for await (const { filename } of watch(folder, { recursive: true, signal }))
        if (filename === null || /\.(ya?ml|json)$/.test(filename)) waiting ??= settle()
    } catch (error) {
      if (!isEnd(error)) throw error
    }
  }
  await Promise.all(folders.map(watchOne))
  await waiting
}

const percentArgument = (text: string): number => {
  const percent = text.trim() === '' ? Number.NaN : Number(text)
  if (percent >= 0 && percent <= 100) return percent
  throw unfitArgument(said('It must be a percentage from 0 to 100.', '须为 0 至 100 的百分比。'))
}

const examples = ({ say }: Setting): string => `
${say(
  `A case file names its table and gives facts with the answer they must have:

  table: routing
  cases:
    - name: a card used by a stranger
      facts: { category: debit-card, signals: [fraud] }
      expect: { team: card-fraud }
      rule: rapid-response

The table is one of the nearest policy, from the file's folder upwards, or of --policy; or a table file, by its path.`,
  `用例文件写明决策表，并给出事实及应得的结果：

  table: routing
  cases:
    - name: 非本人刷卡
      facts: { category: debit-card, signals: [fraud] }
      expect: { team: card-fraud }
      rule: rapid-response

决策表属于用例文件所在文件夹及上级文件夹中最近的制度，或 --policy 所指制度；也可写决策表文件的路径。`,
)}

${say('Examples:', '示例：')}
  redress test examples/policies/cn-retail --threshold 90
  redress test cases/routing.cases.yaml --watch
  redress test examples/policies --junit out/tables.xml
  redress test examples/policies/cn-retail --generate > proposed.cases.yaml`

/** `redress test`: analysts' cases against the tables of a policy, and how much of the tables they exercise. */
export const testCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('test')
    .argument(
      '[paths...]',
      say(
        'case files, or folders with them; - for standard input (default: here)',
        '用例文件或其所在文件夹；- 表示标准输入（默认：当前文件夹）',
      ),
    )
    .option(
      '--policy <path>',
      say('the policy whose tables are meant: its file or folder', '所测决策表所属的制度：文件或文件夹'),
    )
    .option(
      '--threshold <percent>',
      say('the least coverage of rules, cells and outputs', '规则、单元格和输出的最低覆盖率'),
      percentArgument,
    )
    .addOption(
      new Option('--watch', say('test again whenever a file changes', '文件变动时重新测试')).conflicts([
        'json',
        'generate',
      ]),
    )
    .option('--junit <file>', say('also write the results as JUnit XML', '同时将结果写成 JUnit XML'))
    .option(
      '--generate',
      say('propose cases for what is not exercised yet, as YAML', '为尚未覆盖的部分提出用例（YAML）'),
    )
    .option('--json', say('results and coverage as JSON', '以 JSON 输出结果和覆盖率'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (paths: readonly string[], settings: TestSettings) => {
      const { exit, folders } = await testOnce(paths, settings, terminal)
      finish(exit)
      if (settings.watch !== true) return
      const again = async (): Promise<void> => {
        try {
          finish((await testOnce(paths, settings, terminal)).exit)
        } catch (error) {
          // An editor may have moved the file away for a moment; the next change tries again.
          if (!(error instanceof CommanderError)) throw error
          terminal.err(`${error.message}\n`)
        }
      }
      await watchFolders(folders, again, terminal.stop ?? new AbortController().signal)
    })
}
