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
const hour = 60 * minute
const day = 24 * hour

export const nextDate = (date: string, by = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * day).toISOString().slice(0, 10)

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const weekdayOf = (date: string) => names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'

/** The clock of a zone on the wall, asked of another library minute by minute. Offsets and instants are no calendar's, so all share what was found. */
const wallClock = (timeZone: string) => {
  const offsets = new Map<number, number>()
  const offsetAt = (at: number): number => {
    const known = offsets.get(at)
    if (known !== undefined) return known
    const offset = tzOffset(timeZone, new Date(at)) * minute
    offsets.set(at, offset)
    return offset
  }
  const wallOf = (at: number) => at + offsetAt(at)

  /**
   * From the earliest instant that can have this wall time on. Hours with one offset are passed at one step; before a change every minute
   * is looked at.
   */
  const searchInstant = (wall: number): number => {
    const [start, end] = [Math.floor(wall / hour) * hour - 15 * hour, wall + 13 * hour]
    for (let at = start; at <= end; ) {
      if (wallOf(at) === wall) return at
      // A gap: as many minutes after it as the wall time is after its beginning.
      if (wallOf(at) > wall && wallOf(at - minute) < wall) return at + (wall - wallOf(at - minute)) - minute
      const offset = offsetAt(at)
      const steady = offsetAt(at + hour) === offset
      if (steady && wall >= at + offset && wall < at + offset + hour) return wall - offset
      at += steady ? hour : minute
    }
    throw new Error(`No instant for ${new Date(wall).toISOString()} in ${timeZone}`)
  }
  const found = new Map<number, number>()
  const instantOfWall = (wall: number): number => {
    const known = found.get(wall) ?? searchInstant(wall)
    found.set(wall, known)
    return known
  }
  return { wallOf, instantOfWall }
}

const wallClocks = new Map<string, ReturnType<typeof wallClock>>()
const wallClockOf = (timeZone: string) => {
  const clock = wallClocks.get(timeZone) ?? wallClock(timeZone)
  wallClocks.set(timeZone, clock)
  return clock
}

export const slowCalendar = (definition: CalendarDefinition): SlowCalendar => {
  const { wallOf, instantOfWall } = wallClockOf(definition.timeZone)
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

  /** Breaks in minutes of a date; those of the dates beside it may reach into it. */
  const breaksAround = (date: string): readonly (readonly [from: number, to: number])[] =>
    [-1, 0, 1].flatMap((offset) =>
      (definition.breaks?.[nextDate(date, offset)] ?? []).map(([from, to]) => {
        const [a, b] = [minuteOf(from) + offset * 1440, minuteOf(to) + offset * 1440]
        return [a, b <= a ? b + 1440 : b] as const
      }),
    )

  const known = new Map<string, readonly (readonly [number, number])[]>()
  const workOut = (date: string): readonly (readonly [number, number])[] => {
    if (instantOf(date, 0) === instantOf(nextDate(date), 0)) return []
    const breaks = breaksAround(date)
    const pieces: [number, number][] = []
    for (const [from, to] of hoursOf(date)) {
      const [a, b] = [minuteOf(from), minuteOf(to)]
      const end = b <= a ? b + 1440 : b
      let start: number | undefined
      for (let m = a; m <= end; m++) {
        const working = m < end && !breaks.some(([from, to]) => m >= from && m < to)
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
