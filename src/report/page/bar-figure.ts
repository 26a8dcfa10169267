import type { Said } from '../../explanation.js'
import type { Names } from '../../vocabulary/index.js'
import { nameOfStated } from '../code-names.js'
import type { Counts } from '../counts.js'
import { type Bar, barsOverTime, lyingBars, palette } from './chart-options.js'
import type { Figure, FigureRow } from './figure.js'
import { pageWords } from './page-words.js'
import { receivedSeries } from './received-series.js'

/** Says a text in the language of the page. */
export type Say = (said: Said) => string

const mostBars = 12

/** Counts as rows under their names. */
export const rowsOf = (codes: readonly (readonly [string, number])[], names: Names, say: Say): FigureRow[] =>
  codes.map(([code, count]) => ({ code, name: say(nameOfStated(code, names)), count }))

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

/** A figure of lying bars, one a row. */
export const barFigure = (
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

/** Receipts over time, by day while days can be read. */
export const receivedFigure = (byDay: Counts, say: Say): Figure => {
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

/** Counts in a given order, then those it does not name. */
export const inOrder = (order: readonly string[], counts: Counts): [string, number][] =>
  [...order, ...Object.keys(counts).filter((code) => !order.includes(code))].flatMap((code) =>
    Object.hasOwn(counts, code) ? [[code, counts[code] ?? 0] as [string, number]] : [],
  )
