import { type Language, type Reason, type Said, toText } from '../../explanation.js'
import { placeText } from '../../issues.js'
import {
  type Board,
  type BoardLine,
  type BoardNames,
  type Counts,
  dueNames,
  nameOfStated,
} from '../../report/index.js'
import { channelNames, type Names, priorityNames } from '../../vocabulary/index.js'
import { aligned, type Colours, indented } from '../print.js'
import type { FileResult, RowWarning } from './import-file.js'

type Say = (said: Said) => string

const words = {
  rows: { en: 'rows', zh: '行' },
  opened: { en: 'new', zh: '新登记' },
  known: { en: 'known before', zh: '此前已登记' },
  rejected: { en: 'rejected', zh: '未采纳' },
  warned: { en: 'with warnings', zh: '有警告' },
  complaints: { en: 'complaints', zh: '件投诉' },
  open: { en: 'open', zh: '在办' },
  due: { en: 'Due', zh: '到期情况' },
  week: { en: 'Due this week, today included', zh: '本周到期（含今日）' },
  beyondLimit: { en: 'Beyond a regulatory limit', zh: '超过监管期限' },
  category: { en: 'Category', zh: '投诉类别' },
  priority: { en: 'Priority', zh: '优先级' },
  team: { en: 'Team', zh: '承办团队' },
  channel: { en: 'Channel', zh: '受理渠道' },
  urgent: { en: 'Most urgent', zh: '最紧急的投诉' },
} as const satisfies Record<string, Said>

const mostLines = 15

/** `  row 3 (line 4): Phone: what is wrong (what mends it)`. */
const warnedText = ({ row, line, issue }: RowWarning, language: Language): string => {
  const [says, remedy] = [issue.says?.[language] ?? issue.message, issue.remedy?.[language] ?? issue.hint]
  const place = language === 'zh' ? `第${row}行（文件第${line}行）` : `row ${row} (line ${line})`
  return `  ${place}: ${placeText(issue.path)}: ${says}${remedy === undefined ? '' : ` (${remedy})`}`
}

/** What became of the rows of each file. */
export const filesText = (files: readonly FileResult[], language: Language, colours: Colours): string => {
  const say: Say = (said) => said[language]
  const rows = files.map(({ file, rows: read, opened, known, rejected, warnings }) => {
    const warned = Object.entries(warnings).map(([code, count]) => `${count} ${say(words.warned)} (${code})`)
    return [
      file,
      `${read} ${say(words.rows)}`,
      `${opened} ${say(words.opened)}`,
      `${known} ${say(words.known)}`,
      [
        rejected > 0 ? colours.red(`${rejected} ${say(words.rejected)}`) : `0 ${say(words.rejected)}`,
        ...warned,
      ].join('  '),
    ]
  })
  const warned = files.flatMap((result) => result.warned.map((each) => warnedText(each, language)))
  return [...aligned(rows, [1, 2, 3]), ...warned].join('\n')
}

const countsText = (
  title: string,
  counts: readonly (readonly [string, number])[],
  names: Names,
  say: Say,
  colours: Colours,
): string => {
  const shown = counts.slice(0, mostLines)
  const rows = shown.map(([code, count]) => [`  ${say(nameOfStated(code, names))}`, String(count)])
  const more = counts.length - shown.length
  return [colours.bold(title), ...aligned(rows, [1]), ...(more > 0 ? [`  … +${more}`] : [])].join('\n')
}

const frequent = (counts: Counts): (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

const urgentText = (
  line: BoardLine,
  place: number,
  reasons: readonly Reason[],
  names: BoardNames,
  language: Language,
  colours: Colours,
): string => {
  const about = [
    ...(line.category === undefined ? [] : [nameOfStated(line.category, names.categories)[language]]),
    ...(line.team === undefined ? [] : [nameOfStated(line.team, names.teams)[language]]),
  ].join(' · ')
  const why = reasons.map((reason) => indented(toText(reason, language), '      '))
  return [`${String(place + 1).padStart(4)}  ${colours.bold(line.id)}  ${about}`, ...why].join('\n')
}

/** The board for people: totals, counts by kind, and the most urgent with their reasons. */
export const summaryText = (
  board: Board,
  reasons: Readonly<Record<string, readonly Reason[]>>,
  names: BoardNames,
  language: Language,
  colours: Colours,
): string => {
  const say: Say = (said) => said[language]
  const counts = (title: Said, entries: readonly (readonly [string, number])[], known: Names): string =>
    countsText(say(title), entries, known, say, colours)
  const due = Object.keys(dueNames).map((code) => [code, board.due[code as keyof typeof board.due]] as const)
  return [
    `${colours.bold(`${board.complaints} ${say(words.complaints)}`)}  ${board.open} ${say(words.open)}  ${board.now} (${board.timeZone})`,
    `${counts(words.due, due, dueNames)}\n  ${say(words.week)}: ${board.dueThisWeek}\n  ${say(words.beyondLimit)}: ${board.beyondLimit}`,
    counts(words.category, frequent(board.byCategory), names.categories),
    counts(words.priority, frequent(board.byPriority), priorityNames),
    counts(words.team, frequent(board.byTeam), names.teams),
    counts(words.channel, frequent(board.byChannel), channelNames),
    [
      colours.bold(say(words.urgent)),
      ...board.urgent.map((line, place) =>
        urgentText(line, place, reasons[line.id] ?? [], names, language, colours),
      ),
    ].join('\n'),
  ].join('\n\n')
}
