import { tzOffset } from '@date-fns/tz'
import type { CalendarDefinition, Interval } from '../../src/sla/index.js'

/**
 * The calendar of a definition, worked out minute by minute and day by day with nothing precomputed: the yardstick
 * that the compiled calendar is held against. It shares no code with it and asks another library for offsets.
 */
export interface SlowCalendar {
  /** Intervals that begin on a date, as instants. */
  readonly intervalsOf: (date: string) => readonly (readonly [open: number, close: number])[]
  readonly isOpen: (at: number) => boolean
  readonly isBusinessDay: (date: string) => boolean
  readonly addMinutes: (from: number, minutes: number) => number
  readonly minutesBetween: (from: number, to: number) => number
  readonly instantOf: (date: string, minute: number) => number
  readonly dateOf: (at: number) => string
}

const minute = 60_000
const day = 1440 * minute

export const nextDate = (date: string, by = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * day).toISOString().slice(0, 10)

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const weekdayOf = (date: string) => names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'

export const slowCalendar = (definition: CalendarDefinition): SlowCalendar => {
  const { timeZone } = definition
  const offsets = new Map<number, number>()
  const offsetAt = (at: number): number => {
    const known = offsets.get(at) ?? tzOffset(timeZone, new Date(at)) * minute
    offsets.set(at, known)
    return known
  }
  const wallOf = (at: number) => at + offsetAt(at)

  /** Quarters of an hour with one offset are passed at one step; around a change every minute is looked at. */
  const searchInstant = (wall: number): number => {
    const [start, end] = [wall - 26 * 60 * minute, wall + 26 * 60 * minute]
    for (let at = start; at <= end; ) {
      if (wallOf(at) === wall) return at
      // A gap: as many minutes after it as the wall time is after its beginning.
      if (wallOf(at) > wall && wallOf(at - minute) < wall) return at + (wall - wallOf(at - minute)) - minute
      const offset = offsetAt(at)
      const steady = [1, 15].every((minutes) => offsetAt(at + minutes * minute) === offset)
      const passes = wall >= at + offset && wall < at + offset + 15 * minute
      if (steady && passes) return wall - offset
      at += steady ? 15 * minute : minute
    }
    throw new Error(`No instant for ${new Date(wall).toISOString()} in ${timeZone}`)
  }
  const found = new Map<number, number>()
  const instantOfWall = (wall: number): number => {
    const known = found.get(wall) ?? searchInstant(wall)
    found.set(wall, known)
    return known
  }
  const instantOf = (date: string, minutes: number) =>
    instantOfWall(Date.parse(`${date}T00:00:00Z`) + minutes * minute)
  const dateOf = (at: number) => new Date(wallOf(at)).toISOString().slice(0, 10)

  const isHoliday = (date: string) =>
    (definition.holidays ?? []).some((holiday) => {
      const on = typeof holiday === 'string' ? holiday : holiday.date
      return on === date || on === `*${date.slice(4)}`
    })
  const hoursOf = (date: string): readonly Interval[] => {
    const own =
      definition.dates?.[date] ?? (isListed(date) ? undefined : definition.dates?.[`*${date.slice(4)}`])
    if (own !== undefined) return 'like' in own ? (definition.weekly[own.like] ?? []) : own.hours
    return isHoliday(date) ? [] : (definition.weekly[weekdayOf(date)] ?? [])
  }
  /** An exact holiday outweighs the hours of a recurring date. */
  const isListed = (date: string) =>
    (definition.holidays ?? []).some((each) => (typeof each === 'string' ? each : each.date) === date)

  const inBreak = (date: string, minutes: number): boolean =>
    [-1, 0, 1].some((offset) =>
      (definition.breaks?.[nextDate(date, offset)] ?? []).some(([from, to]) => {
        const [a, b] = [minuteOf(from) + offset * 1440, minuteOf(to) + offset * 1440]
        return minutes >= a && minutes < (b <= a ? b + 1440 : b)
      }),
    )

  const known = new Map<string, readonly (readonly [number, number])[]>()
  const workOut = (date: string): readonly (readonly [number, number])[] => {
    if (instantOf(date, 0) === instantOf(nextDate(date), 0)) return []
    const pieces: [number, number][] = []
    for (const [from, to] of hoursOf(date)) {
      const [a, b] = [minuteOf(from), minuteOf(to)]
      const end = b <= a ? b + 1440 : b
      let start: number | undefined
      for (let m = a; m <= end; m++) {
        const working = m < end && !inBreak(date, m)
        if (working && start === undefined) start = m
        if (!working && start !== undefined) {
          pieces.push([instantOf(date, start), instantOf(date, m)])
          start = undefined
        }
      }
    }
    return pieces.filter(([open, close]) => close > open)
  }
  const intervalsOf = (date: string) => {
    const intervals = known.get(date) ?? workOut(date)
    known.set(date, intervals)
    return intervals
  }
  const nearby = new Map<string, readonly (readonly [number, number])[]>()
  /** A night that runs into a lost or shortened day can begin two dates earlier. */
  const intervalsAround = (date: string) => {
    const intervals =
      nearby.get(date) ?? [-2, -1, 0, 1].flatMap((offset) => intervalsOf(nextDate(date, offset)))
    nearby.set(date, intervals)
    return intervals
  }
  const isOpen = (at: number) => intervalsAround(dateOf(at)).some(([open, close]) => at >= open && at < close)
  const addMinutes = (from: number, minutes: number): number => {
    let [at, left] = [from, Math.abs(minutes)]
    const step = minutes < 0 ? -minute : minute
    while (left > 0) {
      if (isOpen(step > 0 ? at : at - minute)) left--
      at += step
    }
    return at
  }
  const minutesBetween = (from: number, to: number): number => {
    let sum = 0
    for (let at = Math.min(from, to); at < Math.max(from, to); at += minute) if (isOpen(at)) sum++
    return from <= to || sum === 0 ? sum : -sum
  }
  return {
    intervalsOf,
    isOpen,
    isBusinessDay: (date) => intervalsOf(date).length > 0,
    addMinutes,
    minutesBetween,
    instantOf,
    dateOf,
  }
}
