import type { CsvCell } from './csv-text.js'

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
