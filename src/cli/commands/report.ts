import { Command, Option } from 'commander'
import { type Language, said } from '../../explanation.js'
import { issuesText } from '../../issues.js'
import { type Period, parsePeriod } from '../../report/index.js'
import type { Instant } from '../../time.js'
import { encodingOption, formatOption, mappingOption, rejectsOption } from '../file-options.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { progressOn } from '../progress.js'
import { reportOutput } from '../report/report-output.js'
import { openSource, type SourceSettings, sourceFormats } from '../report/report-source.js'
import { type Shape, writeList, writeReport } from '../report/write-report.js'
import type { Setting } from '../setting.js'
import type { Exit, Terminal } from '../terminal.js'
import { countArgument, instantArgument, several, unfitArgument, wrongUsage } from '../usage.js'

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
  throw unfitArgument(issuesText(read.issues))
}

const zoneArgument = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw unfitArgument(
      said('It must be an IANA time zone such as Asia/Shanghai.', '须为 IANA 时区名，例如 Asia/Shanghai。'),
    )
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
    throw wrongUsage(
      said(
        'a period is needed: --period 2026-W47, 2026-11, 2026-Q4 or 2026',
        '须指明报告期：--period 2026-W47、2026-11、2026-Q4 或 2026',
      ),
    )
  if (isList && shape === 'html')
    throw wrongUsage(said(`the form '${form}' is a list: it has no page`, `“${form}”为清单，没有网页形式`))
  const policies = settings.policy === undefined ? [] : await givenPolicies(settings.policy)
  const timeZone = settings.timeZone ?? policies[0]?.timeZone
  if (timeZone === undefined)
    throw wrongUsage(
      said(
        'days need a zone: --policy <path>, or --time-zone such as Asia/Shanghai',
        '须指明时区：--policy <路径>，或 --time-zone，例如 Asia/Shanghai',
      ),
    )
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

const examples = ({ say }: Setting): string => `
${say(
  `Forms: management (all figures), public (sums only, no small cells), register (one line a complaint, for a supervisor), cfpb (the columns
of the CFPB's public export) and lines (what reports count, as JSON Lines, for --format lines). Lists are CSV unless --json.

The source is a store (a SQLite file or a postgres:// URL), or files of complaints as for redress run, or of lines.`,
  `报告用途：management（全部数字）、public（只有合计，不含小数单元格）、register（每件投诉一行，供监管报送）、cfpb（CFPB 公开导出文件的各列）、lines（报告的统计行，JSON Lines，供 --format lines 使用）。清单默认为 CSV，加 --json 为 JSON。

来源为存储（SQLite 文件或 postgres:// 地址），或投诉文件（同 redress run），或统计行文件。`,
)}

${say('Examples:', '示例：')}
  redress report out/complaints.db --policy examples/policies/cn-retail --period 2026-W47 --compare
  redress report out/complaints.db --policy bank --period 2026-11 --html --output out/november.html --language zh
  redress report out/complaints.db --policy bank --period 2026 --form public --csv
  redress report out/complaints.db --policy bank --form lines --output out/lines.jsonl
  redress report out/lines.jsonl --format lines --time-zone Asia/Shanghai --period 2026-Q4 --json`

/** `redress report`: the figures of a week, month, quarter or year. */
export const reportCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('report')
    .argument(
      '<sources...>',
      say(
        'a store, or files of complaints or lines, or - for standard input',
        '存储，或投诉文件、统计行文件；- 表示标准输入',
      ),
    )
    .option(
      '--period <period>',
      say('2026-W47, 2026-11, 2026-Q4 or 2026', '2026-W47、2026-11、2026-Q4 或 2026'),
      periodArgument,
    )
    .option('--compare', say('beside the period before', '与上一报告期对照'))
    .addOption(new Option('--form <form>', say('for whom', '报告用途')).choices(forms).default('management'))
    .option(
      '--least <count>',
      say(
        'with --form public: cells of fewer complaints are not shown',
        '与 --form public 合用：少于此数的单元格不显示',
      ),
      countArgument,
      10,
    )
    .option(
      '--policy <path>',
      say(
        'the policy: its file or folder; several versions may be given',
        '制度：文件或文件夹；可指定多个版本',
      ),
      several,
    )
    .option(
      '--time-zone <zone>',
      say("the zone of days (default: the policy's)", '日期所用时区（默认：制度的时区）'),
      zoneArgument,
    )
    .option(
      '--now <instant>',
      say('the moment to look from (default: now)', '观察时点（默认：当前）'),
      instantArgument,
    )
    .addOption(formatOption(say, sourceFormats))
    .addOption(mappingOption(say))
    .addOption(encodingOption(say))
    .addOption(rejectsOption(say))
    .addOption(
      new Option('--html', say('as one HTML page', '以单个 HTML 页面输出')).conflicts(['json', 'csv']),
    )
    .addOption(new Option('--json', say('as JSON', '以 JSON 输出')).conflicts('csv'))
    .option('--csv', say('as CSV', '以 CSV 输出'))
    .option('--output <file>', say('write to a file', '写入文件'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (places: readonly string[], settings: ReportSettings) => {
      finish(await report(places, settings, terminal))
    })
}
