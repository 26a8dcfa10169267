import { parseDay } from '../plain-date.js'
import type { PlainDate } from '../time.js'

const written = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return parseDay(text) !== undefined && year >= 1900 && year < 2200 ? text : undefined
}

const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/

/**
 * A date as American exports write it: `2026-03-02`, `2026/3/2`, `03/02/26` or `3/2/2026` (the month first; a year of two
 * digits is one of this century).
 */
export const usDate = (cell: string): PlainDate | undefined => {
  const text = cell.trim()
  const [, year, month, day] = yearFirst.exec(text) ?? []
  if (year !== undefined) return written(Number(year), Number(month), Number(day))
  const [, m, d, y = ''] = monthFirst.exec(text) ?? []
  return m === undefined ? undefined : written(Number(y.length === 2 ? `20${y}` : y), Number(m), Number(d))
}
