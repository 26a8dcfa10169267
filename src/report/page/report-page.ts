import type { Language, Said } from '../../explanation.js'
import type { Board } from '../board.js'
import { dueSpans } from '../board-line.js'
import { summaryOf } from '../board-summary.js'
import { byFrequency, type Counts } from '../counts.js'
import { channelNames, dueNames, type Names, nameOf, type PolicyNames, priorityNames } from '../names.js'
import { type Bar, barsOverTime, lyingBars, palette } from './chart-options.js'
import { type DrawChart, type Figure, type FigureRow, figureSection } from './figure.js'
import { jsonScript, type Markup, markup, nothing, trusted } from './markup.js'
import { receivedSeries } from './received-series.js'
import { style } from './style.js'
import { type UrgentReasons, urgentList } from './urgent-list.js'
import { ofAll, pageWords } from './words.js'

export interface PageOptions {
  readonly title: Said
  readonly language: Language
  readonly names: PolicyNames
  /** Such as `cn-retail 2026.1`. */
  readonly policy?: string
  readonly reasons?: UrgentReasons
  readonly drawChart?: DrawChart
}

const mostBars = 12
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

type Say = (said: Said) => string

const rowsOf = (codes: readonly (readonly [string, number])[], names: Names, say: Say): FigureRow[] =>
  codes.map(([code, count]) => ({ code, name: say(nameOf(code, names)), count }))

/** The first bars and one for all the rest, where there are too many to read. */
const barsOf = (rows: readonly FigureRow[], colours: Readonly<Record<string, string>>, say: Say): Bar[] => {
  const shown = rows.length > mostBars ? rows.slice(0, mostBars - 1) : rows
  const others = rows.slice(shown.length).reduce((sum, row) => sum + row.count, 0)
  const bars = shown.map(({ code, name, count }) => {
    const colour = Object.hasOwn(colours, code) ? colours[code] : undefined
    return colour === undefined ? { name, count } : { name, count, colour }
  })
  return others === 0 ? bars : [...bars, { name: say(pageWords.others), count: others, colour: palette.grey }]
}

const barFigure = (
  id: string,
  title: Said,
  rows: readonly FigureRow[],
  colours: Readonly<Record<string, string>>,
  say: Say,
  note?: Said,
): Figure => ({
  id,
  title: say(title),
  ...(note === undefined ? {} : { note: say(note) }),
  columns: ['', say(pageWords.count), say(pageWords.share)],
  rows,
  showFigures: say(pageWords.figures),
  drawings: (width) => lyingBars(barsOf(rows, colours, say), width),
  widths: [520, 350],
})

const receivedFigure = (byDay: Counts, say: Say): Figure => {
  const series = receivedSeries(byDay)
  const titles = {
    day: pageWords.receivedByDay,
    month: pageWords.receivedByMonth,
    year: pageWords.receivedByYear,
  }
  return {
    id: 'received',
    title: say(titles[series.unit]),
    columns: [say(pageWords.period), say(pageWords.count), say(pageWords.share)],
    rows: series.points.map(({ period, count }) => ({ code: period, name: period, count })),
    showFigures: say(pageWords.figures),
    drawings: (width) => barsOverTime(series, width),
    widths: [1056, 350],
  }
}

const inOrder = (order: readonly string[], counts: Counts): [string, number][] =>
  [...order, ...Object.keys(counts).filter((code) => !order.includes(code))].flatMap((code) =>
    Object.hasOwn(counts, code) ? [[code, counts[code] ?? 0] as [string, number]] : [],
  )

const figures = (board: Board, { names }: PageOptions, say: Say): Figure[] => {
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
  const { complaints, open, overdue, dueToday, dueThisWeek } = summaryOf(board)
  const share = complaints === 0 ? '' : say(ofAll(Math.round((100 * open) / complaints)))
  return markup`<dl class="totals">
${total('complaints', say(pageWords.complaints), complaints, '')}
${total('open', say(pageWords.open), open, share)}
${total('overdue', say(pageWords.overdue), overdue, `${board.beyondLimit} ${say(pageWords.beyondLimit)}`, true)}
${total('dueToday', say(pageWords.dueToday), dueToday, '')}
${total('dueThisWeek', say(pageWords.dueThisWeek), dueThisWeek, say(pageWords.ofWhichToday))}
</dl>`
}

const moment = ({ now, timeZone }: Board, language: Language): string => {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return `${format.format(new Date(now))} (${timeZone})`
}

/**
 * The board as one HTML page that needs nothing else: totals, charts with the tables they draw, and the most urgent complaints
 * with their reasons. Every text is escaped. All figures stand a second time as JSON in the element `figures`.
 *
 * @example
 * reportPage(board, { title: { en: 'Complaints', zh: '投诉看板' }, language: 'en', names: policyNames(policy) })
 * // '<!doctype html>\n<html lang="en">…'
 */
export const reportPage = (board: Board, options: PageOptions): string => {
  const { language, title, policy, reasons = {}, names, drawChart } = options
  const say: Say = (said) => said[language]
  const named = policy === undefined ? nothing : markup`<span>${say(pageWords.policy)} ${policy}</span>`
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
<header><h1>${say(title)}</h1><p class="meta"><span>${say(pageWords.asOf)} ${moment(board, language)}</span>${named}</p></header>
${totals(board, say)}
<div class="figures">
${figures(board, options, say).map((figure) => figureSection(figure, drawChart))}</div>
${urgentList(board.urgent, reasons, names, language)}
<footer>${say(pageWords.footer)}</footer>
${jsonScript('figures', summaryOf(board))}
</main>
</body>
</html>
`.html
}
