import type { Language } from '../../explanation.js'
import type { CountTable } from '../forms/count-table.js'
import type { PublicReport } from '../forms/public-report.js'
import { barFigure, type Say } from '../page/bar-figure.js'
import { type DrawChart, figureSection } from '../page/figure.js'
import { page } from '../page/html-page.js'
import { type Markup, markup } from '../page/markup.js'
import { keyFigureList } from './key-figures.js'
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
