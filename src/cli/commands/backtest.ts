import { Command, Option } from 'commander'
import type { Language } from '../../explanation.js'
import type { Instant } from '../../time.js'
import { backtestText } from '../backtest/backtest-text.js'
import { compareComplaints } from '../backtest/compare-complaints.js'
import { compareFacts } from '../backtest/compare-facts.js'
import type { CompareRows } from '../backtest/compared-row.js'
import { runBacktest } from '../backtest/run-backtest.js'
import { sizeOf } from '../files.js'
import { type GivenTables, givenVersions } from '../given-tables.js'
import { languageOption } from '../language.js'
import { coloursOf, json } from '../print.js'
import { type FormatName, formatNames, formatOf, readMapping } from '../run/import-format.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { countArgument, instantArgument, wrongUsage } from '../usage.js'

interface BacktestSettings {
  readonly mapping?: string
  readonly format: FormatName
  readonly encoding?: string
  readonly examples: number
  readonly now?: Instant
  readonly json?: true
  readonly language: Language
}

const comparison = async (
  before: GivenTables,
  after: GivenTables,
  settings: BacktestSettings,
  terminal: Terminal,
): Promise<CompareRows> => {
  if (before.policy !== undefined && after.policy !== undefined) {
    const { format, encoding, now = terminal.now().toISOString() } = settings
    const mapping = settings.mapping === undefined ? undefined : await readMapping(settings.mapping, terminal)
    return compareComplaints([before.policy, after.policy], {
      formatOf: (file) => formatOf(file, format, mapping),
      now,
      ...(encoding === undefined ? {} : { encoding }),
    })
  }
  const [[old], [now]] = [before.tables, after.tables]
  if (before.policy !== undefined || after.policy !== undefined || old === undefined || now === undefined)
    throw wrongUsage('give two policies, or two table files')
  if (before.tables.length > 1 || after.tables.length > 1)
    throw wrongUsage('give files of one table each; redress convert --table takes one out of a model')
  return compareFacts([old, now])
}

const examples = `
Under policies the files hold complaints, as for redress run: JSON Lines, CSV with --mapping, or the complaint export of the
US CFPB. For table files they hold facts: JSON Lines, an object a line.

The exit code is 0 when every row was read and is answered alike, else 1.

Examples:
  redress backtest policies/2026-09 policies/2026-10 complaints-2025.jsonl
  redress backtest old new register.csv --mapping register.mapping.yaml --examples 5
  redress backtest old/routing.yaml new/routing.yaml facts.jsonl --json`

/** `redress backtest`: what a change of a policy or a table would have done to history. */
export const backtestCommand = ({ terminal, finish }: Setting): Command =>
  new Command('backtest')
    .argument('<old>', 'a policy (file or folder), or a table file; - for standard input')
    .argument('<new>', 'the same in its other version')
    .argument('<files...>', 'the history; - for standard input')
    .addOption(new Option('--format <name>', 'what the files hold').choices(formatNames).default('auto'))
    .option('--mapping <file>', 'the column mapping of a CSV file, in YAML')
    .option('--encoding <name>', 'the encoding of the files, such as gb18030 (default: utf-8)')
    .option('--examples <count>', 'how many examples of each move are kept', countArgument, 2)
    .option('--now <instant>', 'the moment to look from (default: now)', instantArgument)
    .option('--json', 'the counts and examples as JSON')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(async (old: string, now: string, files: readonly string[], settings: BacktestSettings) => {
      const [before, after] = await givenVersions([old, now], terminal, files)
      const compareRows = await comparison(before, after, settings, terminal)
      for (const file of files) if (file !== '-') await sizeOf(file)
      const result = await runBacktest(files, compareRows, settings.examples, terminal)
      if (settings.json === true) terminal.out(json({ before: old, after: now, ...result }))
      else terminal.out(backtestText(result, settings.language, coloursOf(terminal)))
      finish(result.moved > 0 || result.unread > 0 ? 1 : 0)
    })
