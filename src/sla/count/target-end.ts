import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { type DayNumber, formatDay, monthsAfter, msPerDay } from '../../plain-date.js'
import { instantOfWall, offsetAt } from '../../time-zone.js'
import { parseTime } from '../calendar/wall-time.js'
import {
  beyondHorizon,
  type Calendar,
  compiledOf,
  horizon,
  requireInsideHorizon,
  tableAt,
} from '../table/calendar.js'
import { atTimeOfDay, isBusiness, localDay, nthBusinessDay, startOfDay, timeOfDay } from '../table/days.js'
import {
  addOpenTime,
  closingOfDay,
  closingUntil,
  isOpenAt,
  openingFrom,
  openingOfDay,
} from '../table/open-time.js'
import type { DueOptions } from './due-options.js'
import { type Amount, isBusinessUnit, isDayUnit, lengthMs } from './target.js'

/** The moments and days that a count went by. */
export interface Steps {
  /** The moment asked about, unless a receipt rule moved it. */
  readonly received: number
  readonly startDay: DayNumber
  /** Before the business-day convention. */
  readonly countedDay: DayNumber
  readonly lastDay: DayNumber
  /** Where the target is used up, before a convention or an `end` moved it. */
  readonly usedUpAt: number
}

const afterCutoff = (calendar: Calendar, at: number, cutoff: string): number => {
  const wall = parseTime(cutoff) ?? 0
  const table = tableAt(calendar, at)
  const day = Math.floor((at + offsetAt(table.zone, at)) / msPerDay)
  if (isBusiness(calendar, day) && at < instantOfWall(table.zone, day * msPerDay + wall)) return at
  return openingOfDay(calendar, nthBusinessDay(calendar, day + 1, 1, 1)) ?? at
}

/** When a thing that came at `at` counts as received. */
const receivedAt = (calendar: Calendar, at: number, rule: DueOptions['receipt']): number => {
  if (rule === undefined || rule === 'as-received') return at
  if (typeof rule === 'object') return afterCutoff(calendar, at, rule.cutoff)
  if (isOpenAt(calendar, at)) return at
  return rule === 'next-opening' ? openingFrom(calendar, at) : closingUntil(calendar, at)
}

const businessDayAfter = (calendar: Calendar, day: DayNumber, amount: number): DayNumber => {
  if (amount === 0) return day
  return amount > 0
    ? nthBusinessDay(calendar, day + 1, amount, 1)
    : nthBusinessDay(calendar, day - 1, -amount, -1)
}

/** Beyond any horizon, yet small enough for date arithmetic to stay exact. */
const boundedMonths = (amount: number): number => Math.max(-12_000, Math.min(12_000, amount))

/** So many days, weeks, months or business days from a day. */
export const stepDays = (calendar: Calendar, day: DayNumber, { unit, amount }: Amount): DayNumber => {
  if (unit === 'businessDays') return businessDayAfter(calendar, day, amount)
  if (unit === 'months') return monthsAfter(requireInsideHorizon(day), boundedMonths(amount))
  return day + (unit === 'weeks' ? 7 * amount : amount)
}

/** The last day of a target in days, weeks or months that starts on `day`. */
const lastDayCounted = (
  calendar: Calendar,
  day: DayNumber,
  target: Amount,
  startDay: DueOptions['startDay'],
): DayNumber => {
  const sign = Math.sign(target.amount)
  if (startDay === 'first-business-day')
    return stepDays(calendar, nthBusinessDay(calendar, day, 1, sign < 0 ? -1 : 1), target)
  if (startDay !== 'include' || sign === 0) return stepDays(calendar, day, target)
  // Counting the start day begins one day early; months are counted from the start day itself, and end one day early.
  return target.unit === 'months'
    ? stepDays(calendar, day, target) - sign
    : stepDays(calendar, day - sign, target)
}

const requireInstantInside = (at: number): number => {
  if (at < (horizon.first + 3) * msPerDay || at >= (horizon.end - 3) * msPerDay)
    throw beyondHorizon(said('The answer', '结果'))
  return at
}

/** The instant at which a target in hours or minutes is used up. */
const timeUsedUp = (calendar: Calendar, from: number, target: Amount, options: DueOptions): number =>
  isBusinessUnit(target.unit)
    ? addOpenTime(calendar, from, lengthMs(target), options.atClose === 'next-opening')
    : requireInstantInside(from + lengthMs(target))

/** The day on which time is used up: working time that ends at a 24:00 closing was used up on the day that ends there. */
const dayOfUse = (calendar: Calendar, at: number, target: Amount, options: DueOptions): DayNumber => {
  const closing = isBusinessUnit(target.unit) && target.amount > 0 && options.atClose !== 'next-opening'
  return localDay(calendar, closing ? at - 1 : at)
}

/** Where the business-day convention puts a last day. */
const adjusted = (calendar: Calendar, day: DayNumber, convention: DueOptions['convention']): DayNumber =>
  convention === undefined || convention === 'none' || isBusiness(calendar, day)
    ? day
    : nthBusinessDay(calendar, day, 1, convention === 'preceding' ? -1 : 1)

const endOfDay = (
  calendar: Calendar,
  day: DayNumber,
  end: NonNullable<DueOptions['end']>,
  from: number,
): number => {
  if (end === 'close-of-business') return closingOfDay(calendar, day) ?? startOfDay(calendar, day + 1)
  if (end === 'opening') return openingOfDay(calendar, day) ?? startOfDay(calendar, day)
  if (end === 'end-of-day') return startOfDay(calendar, day + 1)
  return atTimeOfDay(calendar, day, timeOfDay(calendar, from))
}

/**
 * When a target ends that was given at `asked`: received, counted in days or measured in time, moved by the convention, and ended
 * within its last day. `daysTakenOut` are calendar days that do not count; `trail` gathers the steps for an explanation: very many
 * deadlines are asked for the instant alone.
 */
export const endOfTarget = (
  calendar: Calendar,
  asked: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut = 0,
  trail?: Steps[],
): number => {
  const received = receivedAt(calendar, asked, options.receipt)
  const { end, convention } = options
  if (isDayUnit(target.unit)) {
    const startDay = localDay(calendar, received)
    const counted = requireInsideHorizon(lastDayCounted(calendar, startDay, target, options.startDay))
    const countedDay = counted + daysTakenOut
    const lastDay = adjusted(calendar, countedDay, convention)
    const usual = target.unit === 'businessDays' ? 'close-of-business' : 'end-of-day'
    const dueAt = endOfDay(calendar, lastDay, end ?? usual, received)
    trail?.push({ received, startDay, countedDay, lastDay, usedUpAt: dueAt })
    return dueAt
  }
  const usedUpAt = timeUsedUp(calendar, received, target, options)
  // Nothing but an explanation asks on which day.
  if (end === undefined && convention === undefined && trail === undefined) return usedUpAt
  const countedDay = dayOfUse(calendar, usedUpAt, target, options)
  const lastDay = adjusted(calendar, countedDay, convention)
  trail?.push({ received, startDay: localDay(calendar, received), countedDay, lastDay, usedUpAt })
  const keepsTime = end === undefined || end === 'same-time'
  return keepsTime && lastDay === countedDay
    ? usedUpAt
    : endOfDay(calendar, lastDay, keepsTime ? 'same-time' : end, usedUpAt)
}

const restsOnHolidays = (unit: Amount['unit'], options: DueOptions): boolean =>
  isBusinessUnit(unit) ||
  options.startDay === 'first-business-day' ||
  (options.convention !== undefined && options.convention !== 'none') ||
  options.end === 'close-of-business' ||
  options.end === 'opening' ||
  (options.receipt !== undefined && options.receipt !== 'as-received')

/**
 * Whether an end rests on dates outside those published.
 *
 * @throws RedressError `calendar-not-published` when the options refuse that.
 */
export const isProvisional = (
  calendar: Calendar,
  asked: number,
  { startDay, countedDay, lastDay }: Steps,
  unit: Amount['unit'],
  options: DueOptions,
): boolean => {
  if (!restsOnHolidays(unit, options)) return false
  const { publishedFrom, publishedThrough } = compiledOf(calendar)
  const days = [localDay(calendar, asked), startDay, countedDay, lastDay]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (last <= publishedThrough && first >= publishedFrom) return false
  if (options.unpublished !== 'error') return true
  const { publishedFrom: from = '…', publishedThrough: through = '…' } = calendar.definition
  throw new RedressError(
    'calendar-not-published',
    said(
      `Calendar '${calendar.id}' is published for ${from} to ${through}; the answer rests on ${formatDay(last)}`,
      `日历“${calendar.id}”公布的范围为 ${from} 至 ${through}，而结果取决于 ${formatDay(last)}`,
    ),
    { details: { calendar: calendar.id, publishedFrom: from, publishedThrough: through } },
  )
}
