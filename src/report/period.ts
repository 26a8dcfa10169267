import { said } from '../explanation.js'
import { accepted, type Checked, rejected, wrong } from '../issues.js'
import { addDays, daysBetween, daysInMonth, mondayOf } from '../plain-date.js'
import type { PlainDate } from '../time.js'

/** A week (ISO 8601), month, quarter or year of the bank's zone, with its first and last day. */
export interface Period {
  /** `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
  readonly id: string
  readonly kind: 'week' | 'month' | 'quarter' | 'year'
  readonly from: PlainDate
  readonly to: PlainDate
}

const two = (number: number): string => String(number).padStart(2, '0')

const months = (id: string, kind: Period['kind'], year: number, first: number, last: number): Period => ({
  id,
  kind,
  from: `${year}-${two(first)}-01`,
  to: `${year}-${two(last)}-${daysInMonth(year, last)}`,
})

/** Week 1 is the week with 4 January in it. */
const weekStart = (year: number, week: number): PlainDate =>
  addDays(mondayOf(`${year}-01-04`), 7 * (week - 1))

const weekOf = (monday: PlainDate): Period => {
  const year = Number(addDays(monday, 3).slice(0, 4))
  const week = daysBetween(weekStart(year, 1), monday) / 7 + 1
  return { id: `${year}-W${two(week)}`, kind: 'week', from: monday, to: addDays(monday, 6) }
}

/** The period of a kind that a date is in. */
export const periodOf = (kind: Period['kind'], date: PlainDate): Period => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  if (kind === 'week') return weekOf(mondayOf(date))
  if (kind === 'month') return months(date.slice(0, 7), kind, year, month, month)
  if (kind === 'quarter') return months(`${year}-Q${quarter}`, kind, year, quarter * 3 - 2, quarter * 3)
  return months(String(year), kind, year, 1, 12)
}

const forms: readonly (readonly [RegExp, (year: number, part: number) => Period])[] = [
  [/^([12]\d{3})-W(\d\d)$/, (year, week) => periodOf('week', weekStart(year, week))],
  [/^([12]\d{3})-(0[1-9]|1[0-2])$/, (year, month) => periodOf('month', `${year}-${two(month)}-01`)],
  [/^([12]\d{3})-Q([1-4])$/, (year, quarter) => periodOf('quarter', `${year}-${two(quarter * 3)}-01`)],
  [/^([12]\d{3})$/, (year) => periodOf('year', `${year}-01-01`)],
]

/**
 * A period by its name. Issue: `invalid-period`, also for a week that its year does not have.
 *
 * @example
 * parsePeriod('2026-W47') // { ok: true, value: { id: '2026-W47', kind: 'week', from: '2026-11-16', to: '2026-11-22' }, … }
 */
export const parsePeriod = (text: string): Checked<Period> => {
  for (const [form, make] of forms) {
    const found = form.exec(text)
    if (found === null) continue
    const period = make(Number(found[1]), Number(found[2] ?? 1))
    if (period.id === text) return accepted(period)
  }
  return rejected([
    wrong(
      'invalid-period',
      [],
      said(`'${text.slice(0, 40)}' is no period`, `“${text.slice(0, 40)}”不是有效的报告期`),
      said(
        'write a week 2026-W47, a month 2026-11, a quarter 2026-Q4 or a year 2026',
        '请写作周 2026-W47、月 2026-11、季 2026-Q4 或年 2026',
      ),
    ),
  ])
}

/**
 * The period of the same kind just before.
 *
 * @example
 * previousPeriod({ id: '2026-W01', kind: 'week', from: '2025-12-29', to: '2026-01-04' }).id // '2025-W52'
 */
export const previousPeriod = ({ kind, from }: Period): Period => periodOf(kind, addDays(from, -1))

export const isWithin = ({ from, to }: Period, date: PlainDate | undefined): boolean =>
  date !== undefined && from <= date && date <= to
