import type { DayNumber } from '../../plain-date.js'
import { type ComputedDeadline, computeAmount } from '../count/deadline.js'
import { type DueOptions, readOptions } from '../count/due-options.js'
import { type Amount, isBusinessUnit, isDayUnit, lengthMs, readTarget } from '../count/target.js'
import type { Calendar } from '../table/calendar.js'
import { businessDaysIn, localDay, startOfDay } from '../table/days.js'
import { addOpenTime, openTimeBetween, type TimeSpan } from '../table/open-time.js'
import type { Obligation } from './obligation.js'

export type Pause = TimeSpan

/** What one cycle is measured against. `more` are extensions in another unit than the target's. */
export interface Terms {
  readonly calendar: Calendar
  readonly target: Amount
  readonly more: readonly Amount[]
  readonly options: DueOptions
  readonly pauses: 'exact' | 'whole-days'
}

/** A due time, and whether it is the midnight that ends its last day (what is done then is done too late). */
export interface DueTime {
  readonly dueAt: number
  readonly lastDay: DayNumber
  readonly endsWithDay: boolean
  readonly provisional: boolean
}

export const defaultPauses = ({ unit }: Amount): Terms['pauses'] =>
  isDayUnit(unit) && unit !== 'businessDays' ? 'whole-days' : 'exact'

/** Time in the target's own measure: open time for business targets, else elapsed time. */
export const measure = ({ calendar, target }: Terms, from: number, to: number): number =>
  isBusinessUnit(target.unit) ? openTimeBetween(calendar, from, to) : to - from

export const measureAll = (terms: Terms, pauses: readonly Pause[]): number =>
  pauses.reduce((sum, { from, to }) => sum + measure(terms, from, to), 0)

const takenOut = (calendar: Calendar, pauses: readonly Pause[], businessOnly: boolean): number =>
  pauses.reduce((sum, { from, to }) => {
    const [first, end] = [localDay(calendar, from), localDay(calendar, to)]
    return sum + (businessOnly ? businessDaysIn(calendar, first, end) : end - first)
  }, 0)

/** A target in hours or minutes, with so much time on top. */
export const lengthened = (target: Amount, ms: number): Amount => {
  const perUnit = lengthMs({ unit: target.unit, amount: 1 })
  return { unit: target.unit, amount: (lengthMs(target) + ms) / perUnit }
}

/** A sum in days, moved on by paused time: what is left of it is then measured in time. */
const movedOn = (terms: Terms, sum: ComputedDeadline, pausedMs: number): ComputedDeadline => {
  const { calendar, target, options } = terms
  const dueAt = isBusinessUnit(target.unit)
    ? addOpenTime(calendar, sum.dueAt, pausedMs, options.atClose === 'next-opening')
    : sum.dueAt + pausedMs
  const lastDay = localDay(calendar, sum.endsWithDay ? dueAt - 1 : dueAt)
  return { ...sum, dueAt, usedUpAt: dueAt, lastDay, countedDay: lastDay, endsWithDay: false }
}

/** The sum for a target with its pauses taken out, and whether it is still one of whole days. */
export interface PausedSum {
  readonly sum: ComputedDeadline
  readonly byDay: boolean
}

export const firstSum = (terms: Terms, start: number, pauses: readonly Pause[]): PausedSum => {
  const { calendar, target, options } = terms
  const byDay = isDayUnit(target.unit)
  if (terms.pauses === 'whole-days' && byDay) {
    const business = target.unit === 'businessDays'
    const days = takenOut(calendar, pauses, business)
    const sum = business
      ? computeAmount(calendar, start, { ...target, amount: target.amount + days }, options)
      : computeAmount(calendar, start, target, options, days)
    return { sum, byDay }
  }
  const pausedMs = measureAll(terms, pauses)
  if (!byDay) return { sum: computeAmount(calendar, start, lengthened(target, pausedMs), options), byDay }
  const sum = computeAmount(calendar, start, target, options)
  return pausedMs === 0 ? { sum, byDay } : { sum: movedOn(terms, sum, pausedMs), byDay: false }
}

/** An extension in another unit: from the last day, or from the due instant. */
export const extensionSum = (terms: Terms, due: DueTime, more: Amount): ComputedDeadline => {
  const from = isDayUnit(more.unit) ? startOfDay(terms.calendar, due.lastDay) : due.dueAt
  // What was already moved by a receipt rule is not received a second time.
  return computeAmount(terms.calendar, from, more, { ...terms.options, receipt: 'as-received' })
}

/** When a cycle that started at `start` is due, with these pauses taken out. */
export const dueTime = (terms: Terms, start: number, pauses: readonly Pause[]): DueTime =>
  terms.more.reduce<DueTime>(
    (due, more) => {
      const next = extensionSum(terms, due, more)
      return { ...next, provisional: due.provisional || next.provisional }
    },
    firstSum(terms, start, pauses).sum,
  )

/** Met iff done by the due time; the midnight that ends a day belongs to the next day. */
export const isInTime = ({ dueAt, endsWithDay }: DueTime, at: number): boolean =>
  endsWithDay ? at < dueAt : at <= dueAt

/** What an obligation is measured against before anything changed it. */
export const termsOf = (obligation: Obligation): Terms => {
  const target = readTarget(obligation.target)
  const { calendar, options = {}, pauses = defaultPauses(target) } = obligation
  return { calendar, target, more: [], options: readOptions(options), pauses }
}
