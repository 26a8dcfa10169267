import { type Said, said } from '../../explanation.js'
import { addDays, msPerDay } from '../../plain-date.js'
import type { Instant } from '../../time.js'
import { endOfDay, localDate } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import type { ChartEvent } from '../chart/chart-event.js'

/**
 * Where so many days after a moment end: at 24:00 of the last one, the day of the moment itself not counted, as a clock of that many
 * calendar days counts. Nothing when the step was not told in which zone days are counted.
 */
export const lastDayEnds = (event: ChartEvent, from: Instant, days: number): number | undefined => {
  const { timeZone, zones, dayLength } = event.facts ?? {}
  if (dayLength === '24-hours') return Date.parse(from) + days * msPerDay
  if (timeZone === undefined) return undefined
  const zone = zoneOf({ timeZone, zones })
  return Date.parse(endOfDay(zone, addDays(localDate(zone, from), days)))
}

/** What a control that counts days answers when it cannot. */
export const noTimeZone: Said = said(
  'This control counts days, and the step was not told in which time zone (`facts.timeZone`)',
  '本项按日计算，但未告知所用时区（`facts.timeZone`）',
)
