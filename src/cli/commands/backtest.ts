import { Command } from 'commander'
import { type Language, type Said, said } from '../../explanation.js'
import type { Instant } from '../../time.js'
import {
  type ComparedRow,
  type CompareRows,
  compareComplaints,
  compareFacts,
} from '../backtest/compare-rows.js'
import { type BacktestSummary, type Move, type OutputMoves, startTally } from '../backtest/tally.js'
import { encodingOption, formatOption, mappingOption } from '../file-options.js'
import { sizeOf } from '../files.js'
import { type GivenTables, givenVersions } from '../given-tables.js'
import { languageOption } from '../language.js'
import { aligned, type Colours, coloursOf, json } from '../print.js'
import { rowsOf } from '../rows-of.js'
import { type FormatName, formatNames, formatOf, readMapping } from '../run/import-format.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'
import { countArgument, instantArgument, wrongUsage } from '../usage.js'

type UnreadRow = Extract<ComparedRow, { ok: false }>

type ShownRow = Omit<UnreadRow, 'ok' | 'causes'>

interface HistoryBacktest extends BacktestSummary {
  /** Rows that could not be put to both versions. */
  readonly unread: number
  /** The first of them. */
  readonly firstUnread: readonly ShownRow[]
  /** How many of them there are by cause, most frequent first; a row may have several. */
  readonly causes: readonly { readonly cause: string; readonly rows: number }[]
}

const mostUnread = 10

/** Puts every row of the files to both versions, one after the other, and counts what moves. */
const runBacktest = async (
  files: readonly string[],
  compareRows: CompareRows,
  examples: number,
  terminal: Terminal,
): Promise<HistoryBacktest> => {
  const tally = startTally(examples)
  const firstUnread: ShownRow[] = []
  const rowsBy = new Map<string, number>()
  let unread = 0
  for await (const compared of rowsOf(files, compareRows, terminal)) {
    if (compared.ok) tally.add(compared.row, compared.before, compared.after)
    else {
      unread += 1
      const { ok: _, causes, ...place } = compared
      for (const cause of new Set(causes)) rowsBy.set(cause, (rowsBy.get(cause) ?? 0) + 1)
      if (firstUnread.length < mostUnread) firstUnread.push(place)
    }
  }
  const causes = [...rowsBy].map(([cause, rows]) => ({ cause, rows })).sort((a, b) => b.rows - a.rows)
  return { ...tally.summary(), unread, firstUnread, causes }
}

const words = {
  rows: { en: 'rows', zh: '行' },
  same: { en: 'answered alike', zh: '结论相同' },
  moved: { en: 'moved', zh: '结论变化' },
  unread: { en: 'not compared', zh: '未能比较' },
  nothing: { en: 'nothing', zh: '无' },
} as const satisfies Record<string, Said>

const mostMovesShown = 20

const shown = (value: unknown, language: Language): string => {
  if (value === null) return words.nothing[language]
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const exampleLine = ({ file, row, id, facts, rules }: Move['examples'][number]): string => {
  const by = rules.map(
    (each) => `${each.table} ${each.from.join(', ') || '–'} → ${each.to.join(', ') || '–'}`,
  )
  const what = id ?? (facts === undefined ? '' : JSON.stringify(facts))
  return `      ${file}:${row}  ${what}${by.length === 0 ? '' : `  (${by.join('; ')})`}`
}

const outputText = (
  { output, moved, moves, others }: OutputMoves,
  language: Language,
  colours: Colours,
): string => {
  const listed = moves.slice(0, mostMovesShown)
  const rows = listed.map(({ from, to, count }) => [
    `  ${shown(from, language)}`,
    '→',
    shown(to, language),
    count.toLocaleString('en'),
  ])
  const lines = aligned(rows, [3])
  const rest = moves.slice(mostMovesShown).reduce((sum, { count }) => sum + count, others)
  return [
    `${colours.bold(output)}  ${moved.toLocaleString('en')} ${words.moved[language]}`,
    ...listed.flatMap(({ examples }, place) => [
      lines[place] ?? '',
      ...examples.map((example) => colours.dim(exampleLine(example))),
    ]),
    ...(rest > 0 ? [`  … +${rest.toLocaleString('en')}`] : []),
  ].join('\n')
}

/** What a change would have done to history, for the person who signs it off. */
const backtestText = (result: HistoryBacktest, language: Language, colours: Colours): string => {
  const count = (rows: number, said: Said) => `${rows.toLocaleString('en')} ${said[language]}`
  const totals = [
    colours.bold(count(result.rows + result.unread, words.rows)),
    count(result.same, words.same),
    count(result.moved, words.moved),
    count(result.unread, words.unread),
  ].join('  ')
  const unread = result.firstUnread.map(
    ({ file, row, reasons }) => `  ${colours.red('✗')} ${file}:${row}  ${reasons.join('; ')}`,
  )
  const more = result.unread - unread.length
  return `${[
    totals,
    ...result.outputs.map((each) => outputText(each, language, colours)),
    ...(unread.length === 0
      ? []
      : [
          [
            colours.bold(words.unread[language]),
            ...aligned(
              result.causes.map(({ cause, rows }) => [`  ${cause}`, rows.toLocaleString('en')]),
              [1],
            ),
            ...unread,
            ...(more > 0 ? [`  … +${more.toLocaleString('en')}`] : []),
          ].join('\n'),
        ]),
  ].join('\n\n')}\n`
}

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
    throw wrongUsage(said('give two policies, or two table files', '请提供两套制度，或两个决策表文件'))
  if (before.tables.length > 1 || after.tables.length > 1)
    throw wrongUsage(
      said(
        'give files of one table each; redress convert --table takes one out of a model',
        '每个文件只能有一张决策表；可用 redress convert --table 从模型中取出一张',
      ),
    )
  return compareFacts([old, now])
}

const examples = ({ say }: Setting): string => `
${say(
  `Under policies the files hold complaints, as for redress run: JSON Lines, CSV with --mapping, or the complaint export of the
US CFPB. For table files they hold facts: JSON Lines, an object a line.

The exit code is 0 when every row was read and is answered alike, else 1.`,
  `按制度比较时，文件为投诉（同 redress run）：JSON Lines、带 --mapping 的 CSV，或美国 CFPB 的投诉导出文件。按决策表文件比较时，文件为事实：JSON Lines，每行一个对象。

每一行都能读取且结论相同时，退出码为 0，否则为 1。`,
)}

${say('Examples:', '示例：')}
  redress backtest policies/2026-09 policies/2026-10 complaints-2025.jsonl
  redress backtest old new register.csv --mapping register.mapping.yaml --examples 5
  redress backtest old/routing.yaml new/routing.yaml facts.jsonl --json`

/** `redress backtest`: what a change of a policy or a table would have done to history. */
export const backtestCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('backtest')
    .argument(
      '<old>',
      say(
        'a policy (file or folder), or a table file; - for standard input',
        '制度（文件或文件夹）或决策表文件；- 表示标准输入',
      ),
    )
    .argument('<new>', say('the same in its other version', '其另一版本'))
    .argument('<files...>', say('the history; - for standard input', '历史数据；- 表示标准输入'))
    .addOption(formatOption(say, formatNames))
    .addOption(mappingOption(say))
    .addOption(encodingOption(say))
    .option(
      '--examples <count>',
      say('how many examples of each move are kept', '每类变化保留的示例数'),
      countArgument,
      2,
    )
    .option(
      '--now <instant>',
      say('the moment to look from (default: now)', '观察时点（默认：当前）'),
      instantArgument,
    )
    .option('--json', say('the counts and examples as JSON', '以 JSON 输出统计和示例'))
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (old: string, now: string, files: readonly string[], settings: BacktestSettings) => {
      const [before, after] = await givenVersions([old, now], terminal, files)
      const compareRows = await comparison(before, after, settings, terminal)
      for (const file of files) if (file !== '-') await sizeOf(file)
      const result = await runBacktest(files, compareRows, settings.examples, terminal)
      if (settings.json === true) terminal.out(json({ before: old, after: now, ...result }))
      else terminal.out(backtestText(result, settings.language, coloursOf(terminal)))
      finish(result.moved > 0 || result.unread > 0 ? 1 : 0)
    })
}
