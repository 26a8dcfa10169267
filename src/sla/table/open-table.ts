import { type DayNumber, msPerDay } from '../../plain-date.js'
import { instantOfWall, type ZoneOffsets, zoneOffsets } from '../../time-zone.js'
import type { Zone } from '../../zone-rules.js'

/** `[open, close)` as instants. */
export type OpenSpan = readonly [open: number, close: number]

/** Nights and offsets reach over the edge of a table by less than this. */
export const marginDays = 3

/** The hours of each day between two dates; days are asked for in order. */
export type HoursByDay = (
  zone: ZoneOffsets,
  first: DayNumber,
  end: DayNumber,
) => (day: DayNumber) => readonly OpenSpan[]

/**
 * The open time of a calendar between two dates, summed beforehand: a question about any span costs two look-ups.
 * Interval `i` is `[open[i], close[i])`; `before[i]` is the open time of all intervals before it. Day `d` counts from
 * `firstDay`; `firstOf[d]` is its first interval, `rank[d]` the number of business days before it, and `business[k]`
 * is the k-th business day.
 */
export interface OpenTable {
  readonly firstDay: DayNumber
  readonly days: number
  /** Days from which and up to which the table knows everything about a day. */
  readonly surelyFirst: DayNumber
  readonly surelyEnd: DayNumber
  /** Instants from which and up to which the table knows everything about an instant. */
  readonly surelyFrom: number
  readonly surelyUntil: number
  readonly zone: ZoneOffsets
  readonly dayStart: Float64Array
  readonly firstOf: Int32Array
  readonly intervals: number
  readonly open: Float64Array
  readonly close: Float64Array
  readonly before: Float64Array
  /** Average length of an interval. */
  readonly mean: number
  readonly rank: Int32Array
  readonly business: Int32Array
  readonly opening: Float64Array
  readonly closing: Float64Array
}

export const buildOpenTable = (
  inZone: Zone,
  hours: HoursByDay,
  firstDay: DayNumber,
  endDay: DayNumber,
): OpenTable => {
  const days = endDay - firstDay
  const zone = zoneOffsets(inZone, (firstDay - 2) * msPerDay, (endDay + 3) * msPerDay)
  const dayStart = new Float64Array(days + 1)
  for (let d = 0; d <= days; d++) dayStart[d] = instantOfWall(zone, (firstDay + d) * msPerDay)
  const [firstOf, rank] = [new Int32Array(days + 1), new Int32Array(days + 1)]
  const [opening, closing] = [
    new Float64Array(days).fill(Number.NaN),
    new Float64Array(days).fill(Number.NaN),
  ]
  const [open, close, before]: [number[], number[], number[]] = [[], [], []]
  const business: number[] = []
  const hoursOf = hours(zone, firstDay, endDay)
  let [total, lastClose] = [0, Number.NEGATIVE_INFINITY]
  for (let d = 0; d < days; d++) {
    firstOf[d] = open.length
    rank[d] = business.length
    // A date that the zone skipped altogether (Samoa, 30 December 2011) has no hours.
    if (dayStart[d + 1] === dayStart[d]) continue
    for (const [opens, closes] of hoursOf(firstDay + d)) {
      if (closes <= opens) continue
      if (Number.isNaN(opening[d])) {
        opening[d] = opens
        business.push(d)
      }
      closing[d] = closes
      if (closes <= lastClose) continue
      const from = Math.max(opens, lastClose)
      open.push(from)
      close.push(closes)
      before.push(total)
      total += closes - from
      lastClose = closes
    }
  }
  firstOf[days] = open.length
  rank[days] = business.length
  before.push(total)
  return {
    firstDay,
    days,
    surelyFirst: firstDay + marginDays,
    surelyEnd: endDay - marginDays,
    surelyFrom: (firstDay + marginDays + 1) * msPerDay,
    surelyUntil: (endDay - marginDays - 1) * msPerDay,
    zone,
    dayStart,
    firstOf,
    intervals: open.length,
    open: Float64Array.from(open),
    close: Float64Array.from(close),
    before: Float64Array.from(before),
    mean: open.length === 0 ? 1 : total / open.length,
    rank,
    business: Int32Array.from(business),
    opening,
    closing,
  }
}
