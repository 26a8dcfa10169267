import { addDays } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { Counts } from '../counts.js'

/** How many were received in each of a run of periods, none left out. */
export interface ReceivedSeries {
  readonly unit: 'day' | 'month' | 'year'
  readonly points: readonly { readonly period: string; readonly count: number }[]
}

const mostDays = 62
const mostMonths = 72

const nextDay = (date: PlainDate): PlainDate => addDays(date, 1)

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

const nextYear = (year: string): string => String(Number(year) + 1)

const grouped = (counts: Counts, length: number): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const [date, count] of Object.entries(counts)) {
    const period = date.slice(0, length)
    sums.set(period, (sums.get(period) ?? 0) + count)
  }
  return sums
}

/** The run from the first to the last period, or nothing when it would be longer than `most`. */
const run = (
  sums: ReadonlyMap<string, number>,
  next: (period: string) => string,
  most: number,
): ReceivedSeries['points'] | undefined => {
  const known = [...sums.keys()].sort()
  const last = known.at(-1)
  const points: { period: string; count: number }[] = []
  for (
    let period = known[0];
    period !== undefined && last !== undefined && period <= last;
    period = next(period)
  ) {
    if (points.length === most) return undefined
    points.push({ period, count: sums.get(period) ?? 0 })
  }
  return points
}

/** Dates of receipt as a run of days, or of months or years where days would be too many to read. */
export const receivedSeries = (byDay: Counts): ReceivedSeries => {
  const days = run(grouped(byDay, 10), nextDay, mostDays)
  if (days !== undefined) return { unit: 'day', points: days }
  const months = run(grouped(byDay, 7), nextMonth, mostMonths)
  if (months !== undefined) return { unit: 'month', points: months }
  return { unit: 'year', points: run(grouped(byDay, 4), nextYear, 10_000) ?? [] }
}
