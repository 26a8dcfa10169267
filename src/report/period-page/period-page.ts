import type { Language, Said } from '../../explanation.js'
import { channelNames, type Names, originNames, outcomeNames } from '../../vocabulary/index.js'
import { byFrequency, type Counts, unsaid } from '../counts.js'
import { ageBuckets } from '../figures/open-complaints.js'
import type { PeriodFigures, PeriodReport } from '../figures/period-report.js'
import type { CountTable } from '../forms/count-table.js'
import { disclosureTables } from '../forms/disclosure.js'
import type { PublicReport } from '../forms/public-report.js'
import { barFigure, inOrder, receivedFigure, rowsOf, type Say } from '../page/bar-figure.js'
import { barsOverTime, palette } from '../page/chart-options.js'
import { type DrawChart, type Figure, figureSection } from '../page/figure.js'
import { moment, page } from '../page/html-page.js'
import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import { pageWords } from '../page/page-words.js'
import { reasonItem } from '../page/reason-item.js'
import type { Recurrence } from '../recurrence/recurrence.js'
import type { RecurrenceSignal } from '../recurrence/recurrence-signal.js'
import type { ReportNames } from '../report-names.js'
import type { FigureTable } from './figure-table.js'
import { keyFigureList } from './key-figures.js'
import { periodView } from './period-view.js'
import { periodWords as words } from './period-words.js'
import { sayFigures } from './say-figures.js'

const tableFigure = (
  table: CountTable & { readonly withheld: boolean },
  say: Say,
  draw: DrawChart | undefined,
): Markup => {
  const rows = table.rows.map(({ code, name, count }) => ({ code, name: say(name), count }))
  const figure = barFigure(table.id, table.title, rows, {}, say)
  return table.withheld
    ? markup`<figure id="${table.id}"><figcaption><h2>${say(table.title)}</h2></figcaption><p class="note">${say(words.withheld)}</p></figure>
`
    : figureSection(figure, draw)
}

/**
 * The published form of a report as one HTML page that needs nothing else.
 *
 * @example
 * publicPage(publicReport(running.report(), { names }), { language: 'zh' }) // '<!doctype html>\n<html lang="zh-CN">…'
 */
export const publicPage = (
  report: PublicReport,
  { language, drawChart }: { readonly language: Language; readonly drawChart?: DrawChart },
): string => {
  const say: Say = (said) => said[language]
  const figure = sayFigures(language)
  const { period, least, complaints, closed, onTime, medianDays, satisfied } = report
  const count = (value: number | undefined): string =>
    value === undefined ? `< ${least}` : figure.count(value)
  const key = (id: string, name: string, text: string) => ({ id, name, text, note: '', alarm: false })
  return page({
    title: `${say(words.publicTitle)} ${period.id}`,
    language,
    meta: markup`<span>${period.from} – ${period.to}</span><span>${say(words.suppressed)}: ${least}</span>`,
    body: markup`${keyFigureList([
      key('received', say(words.received), count(complaints)),
      key('closed', say(words.closed), count(closed)),
      key('on-time', say(words.onTime), figure.percent(onTime)),
      key(
        'cycle',
        say(words.cycle),
        figure.duration(medianDays === undefined ? undefined : medianDays * 1440),
      ),
      key('satisfied', say(words.calledBack), figure.percent(satisfied)),
    ])}
<div class="figures even">
${report.tables.map((table) => tableFigure(table, say, drawChart))}</div>
`,
    footer: say(words.footer),
    figures: report,
  })
}

const weekFigure = (
  { dimension, code, watched, upperLimit }: RecurrenceSignal,
  language: Language,
): Figure => ({
  id: `recurrence-${dimension}-${code}`,
  title: code,
  columns: [pageWords.period[language], pageWords.count[language], pageWords.share[language]],
  rows: watched.map(([week, count]) => ({ code: week, name: week, count })),
  showFigures: words.weekly[language],
  drawings: (width) =>
    barsOverTime({ points: watched.map(([period, count]) => ({ period, count })) }, width, upperLimit),
  widths: [520, 350],
})

const signalItem = (signal: RecurrenceSignal, language: Language, draw: DrawChart | undefined): Markup => {
  // Two bars say no more than their two numbers in the reasons.
  const chart = signal.watched.length < 3 ? nothing : figureSection(weekFigure(signal, language), draw)
  return markup`<li data-recurrence="${signal.dimension}/${signal.code}"><ul class="why">${reasonItem(signal.because, language)}</ul>${chart}</li>
`
}

/** Where complaints recur, each with its arithmetic. */
const recurrenceSection = (
  { signals, tooShort }: Recurrence,
  language: Language,
  draw: DrawChart | undefined,
): Markup => {
  const none = tooShort ? words.recurrenceShort : words.recurrenceNone
  const list =
    signals.length === 0
      ? markup`<p class="note">${none[language]}</p>`
      : markup`<ol>${signals.map((signal) => signalItem(signal, language, draw))}</ol>`
  return markup`<section class="recurrence" id="recurrence"><h2>${words.recurrence[language]}</h2>${list}</section>
`
}

export interface PeriodPageOptions {
  readonly language: Language
  readonly names: ReportNames
  readonly title?: Said
  readonly drawChart?: DrawChart
}

/** As many columns can be read in half of a page. */
const halfWidth = 4

/** A table with its heading; on a narrow screen it scrolls by itself. */
const tableSection = ({ id, title, note, columns, rows }: FigureTable): Markup => {
  const [, ...figures] = columns
  const below = note === undefined ? nothing : markup`<p class="note">${note}</p>`
  return markup`<section${columns.length > halfWidth ? trusted(' class="broad"') : nothing} id="${id}"><h2>${title}</h2>${below}<div class="scroll"><table><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${columns[0] ?? ''}</th>${figures.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(([name = '', ...cells]) => markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></section>
`
}

const outcomeColours: Readonly<Record<string, string>> = {
  upheld: palette.vermilion,
  'partly-upheld': palette.amber,
  rejected: palette.blue,
  unresolved: palette.grey,
}
const ageColours: Readonly<Record<string, string>> = {
  '16-30': palette.amber,
  '31-60': palette.amber,
  '61-90': palette.vermilion,
  '91+': palette.vermilion,
}

const figuresOf = (figures: PeriodFigures, { names }: PeriodPageOptions, say: Say): Figure[] => {
  const { received, closed, standing } = figures
  const [category, cause] = disclosureTables(received, names)
  const frequent = (counts: Counts, known: Names) => rowsOf(byFrequency(counts), known, say)
  const standard = (table: typeof category) =>
    (table?.rows ?? [])
      .filter(({ count }) => count > 0)
      .map(({ code, name, count }) => ({ code, name: say(name), count }))
      .sort((a, b) => b.count - a.count)
  const all = [
    barFigure('category', words.byCategory, standard(category), {}, say),
    barFigure('cause', words.byCause, standard(cause), {}, say),
    barFigure('channel', words.byChannel, frequent(received.byChannel, channelNames), {}, say),
    barFigure('unit', words.byUnit, frequent(received.byUnit, {}), {}, say),
    barFigure('region', words.byRegion, frequent(received.byRegion, names.regions ?? {}), {}, say),
    barFigure('origin', words.byOrigin, frequent(received.byOrigin, originNames), {}, say),
    barFigure('outcome', words.byOutcome, frequent(closed.outcomes, outcomeNames), outcomeColours, say),
    barFigure('age', words.byAge, rowsOf(inOrder(ageBuckets, standing.byAge), {}, say), ageColours, say),
  ]
  // What no complaint says would be one bar of "not stated".
  return [
    receivedFigure(received.byDay, say),
    ...all.filter(({ rows }) => rows.some(({ code }) => code !== unsaid)),
  ]
}

/**
 * The report of a period as one HTML page that needs nothing else: key figures, charts with the tables they draw, timeliness, stages,
 * groups, handlers, actions and recurrence with its arithmetic. All figures stand a second time as JSON in the element `figures`.
 *
 * @example
 * periodPage(report, { language: 'zh', names: reportNames([policy]), drawChart: echartsDrawer(init) })
 * // '<!doctype html>\n<html lang="zh-CN">…'
 */
export const periodPage = (report: PeriodReport, options: PeriodPageOptions): string => {
  const { language, names, title = words.title, drawChart } = options
  const { figures } = report
  const say: Say = (said) => said[language]
  const view = periodView(report, { names, language })
  const { period } = figures
  return page({
    title: `${say(title)} ${period.id}`,
    language,
    meta: markup`<span>${period.from} – ${period.to}</span><span>${say(pageWords.asOf)} ${moment(report, language)}</span>`,
    body: markup`${keyFigureList(view.keys)}
<div class="figures">
${figuresOf(figures, options, say).map((figure) => figureSection(figure, drawChart))}</div>
${recurrenceSection(figures.recurrence, language, drawChart)}<div class="tables">
${view.tables.map(tableSection)}</div>
`,
    footer: say(words.footer),
    figures: report,
  })
}
