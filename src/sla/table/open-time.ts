import { type DayNumber, msPerDay } from '../../plain-date.js'
import { type Calendar, tableAt, tableOf, widened } from './calendar.js'
import type { OpenTable } from './open-table.js'

/** A stretch of time in ms since 1970, the end excluded. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** Position in the table of the day whose midnight was the last before an instant. */
const dayIndexAt = (table: OpenTable, at: number): number => {
  const { dayStart } = table
  let day = Math.min(Math.max(Math.floor((at - (dayStart[0] ?? 0)) / msPerDay), 0), table.days - 1)
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
const openBefore = (table: OpenTable, at: number): number => openUpTo(table, intervalAfter(table, at), at)

/** The same, where the first interval that ends after the instant is known. */
const openUpTo = (table: OpenTable, i: number, at: number): number => {
  const open = table.open[i] ?? at
  return (table.before[i] ?? 0) + (at > open ? at - open : 0)
}

/** First interval by whose end at least (`strictly`: more than) `sum` of open time has passed. */
const searchReaching = (table: OpenTable, sum: number, strictly: boolean): number => {
  let [low, high] = [0, table.intervals]
  while (low < high) {
    const middle = (low + high) >> 1
    const upTo = table.before[middle + 1] ?? 0
    if (strictly ? upTo > sum : upTo >= sum) high = middle
    else low = middle + 1
  }
  return low
}

const mostSteps = 16

/** As `searchReaching`; days are much alike, so a guess by the average interval is nearly always a few steps away. */
const intervalReaching = (table: OpenTable, sum: number, strictly: boolean, near: number): number => {
  const { before, intervals, mean } = table
  let i = near + Math.floor((sum - (before[near] ?? 0)) / mean)
  if (!(i >= 0 && i < intervals)) return searchReaching(table, sum, strictly)
  for (let steps = 0; steps < mostSteps; steps++) {
    const [from, upTo] = [before[i] ?? 0, before[i + 1] ?? 0]
    if (strictly ? upTo <= sum : upTo < sum) {
      if (++i >= intervals) return intervals
    } else if (i > 0 && (strictly ? from > sum : from >= sum)) i--
    else return i
  }
  return searchReaching(table, sum, strictly)
}

/**
 * The instant at which `length` of open time (negative: counting back) from `at` is used up. At an edge of working
 * hours that is the edge nearer to `at`; with `pastClosing` it is the far side of the closed time.
 */
export const addOpenTime = (calendar: Calendar, at: number, length: number, pastClosing: boolean): number => {
  if (length === 0 && !pastClosing) return at
  let table = tableAt(calendar, at)
  const forward = length >= 0
  for (;;) {
    const near = intervalAfter(table, at)
    const sum = openUpTo(table, near, at) + length
    const i = intervalReaching(table, sum, forward === pastClosing, near)
    if (i < table.intervals && sum >= 0 && (sum > 0 || forward || !pastClosing)) {
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

export const isOpenAt = (calendar: Calendar, at: number): boolean => {
  const table = tableAt(calendar, at)
  const i = intervalAfter(table, at)
  return i < table.intervals && (table.open[i] ?? 0) <= at
}

/** Hours that touch (until 24:00, again from 00:00) do not open anew. */
export const openingFrom = (calendar: Calendar, at: number): number => {
  let table = tableAt(calendar, at)
  for (;;) {
    const { open, close, intervals } = table
    for (let i = intervalAfter(table, at); i < intervals; i++) {
      const opens = open[i] ?? 0
      if (opens >= at && (i === 0 || close[i - 1] !== opens)) return opens
    }
    table = widened(calendar, table, 1)
  }
}

export const closingUntil = (calendar: Calendar, at: number): number => {
  let table = tableAt(calendar, at)
  for (;;) {
    const { open, close } = table
    for (let i = intervalAfter(table, at) - 1; i >= 0; i--) {
      const closes = close[i] ?? 0
      if (open[i + 1] !== closes) return closes
    }
    table = widened(calendar, table, -1)
  }
}

/** First opening of a date; `undefined` when it is no business day. */
export const openingOfDay = (calendar: Calendar, day: DayNumber): number | undefined => {
  const table = tableOf(calendar, day)
  const opening = table.opening[day - table.firstDay] ?? Number.NaN
  return Number.isNaN(opening) ? undefined : opening
}

/** Last closing of a date, which may lie in the next one; `undefined` when it is no business day. */
export const closingOfDay = (calendar: Calendar, day: DayNumber): number | undefined => {
  const table = tableOf(calendar, day)
  const closing = table.closing[day - table.firstDay] ?? Number.NaN
  return Number.isNaN(closing) ? undefined : closing
}
