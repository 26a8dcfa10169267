import { type Checked, checked, type Issue, type IssueCode } from '../../issues.js'
import { formatDay, msPerDay, parseDay } from '../../plain-date.js'
import type { Holiday } from './definition.js'

/** What the `date-holidays` package answers for one day, as far as it is read here. */
export interface DateHolidaysEntry {
  /** Local: `2026-01-01 00:00:00`. */
  readonly date: string
  readonly start?: Date | string
  readonly end?: Date | string
  readonly name?: string
  readonly type?: string
}

const longestDays = 62

const lengthOf = ({ start, end }: DateHolidaysEntry): number =>
  start === undefined || end === undefined
    ? 1
    : (new Date(end).getTime() - new Date(start).getTime()) / msPerDay

/**
 * The answers of `date-holidays` as holidays for a calendar definition. Which types close a bank differs by country (in Ireland Good
 * Friday is of type `bank`, in China half-day observances are `public`), so name the types, and compare with an
 * official list before you rely on them.
 *
 * @example
 * parseDateHolidays([{ date: '2026-04-03 00:00:00', name: 'Good Friday', type: 'bank' }], ['public', 'bank'])
 * // { ok: true, value: [{ date: '2026-04-03', name: 'Good Friday' }], issues: [] }
 */
export const parseDateHolidays = (
  entries: readonly DateHolidaysEntry[],
  types: readonly string[] = ['public'],
): Checked<readonly Holiday[]> => {
  const issues: Issue[] = []
  const found = new Map<string, Holiday>()
  const report = (index: number, code: IssueCode, message: string, severity: Issue['severity']) =>
    issues.push({ code, severity, path: [index], message })
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== undefined && !types.includes(entry.type)) continue
    const first = parseDay(String(entry.date).slice(0, 10))
    const length = lengthOf(entry)
    // A day on which clocks change is an hour short or long.
    const days = Math.round(length)
    if (first === undefined) report(index, 'invalid-date', 'The date cannot be read', 'error')
    else if (
      !/ 00:00:00/.test(`${entry.date} 00:00:00`.slice(10, 19)) ||
      Math.abs(length - days) > 0.1 ||
      days < 1
    )
      report(index, 'not-a-whole-day', 'The holiday is not a whole day; it was left out', 'warning')
    else if (days > longestDays) report(index, 'reversed-dates', 'The holiday has no sensible end', 'error')
    else
      for (let i = 0; i < days; i++) {
        const date = formatDay(first + i)
        if (!found.has(date))
          found.set(date, { date, ...(entry.name === undefined ? {} : { name: entry.name }) })
      }
  }
  return checked([...found.values()], issues)
}
