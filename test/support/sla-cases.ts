import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TZDate } from '@date-fns/tz'
import { type Calendar, type CalendarDefinition, defineCalendar } from '../../src/sla/index.js'
import { casesFolder } from './shared.js'

/** A schedule as the recorded cases write it. */
export interface Schedule {
  readonly timeZone: string
  readonly weekly: CalendarDefinition['weekly']
  readonly holidays: readonly string[]
  readonly extraWorkingDates?: readonly string[]
}

export interface RecordedCase {
  readonly id: string
  readonly op: string
  readonly test: string
  readonly disputed?: string
  readonly schedule: Schedule
  readonly start: string
  readonly end: string
  readonly from: string
  readonly to: string
  readonly unit: string
  readonly amount: number
  readonly expected: string | number | boolean
  readonly [more: string]: unknown
}

export const casesOf = (file: string): readonly RecordedCase[] =>
  casesFolder === undefined ? [] : JSON.parse(readFileSync(join(casesFolder, file), 'utf8')).cases

/** Titles say what is missing instead of failing where the recorded cases are not at hand. */
export const casesMissing = casesFolder === undefined

export const calendarOf = ({ timeZone, weekly, holidays, extraWorkingDates = [] }: Schedule): Calendar =>
  defineCalendar({
    id: 'recorded',
    timeZone,
    weekly,
    holidays,
    dates: Object.fromEntries(extraWorkingDates.map((date) => [date, { hours: [['00:00', '24:00']] }])),
  })

/** The recorded times are wall times of the schedule's zone. */
export const instantOf = ({ timeZone }: Schedule, wall: string): Date => {
  const [date = '', time = '00:00:00'] = wall.split('T')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  const ms = Math.round((second % 1) * 1000)
  return new Date(+new TZDate(year, month - 1, day, hour, minute, Math.floor(second), ms, timeZone))
}

/** A moment written like `pattern`: a bare date, or a wall time with or without milliseconds. */
export const wallLike = ({ timeZone }: Schedule, at: Date, pattern: unknown): string => {
  const wall = new TZDate(+at, timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}`
  if (typeof pattern === 'string' && !pattern.includes('T')) return date
  const time = `${two(wall.getHours())}:${two(wall.getMinutes())}:${two(wall.getSeconds())}`
  const ms =
    typeof pattern === 'string' && pattern.includes('.')
      ? `.${String(wall.getMilliseconds()).padStart(3, '0')}`
      : ''
  return `${date}T${time}${ms}`
}
