import { tz } from '@date-fns/tz'
import { isValid, parse } from 'date-fns'
import { accepted, type Checked, quoted, rejected } from '../issues.js'
import type { Instant, PlainDate } from '../time.js'
import { wrong } from './finding.js'

const reference = '2000-01-01T00:00:00Z'

const parsed = (cell: string, format: string, zone: string): Date | undefined => {
  try {
    const found = parse(cell, format, reference, { in: tz(zone) })
    const year = isValid(found) ? found.getFullYear() : Number.NaN
    return year >= 1900 && year < 2200 ? found : undefined
  } catch {
    // date-fns throws on letters that are no pattern; such a format reads nothing.
    return undefined
  }
}

const isoDate = (date: Date): PlainDate =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/**
 * A written date by the first of the formats that fits: an instant when its zone is known, else a date.
 *
 * @example
 * dateCell('2026/9/21 10:48', ['yyyy/M/d HH:mm'], 'Asia/Shanghai') // … value: '2026-09-21T02:48:00.000Z'
 */
export const dateCell = (
  cell: string,
  formats: readonly string[],
  zone: string | undefined,
): Checked<Instant | PlainDate> => {
  const text = cell.normalize('NFKC').trim()
  for (const format of formats) {
    const date = parsed(text, format, zone ?? 'UTC')
    if (date !== undefined)
      return accepted(zone === undefined ? isoDate(date) : new Date(+date).toISOString())
  }
  return rejected([
    wrong('unreadable-date', [], `${quoted(cell)} is no date`, `expected ${formats.join(' or ')}`),
  ])
}
