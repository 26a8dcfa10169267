import { mkdir, watch, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../../explanation.js'
import { type Issue, issueText } from '../../issues.js'
import { languageOption } from '../language.js'
import { mainOf } from '../policy-files.js'
import { coloursOf, issueLine, json } from '../print.js'
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
import { wrongUsage } from '../usage.js'

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
    ...issues.map((issue) => issueLine(issue, colours)),
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
  for (const issue of issues) terminal.err(`${issueLine(issue, coloursOf(terminal))}\n`)
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
    throw wrongUsage('there are no *.cases.yaml files and no policy here')
  const runs = runSuites(suites)
  if (junit !== undefined) {
    await mkdir(dirname(junit), { recursive: true })
    await writeFile(junit, junitXml(runs, issues.map(issueText), language))
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
  throw new InvalidArgumentError('It must be a percentage from 0 to 100.')
}

const examples = `
A case file names its table and gives facts with the answer they must have:

  table: routing
  cases:
    - name: a card used by a stranger
      facts: { category: debit-card, signals: [fraud] }
      expect: { team: card-fraud }
      rule: rapid-response

The table is one of the nearest policy, from the file's folder upwards, or of --policy; or a table file, by its path.

Examples:
  redress test examples/policies/cn-retail --threshold 90
  redress test cases/routing.cases.yaml --watch
  redress test examples/policies --junit out/tables.xml
  redress test examples/policies/cn-retail --generate > proposed.cases.yaml`

/** `redress test`: analysts' cases against the tables of a policy, and how much of the tables they exercise. */
export const testCommand = ({ terminal, finish }: Setting): Command =>
  new Command('test')
    .argument('[paths...]', 'case files, or folders with them; - for standard input (default: here)')
    .option('--policy <path>', 'the policy whose tables are meant: its file or folder')
    .option('--threshold <percent>', 'the least coverage of rules, cells and outputs', percentArgument)
    .addOption(new Option('--watch', 'test again whenever a file changes').conflicts(['json', 'generate']))
    .option('--junit <file>', 'also write the results as JUnit XML')
    .option('--generate', 'propose cases for what is not exercised yet, as YAML')
    .option('--json', 'results and coverage as JSON')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
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
