import { RedressError } from '../errors.js'
import type { Moment, Target } from '../time.js'
import { type DayNumber, dayMs, formatDate } from './civil.js'
import { type Calendar, compiled } from './compiled.js'
import { isBusiness, lastDay, nextBusinessDayFrom } from './count-days.js'
import { tableAt, tableOver } from './cover.js'
import { hoursOfDay } from './edges.js'
import { beyondHorizon, horizon } from './horizon.js'
import { instantOf } from './moment.js'
import type { DueOptions } from './options.js'
import { receivedAt } from './receipt.js'
import { type Amount, isBusinessUnit, isDayUnit, lengthMs, readTarget } from './target.js'
import { addOpenTime } from './working-time.js'
import { instantOfWall, offsetAt } from './zone.js'

/** Everything that one sum decides. */
export interface Reckoning {
  readonly target: Amount
  readonly options: DueOptions
  readonly from: number
  /** `from`, unless a receipt rule moved it. */
  readonly received: number
  readonly startDay: DayNumber
  /** Before a roll. */
  readonly countedDay: DayNumber
  readonly lastDay: DayNumber
  /** Where the target is used up, before a roll or an `end` moved it on. */
  readonly usedUpAt: number
  readonly dueAt: number
  /** The due instant is the midnight that ends the last day: what is done at that instant is done on the next day. */
  readonly endsWithDay: boolean
  readonly provisional: boolean
}

/** What a calendar on the wall shows: where clocks fall back over midnight, a date comes back for a while. */
export const localDay = (calendar: Calendar, at: number): DayNumber => {
  const { zone } = tableAt(calendar, at)
  return Math.floor((at + offsetAt(zone, at)) / dayMs)
}

export const startOfDay = (calendar: Calendar, day: DayNumber): number => {
  const table = tableOver(calendar, day, day)
  return table.dayStart[day - table.firstDay] ?? Number.NaN
}

/** Wall-clock ms since local midnight. */
const timeOfDay = (calendar: Calendar, at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  return wall - Math.floor(wall / dayMs) * dayMs
}

export const atTimeOfDay = (calendar: Calendar, day: DayNumber, wallMs: number): number =>
  instantOfWall(tableOver(calendar, day, day + 1).zone, day * dayMs + wallMs)

const endOf = (
  calendar: Calendar,
  day: DayNumber,
  end: NonNullable<DueOptions['end']>,
  from: number,
): number => {
  if (end === 'close-of-business') return hoursOfDay(calendar, day)?.closing ?? startOfDay(calendar, day + 1)
  if (end === 'opening') return hoursOfDay(calendar, day)?.opening ?? startOfDay(calendar, day)
  if (end === 'end-of-day') return startOfDay(calendar, day + 1)
  return atTimeOfDay(calendar, day, timeOfDay(calendar, from))
}

export const rollsOn = (calendar: Calendar, day: DayNumber, options: DueOptions): boolean =>
  options.roll === 'next-business-day' && !isBusiness(calendar, day)

const dayEnd = (
  calendar: Calendar,
  from: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut: number,
) => {
  const startDay = localDay(calendar, from)
  const countedDay = lastDay(calendar, startDay, target, options.count ?? 'following') + daysTakenOut
  const last = rollsOn(calendar, countedDay, options) ? nextBusinessDayFrom(calendar, countedDay) : countedDay
  const end = options.end ?? (target.unit === 'businessDays' ? 'close-of-business' : 'end-of-day')
  const dueAt = endOf(calendar, last, end, from)
  return { startDay, countedDay, lastDay: last, usedUpAt: dueAt, dueAt }
}

const requireInstantInside = (at: number): number => {
  if (at < (horizon.first + 3) * dayMs || at >= (horizon.end - 3) * dayMs) throw beyondHorizon('The answer')
  return at
}

const timeEnd = (calendar: Calendar, from: number, target: Amount, options: DueOptions) => {
  const length = lengthMs(target)
  const business = isBusinessUnit(target.unit)
  const reached = business
    ? addOpenTime(calendar, from, length, options.boundary === 'roll')
    : requireInstantInside(from + length)
  // Working time used up at a 24:00 closing was used up on the day that ends there.
  const midnightClosing = business && length > 0 && options.boundary !== 'roll'
  const countedDay = localDay(calendar, midnightClosing ? reached - 1 : reached)
  const startDay = localDay(calendar, from)
  const rolls = rollsOn(calendar, countedDay, options)
  const last = rolls ? nextBusinessDayFrom(calendar, countedDay) : countedDay
  const dueAt =
    options.end === undefined || options.end === 'same-time'
      ? rolls
        ? atTimeOfDay(calendar, last, timeOfDay(calendar, reached))
        : reached
      : endOf(calendar, last, options.end, reached)
  return { startDay, countedDay, lastDay: last, usedUpAt: reached, dueAt }
}

const restsOnHolidays = ({ unit }: Amount, options: DueOptions): boolean =>
  isBusinessUnit(unit) ||
  options.count === 'roll-first' ||
  options.roll === 'next-business-day' ||
  options.end === 'close-of-business' ||
  options.end === 'opening' ||
  (options.receipt !== undefined && options.receipt !== 'as-received')

const isProvisional = (
  calendar: Calendar,
  days: readonly DayNumber[],
  target: Amount,
  options: DueOptions,
): boolean => {
  const { publishedFrom, publishedThrough } = calendar[compiled]
  if (!restsOnHolidays(target, options)) return false
  const provisional = Math.max(...days) > publishedThrough || Math.min(...days) < publishedFrom
  if (provisional && options.unpublished === 'error') {
    const { publishedFrom: from = '…', publishedThrough: through = '…' } = calendar.definition
    throw new RedressError(
      'calendar-not-published',
      `Calendar '${calendar.id}' is published for ${from} to ${through}; the answer rests on ${formatDate(Math.max(...days))}`,
      { details: { calendar: calendar.id, publishedFrom: from, publishedThrough: through } },
    )
  }
  return provisional
}

const noOptions: DueOptions = {}

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
  const days = [localDay(calendar, asked), end.startDay, end.lastDay]
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

export const reckon = (
  calendar: Calendar,
  from: Moment,
  target: Target,
  options: DueOptions = noOptions,
): Reckoning => reckonAmount(calendar, instantOf(calendar, from), readTarget(target), options)
