import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Language } from '../../explanation.js'
import { type Issue, issueText } from '../../issues.js'
import { mainOf } from '../policy-files.js'
import { coloursOf, issueLine, json } from '../print.js'
import type { Exit, Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'
import { gatherSuites } from './gather-suites.js'
import { junitXml } from './junit.js'
import { proposalsText } from './proposals-text.js'
import { proposeCases } from './propose-cases.js'
import { type RunSuite, runSuites, shortOf, totalsOf } from './run-suites.js'
import { testReport } from './test-report.js'
import { countText, coverageText, failuresText, shortText } from './test-text.js'

export interface TestSettings {
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
export const testOnce = async (
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
