import { RedressError } from './errors.js'
import { type Said, said } from './explanation.js'
import type { PlainDate } from './time.js'

/**
 * A civil date as the number of days since 1970-01-01: dates become integers and weeks become sums. What counts many days works
 * with these; what moves one date takes the functions on text at the end of this page.
 */
export type DayNumber = number

export const msPerDay = 86_400_000

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** A day of the week by its first three letters, in English. */
export type Weekday = (typeof weekdays)[number]

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayIndex = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Years that begin in March put the leap day last, and 400 of them are always 146097 days. The month may be any integer and the
 * date too: 0 is the day before the first. `Date.UTC` would take the years 0 to 99 for those of the twentieth century.
 */
export const dayFromCivil = (year: number, month: number, date: number): DayNumber => {
  const months = year * 12 + (month - 3)
  const [marchYear, marchMonth] = [Math.floor(months / 12), ((months % 12) + 12) % 12]
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 719_469
}

export const civilFromDay = (day: DayNumber): { year: number; month: number; date: number } => {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** The same date in another month, or that month's last day where it has no such date (31 January → 28 February). */
export const monthsAfter = (day: DayNumber, months: number): DayNumber => {
  const { year, month, date } = civilFromDay(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that a date text names. `2026-02-30` is no date, so it gives `undefined` and not 2 March. */
export const parseDay = (text: string): DayNumber | undefined => {
  const found = datePattern.exec(text)
  if (found === null) return undefined
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayFromCivil(year, month, date)
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The date text of a day of the years 0 to 9999: as the first ten characters of `toISOString`, which takes four times as long. */
export const formatDay = (day: DayNumber): PlainDate => {
  const { year, month, date } = civilFromDay(day)
  const written = year < 1000 ? String(year).padStart(4, '0') : year
  return `${written}-${twoDigits(month)}-${twoDigits(date)}`
}

/** What is said of something that should be a date. */
export const noDate = (given: unknown): Said => {
  const shown = String(given).slice(0, 40)
  return said(`'${shown}' is no date: write 2026-03-02`, `“${shown}”不是有效的日期：请写作 2026-03-02`)
}

/** @throws RedressError `invalid-instant` for a text that is no date. */
const dayOf = (date: PlainDate): DayNumber => {
  const day = parseDay(date)
  if (day === undefined) throw new RedressError('invalid-instant', noDate(date))
  return day
}

/**
 * @example
 * addDays('2026-12-31', 1) // '2027-01-01'
 */
export const addDays = (date: PlainDate, days: number): PlainDate => formatDay(dayOf(date) + days)

/**
 * Calendar days from one date to another, below zero for an earlier one.
 *
 * @example
 * daysBetween('2026-03-02', '2026-04-01') // 30
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayOf(to) - dayOf(from)

/** The Monday of the week of a date (ISO 8601: Monday to Sunday). */
export const mondayOf = (date: PlainDate): PlainDate => {
  const day = dayOf(date)
  return formatDay(day - weekdayIndex(day))
}

/** The later of two dates: written in this form they sort as text. */
export const laterDate = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? b : a)
