import { TZDate } from '@date-fns/tz'
import type { Instant, PlainDate } from '../../time.js'

const written = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const exists = new Date(`${text}T00:00:00Z`)
  const real = !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(text)
  return real && year >= 1900 && year < 2200 ? text : undefined
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

/** The first moment of a date in a zone. */
export const startOfDate = (date: PlainDate, zone: string): Instant => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, day, 0, 0, 0, zone).getTime()).toISOString()
}
