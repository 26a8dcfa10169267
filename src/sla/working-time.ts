import { dayMs } from './civil.js'
import type { Calendar } from './compiled.js'
import { tableAt, widened } from './cover.js'
import type { OpenTable } from './open-table.js'

/** Position in the table of the day whose midnight was the last before an instant. */
const dayIndexAt = (table: OpenTable, at: number): number => {
  const { dayStart } = table
  let day = Math.min(Math.max(Math.floor((at - (dayStart[0] ?? 0)) / dayMs), 0), table.days - 1)
  while ((dayStart[day] ?? 0) > at) day--
  while ((dayStart[day + 1] ?? Number.POSITIVE_INFINITY) <= at) day++
  return day
}

/** First interval that ends after an instant. */
export const intervalAfter = (table: OpenTable, at: number): number => {
  const { close } = table
  let i = table.firstOf[dayIndexAt(table, at)] ?? 0
  // A night of the day before may still be running.
  while (i > 0 && (close[i - 1] ?? 0) > at) i--
  while (i < table.intervals && (close[i] ?? 0) <= at) i++
  return i
}

/** Open time from the beginning of the table up to an instant. */
export const openBefore = (table: OpenTable, at: number): number => {
  const i = intervalAfter(table, at)
  return (table.before[i] ?? 0) + (i < table.intervals ? Math.max(0, at - (table.open[i] ?? 0)) : 0)
}

/** First interval by whose end at least (`strictly`: more than) `sum` of open time has passed. */
const intervalReaching = (table: OpenTable, sum: number, strictly: boolean): number => {
  let [low, high] = [0, table.intervals]
  while (low < high) {
    const middle = (low + high) >> 1
    const upTo = table.before[middle + 1] ?? 0
    if (strictly ? upTo > sum : upTo >= sum) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The instant at which `length` of open time (negative: counting back) from `at` is used up. At an edge of working
 * hours that is the edge nearer to `at`; with `roll` it is the far side of the closed time.
 */
export const addOpenTime = (calendar: Calendar, at: number, length: number, roll: boolean): number => {
  if (length === 0 && !roll) return at
  let table = tableAt(calendar, at)
  const forward = length >= 0
  for (;;) {
    const sum = openBefore(table, at) + length
    const i = intervalReaching(table, sum, forward === roll)
    if (i < table.intervals && sum >= 0 && (sum > 0 || forward || !roll)) {
      const reached = (table.open[i] ?? 0) + (sum - (table.before[i] ?? 0))
      return length === 0 ? Math.max(reached, at) : reached
    }
    table = widened(calendar, table, forward ? 1 : -1)
  }
}

/** Open time between two instants, negative when `to` is earlier. */
export const openTimeBetween = (calendar: Calendar, from: number, to: number): number => {
  tableAt(calendar, Math.min(from, to))
  const table = tableAt(calendar, Math.max(from, to))
  return openBefore(table, to) - openBefore(table, from)
}
