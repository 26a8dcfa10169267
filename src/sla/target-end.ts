import { type DayNumber, msPerDay } from '../plain-date.js'
import type { Calendar } from './compiled.js'
import { adjusted, lastDay } from './count-days.js'
import { closingOfDay, openingOfDay } from './edges.js'
import { beyondHorizon, horizon } from './horizon.js'
import { atTimeOfDay, localDay, startOfDay, timeOfDay } from './local-time.js'
import type { DueOptions } from './options.js'
import { type Amount, isBusinessUnit, isDayUnit, lengthMs } from './target.js'
import { addOpenTime } from './working-time.js'

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
