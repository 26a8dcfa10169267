import { RedressError } from '../../errors.js'
import { type DayNumber, formatDay, msPerDay } from '../../plain-date.js'
import type { Moment, Target } from '../../time.js'
import { instantOfWall, offsetAt } from '../../time-zone.js'
import { parseTime } from '../calendar/wall-time.js'
import { beyondHorizon, type Calendar, compiledOf, horizon, tableAt } from '../table/calendar.js'
import { atTimeOfDay, instantOf, localDay, startOfDay, timeOfDay } from '../table/days.js'
import {
  addOpenTime,
  closingOfDay,
  closingUntil,
  isOpenAt,
  openingFrom,
  openingOfDay,
} from '../table/open-time.js'
import { adjusted, isBusiness, lastDay, nthBusinessDay } from './count-days.js'
import { type DueOptions, readOptions } from './due-options.js'
import { type Amount, isBusinessUnit, isDayUnit, lengthMs, readTarget } from './target.js'

const afterCutoff = (calendar: Calendar, at: number, cutoff: string): number => {
  const wall = parseTime(cutoff) ?? 0
  const table = tableAt(calendar, at)
  const day = Math.floor((at + offsetAt(table.zone, at)) / msPerDay)
  if (isBusiness(calendar, day) && at < instantOfWall(table.zone, day * msPerDay + wall)) return at
  return openingOfDay(calendar, nthBusinessDay(calendar, day + 1, 1, 1)) ?? at
}

/** When a thing that came at `at` counts as received. */
export const receivedAt = (calendar: Calendar, at: number, rule: DueOptions['receipt']): number => {
  if (rule === undefined || rule === 'as-received') return at
  if (typeof rule === 'object') return afterCutoff(calendar, at, rule.cutoff)
  if (isOpenAt(calendar, at)) return at
  return rule === 'next-opening' ? openingFrom(calendar, at) : closingUntil(calendar, at)
}

/** Where a target ends. */
export interface TargetEnd {
  readonly startDay: DayNumber
  /** Before the business-day convention. */
  readonly countedDay: DayNumber
  readonly lastDay: DayNumber
  /** Where the target is used up, before a convention or an `end` moved it. */
  readonly usedUpAt: number
  readonly dueAt: number
}

const endOf = (
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

/** The end of a target in days, weeks or months; `daysTakenOut` are calendar days that do not count. */
export const dayEnd = (
  calendar: Calendar,
  from: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut: number,
): TargetEnd => {
  const startDay = localDay(calendar, from)
  const countedDay = lastDay(calendar, startDay, target, options.startDay) + daysTakenOut
  const last = adjusted(calendar, countedDay, options.convention)
  const end = options.end ?? (target.unit === 'businessDays' ? 'close-of-business' : 'end-of-day')
  const dueAt = endOf(calendar, last, end, from)
  return { startDay, countedDay, lastDay: last, usedUpAt: dueAt, dueAt }
}

const requireInstantInside = (at: number): number => {
  if (at < (horizon.first + 3) * msPerDay || at >= (horizon.end - 3) * msPerDay)
    throw beyondHorizon('The answer')
  return at
}

/** The instant at which a target in hours or minutes is used up. */
export const usedUpAt = (calendar: Calendar, from: number, target: Amount, options: DueOptions): number =>
  isBusinessUnit(target.unit)
    ? addOpenTime(calendar, from, lengthMs(target), options.atClose === 'next-opening')
    : requireInstantInside(from + lengthMs(target))

/** Whether the instant at which time is used up is the due instant itself, whatever day it falls on. */
export const isPlainTime = (target: Amount, { end, convention, receipt, unpublished }: DueOptions): boolean =>
  !isDayUnit(target.unit) &&
  end === undefined &&
  convention === undefined &&
  receipt === undefined &&
  unpublished === undefined

export const timeEnd = (calendar: Calendar, from: number, target: Amount, options: DueOptions): TargetEnd => {
  const reached = usedUpAt(calendar, from, target, options)
  // Working time used up at a 24:00 closing was used up on the day that ends there.
  const midnightClosing =
    isBusinessUnit(target.unit) && target.amount > 0 && options.atClose !== 'next-opening'
  const countedDay = localDay(calendar, midnightClosing ? reached - 1 : reached)
  const startDay = localDay(calendar, from)
  const last = adjusted(calendar, countedDay, options.convention)
  const dueAt =
    options.end === undefined || options.end === 'same-time'
      ? last !== countedDay
        ? atTimeOfDay(calendar, last, timeOfDay(calendar, reached))
        : reached
      : endOf(calendar, last, options.end, reached)
  return { startDay, countedDay, lastDay: last, usedUpAt: reached, dueAt }
}

const restsOnHolidays = ({ unit }: Amount, options: DueOptions): boolean =>
  isBusinessUnit(unit) ||
  options.startDay === 'first-business-day' ||
  (options.convention !== undefined && options.convention !== 'none') ||
  options.end === 'close-of-business' ||
  options.end === 'opening' ||
  (options.receipt !== undefined && options.receipt !== 'as-received')

/** Whether an answer rests on dates outside those published; an error when the options refuse that. */
export const isProvisional = (
  calendar: Calendar,
  days: readonly DayNumber[],
  target: Amount,
  options: DueOptions,
): boolean => {
  const { publishedFrom, publishedThrough } = compiledOf(calendar)
  if (!restsOnHolidays(target, options)) return false
  const provisional = Math.max(...days) > publishedThrough || Math.min(...days) < publishedFrom
  if (provisional && options.unpublished === 'error') {
    const { publishedFrom: from = '…', publishedThrough: through = '…' } = calendar.definition
    throw new RedressError(
      'calendar-not-published',
      `Calendar '${calendar.id}' is published for ${from} to ${through}; the answer rests on ${formatDay(Math.max(...days))}`,
      { details: { calendar: calendar.id, publishedFrom: from, publishedThrough: through } },
    )
  }
  return provisional
}

/** Everything that one sum decides. */
export interface Reckoning extends TargetEnd {
  readonly target: Amount
  readonly options: DueOptions
  readonly from: number
  /** `from`, unless a receipt rule moved it. */
  readonly received: number
  /** The due instant is the midnight that ends the last day: what is done at that instant is done on the next day. */
  readonly endsWithDay: boolean
  readonly provisional: boolean
}

/** Every convention at its default. */
export const noOptions: DueOptions = {}

/** The sum for an amount already read; `daysTakenOut` are calendar days that do not count. */
export const reckonAmount = (
  calendar: Calendar,
  asked: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut = 0,
): Reckoning => {
  const received = receivedAt(calendar, asked, options.receipt)
  const end = isDayUnit(target.unit)
    ? dayEnd(calendar, received, target, options, daysTakenOut)
    : timeEnd(calendar, received, target, options)
  const days = [localDay(calendar, asked), end.startDay, end.countedDay, end.lastDay]
  return {
    target,
    options,
    from: asked,
    received,
    ...end,
    endsWithDay: isDayUnit(target.unit) && end.dueAt === startOfDay(calendar, end.lastDay + 1),
    provisional: isProvisional(calendar, days, target, options),
  }
}

export const reckon = (calendar: Calendar, from: Moment, target: Target, options?: DueOptions): Reckoning =>
  reckonAmount(calendar, instantOf(calendar, from), readTarget(target), readOptions(options ?? noOptions))
