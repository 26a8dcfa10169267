import { tz } from '@date-fns/tz'
import { isValid, parse } from 'date-fns'
import { said } from '../explanation.js'
import { accepted, type Checked, type Issue, quoted, rejected, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { type Money, type MoneyWriting, parseMoney } from '../money.js'
import type { Instant, PlainDate } from '../time.js'
import type { ColumnMapping } from './mapping.js'

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
const dateCell = (
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
    wrong(
      'unreadable-date',
      [],
      said(`${quoted(cell)} is no date`, `${quoted(cell)}不是有效日期`),
      said(`expected ${formats.join(' or ')}`, `应为 ${formats.join(' 或 ')}`),
    ),
  ])
}

/** The units of a column of money: yuan and fen are what CNY calls its major and its minor unit. */
type MoneyUnit = 'major' | 'minor' | 'yuan' | 'fen' | 'wan'

const plainUnits = { yuan: 'major', fen: 'minor' } as const

/** A cell of a column of money as {@link parseMoney} reads it, in the unit that its mapping names. */
export const moneyCell = (
  cell: string,
  currency: string,
  unit: MoneyUnit = 'major',
  decimal?: MoneyWriting['decimal'],
): Checked<Money> =>
  parseMoney(cell, { currency, unit: unit === 'yuan' || unit === 'fen' ? plainUnits[unit] : unit, decimal })

const truths: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['yes', true],
  ['y', true],
  ['true', true],
  ['1', true],
  ['否', false],
  ['no', false],
  ['n', false],
  ['false', false],
  ['0', false],
])

const numberCell = (cell: string): Checked<number> => {
  const plain = cell.normalize('NFKC').trim()
  const thousands = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/
  const value = Number(plain.replaceAll(',', ''))
  return thousands.test(plain) && Number.isFinite(value)
    ? accepted(value + 0)
    : rejected([
        wrong(
          'unreadable-number',
          [],
          said(`${quoted(cell)} is no number`, `${quoted(cell)}不是数值`),
          said('write digits, such as 1,280.50', '请填写数字，例如 1,280.50'),
        ),
      ])
}

const booleanCell = (cell: string): Checked<boolean> => {
  const value = truths.get(cell.trim().toLowerCase())
  return value === undefined
    ? rejected([
        wrong(
          'unreadable-answer',
          [],
          said(`${quoted(cell)} is neither yes nor no`, `${quoted(cell)}既非是也非否`),
          said('write yes or no', '请填写是或否'),
        ),
      ])
    : accepted(value)
}

const knownWord = (cell: string, column: ColumnMapping): Checked<string | number | boolean> => {
  const { values = {}, otherwise } = column
  const word = cell.trim()
  const value = Object.hasOwn(values, word) ? values[word] : otherwise
  return value === undefined
    ? rejected([
        wrong(
          'unknown-value',
          [],
          said(
            `${quoted(cell)} is not among the values of the mapping`,
            `${quoted(cell)}不在映射所列取值之中`,
          ),
          knownAre(Object.keys(values), word),
        ),
      ])
    : accepted(value)
}

const single = (cell: string, column: ColumnMapping): Checked<unknown> => {
  const { dateFormat, zone, values, currency, unit, decimal, as } = column
  if (dateFormat !== undefined) return dateCell(cell, [dateFormat].flat(), zone)
  if (values !== undefined) return knownWord(cell, column)
  if (currency !== undefined) return moneyCell(cell, currency, unit, decimal)
  if (as === 'number') return numberCell(cell)
  if (as === 'boolean') return booleanCell(cell)
  return accepted(cell)
}

/** What a cell says under its mapping; a cell with a `separator` is a list. */
export const cellValue = (cell: string, column: ColumnMapping): Checked<unknown> => {
  if (column.separator === undefined) return single(cell, column)
  const parts = cell.split(column.separator).map((part) => part.trim())
  const values: unknown[] = []
  const issues: Issue[] = []
  for (const part of parts.filter((each) => each !== '')) {
    const value = single(part, column)
    if (value.ok) values.push(value.value)
    else issues.push(...value.issues)
  }
  return issues.length > 0 ? rejected(issues) : accepted(values)
}
