import { Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../../explanation.js'
import { type Period, parsePeriod } from '../../report/index.js'
import type { Instant } from '../../time.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { progressOn } from '../progress.js'
import { reportOutput } from '../report/report-output.js'
import { openSource, type SourceSettings, sourceFormats } from '../report/report-source.js'
import { type Shape, writeList, writeReport } from '../report/write-report.js'
import type { Setting } from '../setting.js'
import type { Exit, Terminal } from '../terminal.js'
import { countArgument, instantArgument, several, wrongUsage } from '../usage.js'

const forms = ['management', 'public', 'register', 'cfpb', 'lines'] as const

interface ReportSettings extends SourceSettings {
  readonly period?: Period
  readonly compare?: true
  readonly form: (typeof forms)[number]
  readonly least: number
  readonly policy?: readonly string[]
  readonly timeZone?: string
  readonly now?: Instant
  readonly html?: true
  readonly json?: true
  readonly csv?: true
  readonly output?: string
  readonly language: Language
}

const periodArgument = (text: string): Period => {
  const read = parsePeriod(text)
  if (read.ok) return read.value
  throw new InvalidArgumentError(read.issues.map(({ hint }) => `Give ${hint}.`).join(' '))
}

const zoneArgument = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new InvalidArgumentError('It must be an IANA time zone such as Asia/Shanghai.')
  }
}

const shapeOf = ({ html, json, csv }: ReportSettings): Shape =>
  html === true ? 'html' : json === true ? 'json' : csv === true ? 'csv' : 'text'

const report = async (
  places: readonly string[],
  settings: ReportSettings,
  terminal: Terminal,
): Promise<Exit> => {
  const { form, period, language } = settings
  const shape = shapeOf(settings)
  const isList = form === 'register' || form === 'cfpb' || form === 'lines'
  if (period === undefined && form !== 'lines')
    throw wrongUsage('a period is needed: --period 2026-W47, 2026-11, 2026-Q4 or 2026')
  if (isList && shape === 'html') throw wrongUsage(`the form '${form}' is a list: it has no page`)
  const policies = settings.policy === undefined ? [] : await givenPolicies(settings.policy)
  const timeZone = settings.timeZone ?? policies[0]?.timeZone
  if (timeZone === undefined)
    throw wrongUsage('days need a zone: --policy <path>, or --time-zone such as Asia/Shanghai')
  const now = settings.now ?? terminal.now().toISOString()
  const frame = { now, timeZone, zones: policies[0]?.zones }
  const progress = progressOn(terminal)
  const source = await openSource(places, settings, { policies, frame, terminal, progress })
  try {
    const output = await reportOutput(settings.output, terminal)
    try {
      if (isList)
        await writeList(form, source.complaints, { period, json: shape === 'json', language }, output)
      else if (period !== undefined)
        await writeReport(
          source.complaints,
          { ...frame, period, compare: settings.compare === true },
          { form, shape, language, policies, least: settings.least },
          terminal,
          output,
        )
    } finally {
      await output.close()
    }
  } finally {
    progress.clear()
    await source.close()
  }
  return source.unread() > 0 ? 1 : 0
}

const examples = `
Forms: management (all figures), public (sums only, no small cells), register (one line a complaint, for a supervisor), cfpb (the columns
of the CFPB's public export) and lines (what reports count, as JSON Lines, for --format lines). Lists are CSV unless --json.

The source is a store (a SQLite file or a postgres:// URL), or files of complaints as for redress run, or of lines.

Examples:
  redress report out/complaints.db --policy examples/policies/cn-retail --period 2026-W47 --compare
  redress report out/complaints.db --policy bank --period 2026-11 --html --output out/november.html --language zh
  redress report out/complaints.db --policy bank --period 2026 --form public --csv
  redress report out/complaints.db --policy bank --form lines --output out/lines.jsonl
  redress report out/lines.jsonl --format lines --time-zone Asia/Shanghai --period 2026-Q4 --json`

/** `redress report`: the figures of a week, month, quarter or year. */
export const reportCommand = ({ terminal, finish }: Setting): Command =>
  new Command('report')
    .argument('<sources...>', 'a store, or files of complaints or lines, or - for standard input')
    .option('--period <period>', '2026-W47, 2026-11, 2026-Q4 or 2026', periodArgument)
    .option('--compare', 'beside the period before')
    .addOption(new Option('--form <form>', 'for whom').choices(forms).default('management'))
    .option(
      '--least <count>',
      'with --form public: cells of fewer complaints are not shown',
      countArgument,
      10,
    )
    .option('--policy <path>', 'the policy: its file or folder; several versions may be given', several)
    .option('--time-zone <zone>', "the zone of days (default: the policy's)", zoneArgument)
    .option('--now <instant>', 'the moment to look from (default: now)', instantArgument)
    .addOption(new Option('--format <name>', 'what the files hold').choices(sourceFormats).default('auto'))
    .option('--mapping <file>', 'the column mapping of a CSV file, in YAML')
    .option('--encoding <name>', 'the encoding of the files, such as gb18030 (default: utf-8)')
    .option('--rejects <file>', 'where rejected rows go, as JSON Lines or .csv')
    .addOption(new Option('--html', 'as one HTML page').conflicts(['json', 'csv']))
    .addOption(new Option('--json', 'as JSON').conflicts('csv'))
    .option('--csv', 'as CSV')
    .option('--output <file>', 'write to a file')
    .addOption(languageOption(terminal))
    .addHelpText('after', examples)
    .action(async (places: readonly string[], settings: ReportSettings) => {
      finish(await report(places, settings, terminal))
    })
