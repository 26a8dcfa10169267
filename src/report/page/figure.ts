import type { ChartDrawing } from './chart-options.js'
import { type Markup, markup, nothing, trusted } from './markup.js'

/** What this room needs of `init` of Apache ECharts: a chart that is never mounted and gives its picture as text. */
export type InitChart = (
  dom: null,
  theme: null,
  options: { renderer: 'svg'; ssr: true; width: number; height: number },
) => {
  setOption(option: object): void
  renderToSVGString(): string
  dispose(): void
}

/**
 * Charts as SVG, drawn on the server by the `init` of Apache ECharts that the host passes in.
 *
 * @example
 * import { init } from 'echarts'
 * reportPage(board, { …, drawChart: echartsDrawer(init) })
 */
export const echartsDrawer =
  (init: InitChart): DrawChart =>
  ({ option, size }) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
    chart.setOption(option)
    const svg = chart.renderToSVGString()
    chart.dispose()
    return svg
  }

/** Draws a chart as SVG text; without one the page shows tables only. */
export type DrawChart = (drawing: ChartDrawing) => string

/** One line of a figure's table: what it says, how often, and the code that programs read. */
export interface FigureRow {
  readonly code: string
  readonly name: string
  readonly count: number
}

export interface Figure {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly columns: readonly [name: string, count: string, share: string]
  readonly rows: readonly FigureRow[]
  readonly showFigures: string
  /** The same chart for a wide and for a narrow screen. */
  readonly drawings: (width: number) => ChartDrawing
  readonly widths: readonly [wide: number, narrow: number]
}

const percent = (count: number, total: number): string =>
  total === 0 ? '–' : `${((100 * count) / total).toFixed(count === total ? 0 : 1)}%`

/** The chart in words, for those who cannot see it. */
const spoken = ({ title, rows }: Figure): string =>
  `${title}. ${rows
    .slice(0, 20)
    .map(({ name, count }) => `${name}: ${count}`)
    .join('; ')}`

const drawn = (figure: Figure, draw: DrawChart | undefined): Markup => {
  if (draw === undefined || figure.rows.length === 0) return nothing
  const [wide, narrow] = figure.widths.map((width) => trusted(draw(figure.drawings(width))))
  return markup`<div class="chart" role="img" aria-label="${spoken(figure)}"><div class="wide">${wide ?? nothing}</div><div class="narrow">${narrow ?? nothing}</div></div>`
}

const table = ({ id, title, columns, rows }: Figure): Markup => {
  const total = rows.reduce((sum, row) => sum + row.count, 0)
  const [name, count, share] = columns
  return markup`<table><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${name}</th><th scope="col">${count}</th><th scope="col">${share}</th></tr></thead>
<tbody>${rows.map((row) => markup`<tr><th scope="row">${row.name}</th><td data-figure="${id}.${row.code}">${row.count}</td><td>${percent(row.count, total)}</td></tr>`)}</tbody></table>`
}

/** A chart with its caption and, folded below it, the table that it draws. Without a chart the table is unfolded. */
export const figureSection = (figure: Figure, draw: DrawChart | undefined): Markup => {
  const picture = drawn(figure, draw)
  const note = figure.note === undefined ? nothing : markup`<span class="note">${figure.note}</span>`
  const figures =
    picture === nothing
      ? table(figure)
      : markup`<details><summary>${figure.showFigures}</summary>${table(figure)}</details>`
  return markup`<figure id="${figure.id}"><figcaption><h2>${figure.title}</h2>${note}</figcaption>${picture}${figures}</figure>
`
}
