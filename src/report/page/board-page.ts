import type { Language, Reason, Said } from '../../explanation.js'
import { channelNames, type Names, priorityNames } from '../../vocabulary/index.js'
import type { Board } from '../board.js'
import { type BoardLine, dueSpans } from '../board-line.js'
import { dueNames, nameOfStated } from '../code-names.js'
import { byFrequency, type Counts } from '../counts.js'
import type { BoardNames } from '../report-names.js'
import { barFigure, inOrder, receivedFigure, rowsOf, type Say } from './bar-figure.js'
import { palette } from './chart-options.js'
import { type DrawChart, type Figure, figureSection } from './figure.js'
import { moment, page } from './html-page.js'
import { type Markup, markup, nothing, trusted } from './markup.js'
import { ofAll, pageWords } from './page-words.js'
import { reasonItem } from './reason-item.js'

/** The reasons of one of the urgent complaints, by its id. */
type UrgentReasons = Readonly<Record<string, readonly Reason[]>>

const lineItem = (
  line: BoardLine,
  reasons: readonly Reason[],
  names: BoardNames,
  language: Language,
): Markup => {
  const say = (said: Said) => said[language]
  const about = [
    ...(line.category === undefined ? [] : [say(nameOfStated(line.category, names.categories))]),
    ...(line.team === undefined ? [] : [say(nameOfStated(line.team, names.teams))]),
  ]
  return markup`<li data-complaint="${line.id}"><div class="who"><b>${line.reference ?? line.id}</b>${about.map((text) => markup`<p>${text}</p>`)}<p>${say(pageWords.receivedOn)} ${line.receivedOn}</p></div>
<ul class="why">${reasons.map((reason, place) => reasonItem(reason, language, place === 0 && line.due === 'overdue'))}</ul></li>
`
}

/** The most urgent complaints in order, each with its reasons and their sources. */
const urgentList = (
  lines: readonly BoardLine[],
  reasons: UrgentReasons,
  names: BoardNames,
  language: Language,
): Markup => {
  const list =
    lines.length === 0
      ? markup`<p>${pageWords.noneUrgent[language]}</p>`
      : markup`<ol>${lines.map((line) => lineItem(line, (Object.hasOwn(reasons, line.id) ? reasons[line.id] : undefined) ?? [], names, language))}</ol>`
  return markup`<section class="urgent"><h2>${pageWords.urgent[language]}</h2><p class="note">${pageWords.urgentNote[language]}</p>${list}</section>`
}

export interface BoardPageOptions {
  readonly title: Said
  readonly language: Language
  readonly names: BoardNames
  /** Such as `cn-retail 2026.1`. */
  readonly policy?: string
  readonly reasons?: UrgentReasons
  readonly drawChart?: DrawChart
}

const dueColours: Readonly<Record<string, string>> = {
  overdue: palette.vermilion,
  today: palette.amber,
  'this-week': palette.blue,
  later: palette.sky,
  paused: palette.grey,
  none: palette.grey,
}
const priorityColours: Readonly<Record<string, string>> = {
  urgent: palette.vermilion,
  high: palette.amber,
  normal: palette.blue,
  low: palette.sky,
}

const figures = (board: Board, { names }: BoardPageOptions, say: Say): Figure[] => {
  const due = inOrder(dueSpans, board.due)
  const priority = inOrder(['urgent', 'high', 'normal', 'low'], board.byPriority)
  const frequent = (counts: Counts, known: Names) => rowsOf(byFrequency(counts), known, say)
  return [
    receivedFigure(board.byDay, say),
    barFigure('due', pageWords.dueTitle, rowsOf(due, dueNames, say), dueColours, say, pageWords.dueNote),
    barFigure('priority', pageWords.priority, rowsOf(priority, priorityNames, say), priorityColours, say),
    barFigure('category', pageWords.category, frequent(board.byCategory, names.categories), {}, say),
    barFigure('team', pageWords.team, frequent(board.byTeam, names.teams), {}, say),
    barFigure('channel', pageWords.channel, frequent(board.byChannel, channelNames), {}, say),
  ]
}

const total = (figure: string, label: string, count: number, note: string, alarm = false): Markup =>
  markup`<div${alarm && count > 0 ? trusted(' class="alarm"') : nothing}><dt>${label}</dt><dd><span data-figure="${figure}">${count}</span><small>${note}</small></dd></div>`

const totals = (board: Board, say: Say): Markup => {
  const { complaints, open, overdue, dueToday, dueThisWeek } = board
  const share = complaints === 0 ? '' : say(ofAll(Math.round((100 * open) / complaints)))
  return markup`<dl class="totals">
${total('complaints', say(pageWords.complaints), complaints, '')}
${total('open', say(pageWords.open), open, share)}
${total('overdue', say(pageWords.overdue), overdue, `${board.beyondLimit} ${say(pageWords.beyondLimit)}`, true)}
${total('dueToday', say(pageWords.dueToday), dueToday, '')}
${total('dueThisWeek', say(pageWords.dueThisWeek), dueThisWeek, say(pageWords.ofWhichToday))}
</dl>`
}

/**
 * The board as one HTML page that needs nothing else: totals, charts with the tables they draw, and the most urgent complaints
 * with their reasons. Every text is escaped. All figures stand a second time as JSON in the element `figures`.
 *
 * @example
 * boardPage(board, { title: { en: 'Complaints', zh: '投诉看板' }, language: 'en', names: reportNames([policy]) })
 * // '<!doctype html>\n<html lang="en">…'
 */
export const boardPage = (board: Board, options: BoardPageOptions): string => {
  const { language, title, policy, reasons = {}, names, drawChart } = options
  const say: Say = (said) => said[language]
  const named = policy === undefined ? nothing : markup`<span>${say(pageWords.policy)} ${policy}</span>`
  return page({
    title: say(title),
    language,
    meta: markup`<span>${say(pageWords.asOf)} ${moment(board, language)}</span>${named}`,
    body: markup`${totals(board, say)}
<div class="figures">
${figures(board, options, say).map((figure) => figureSection(figure, drawChart))}</div>
${urgentList(board.urgent, reasons, names, language)}
`,
    footer: say(pageWords.footer),
    figures: board,
  })
}
