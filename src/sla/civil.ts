import type { PlainDate } from '../time.js'

/** A civil date as the number of days since 1970-01-01: dates become integers and weeks become sums. */
export type DayNumber = number

export const dayMs = 86_400_000

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayIndex = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

export const dayFromCivil = (year: number, month: number, date: number): DayNumber =>
  Math.floor(Date.UTC(year, month - 1, date) / dayMs)

export const civilFromDay = (day: DayNumber): { year: number; month: number; date: number } => {
  const at = new Date(day * dayMs)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2026-02-30` is no date, so it gives `undefined` and not 2 March. */
export const parseDate = (text: string): DayNumber | undefined => {
  const found = datePattern.exec(text)
  if (found === null) return undefined
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayFromCivil(year, month, date)
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** As the first ten characters of `toISOString` for the years 1000 to 9999, which takes four times as long. */
export const formatDate = (day: DayNumber): PlainDate => {
  const { year, month, date } = civilFromDay(day)
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** The same date in another month, or that month's last day where it has no such date (31 January → 28 February). */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  const { year, month, date } = civilFromDay(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayFromCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}
