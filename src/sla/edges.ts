import type { DayNumber } from '../plain-date.js'
import type { Calendar } from './compiled.js'
import { tableAt, tableOver, widened } from './cover.js'
import { intervalAfter } from './working-time.js'

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
  const table = tableOver(calendar, day, day)
  const opening = table.opening[day - table.firstDay] ?? Number.NaN
  return Number.isNaN(opening) ? undefined : opening
}

/** Last closing of a date, which may lie in the next one; `undefined` when it is no business day. */
export const closingOfDay = (calendar: Calendar, day: DayNumber): number | undefined => {
  const table = tableOver(calendar, day, day)
  const closing = table.closing[day - table.firstDay] ?? Number.NaN
  return Number.isNaN(closing) ? undefined : closing
}
