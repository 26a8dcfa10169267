const leaves = (value: unknown, path: readonly string[]): CsvCell[][] => {
  if (typeof value === 'number' || typeof value === 'boolean') return [[path.join('/'), value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key.replaceAll('/', '∕')]))
}

/**
 * Every figure of a report as a row, its place written as a path: `received/byChannel/phone`, 31.
 * Lists and texts are left out: they are no figures.
 *
 * @example
 * csvText(figureRows(report.figures)) // '\uFEFFfigure,value\r\nreceived/complaints,412\r\n…'
 */
export const figureRows = (figures: object): readonly (readonly CsvCell[])[] => [
  ['figure', 'value'],
  ...leaves(figures, []),
]

/** A cell of a table that is sent as text. */
export type CsvCell = string | number | boolean | undefined

/** Spreadsheets would run what begins so; an apostrophe makes it text. */
const formula = /^[=+\-@\t\r]/

const cellText = (cell: CsvCell): string => {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of CSV (RFC 4180) with its line end. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** Tells spreadsheets that the text is UTF-8, without which they garble Chinese. */
export const byteOrderMark = '\uFEFF'

/**
 * Rows as CSV text (RFC 4180) that a spreadsheet opens: UTF-8 with its mark, and no cell that would be run as a formula.
 *
 * @example
 * csvText([['unit', 'complaints'], ['south', 31], ['=1+1', 2]]) // "\uFEFFunit,complaints\r\nsouth,31\r\n'=1+1,2\r\n"
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  byteOrderMark + rows.map(csvLine).join('')
