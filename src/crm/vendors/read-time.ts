import { parseDay } from '../../plain-date.js'
import type { Instant, PlainDate } from '../../time.js'
import { instantOfOneWall, startOfDay } from '../../time-zone.js'

/** How a CRM writes times, beyond what its texts say themselves. */
export interface TimeWriting {
  /** What its bare numbers count, since 1970. */
  readonly numbers?: 'ms' | 's' | undefined
  /** The zone of wall times and dates that name none. */
  readonly zone?: string | undefined
}

/** Why a time is none: nothing that looks like one, or a wall time of nobody's zone. */
export type Unreadable = 'no-time' | 'no-zone'

const ofNumbers = /^-?\d{9,15}$/
const ofDotNet = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/
const ofWords = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)? ?(Z|[+-]\d{2}:?\d{2})?$/
const ofDay = /^\d{4}-\d{2}-\d{2}$/

/** A number of seconds taken for milliseconds falls into January 1970, and the reverse into another age. */
const earliest = Date.UTC(1990, 0)
const latest = Date.UTC(2100, 0)

const plausible = (ms: number): Instant | Unreadable =>
  ms >= earliest && ms < latest ? new Date(ms).toISOString() : 'no-time'

const offsetMs = (text: string): number => {
  if (text === 'Z') return 0
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
}

const wallMs = ([, day = '', hours = '', minutes = '', seconds = '0', part = '0']: RegExpExecArray):
  | number
  | undefined => {
  const number = parseDay(day)
  const clock = [Number(hours), Number(minutes), Number(seconds)] as const
  if (number === undefined || clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return undefined
  const ms = Math.floor(Number(`0.${part}`) * 1000)
  return ((number * 24 + clock[0]) * 60 + clock[1]) * 60_000 + clock[2] * 1000 + ms
}

const fromWords = (found: RegExpExecArray, zone: string | undefined): Instant | Unreadable => {
  const wall = wallMs(found)
  const offset = found[6]
  if (wall === undefined) return 'no-time'
  if (offset !== undefined) return plausible(wall - offsetMs(offset))
  return zone === undefined ? 'no-zone' : plausible(instantOfOneWall(zone, wall))
}

/**
 * A time as CRMs write it, in UTC: ISO 8601 with or without colon in its offset, without seconds, `/Date(1772420400000+0800)/`,
 * milliseconds or seconds since 1970. A date alone is the first moment of that day in the zone.
 */
export const readTime = (value: unknown, { numbers = 'ms', zone }: TimeWriting): Instant | Unreadable => {
  const text = String(value ?? '').trim()
  if (ofNumbers.test(text)) return plausible(Number(text) * (numbers === 's' ? 1000 : 1))
  const [, ticks] = ofDotNet.exec(text) ?? []
  if (ticks !== undefined) return plausible(Number(ticks))
  if (ofDay.test(text) && parseDay(text) !== undefined)
    return zone === undefined ? 'no-zone' : plausible(Date.parse(startOfDay(zone, text)))
  const found = ofWords.exec(text)
  return found === null ? 'no-time' : fromWords(found, zone)
}

export const isReadable = (read: Instant | Unreadable): read is Instant =>
  read !== 'no-time' && read !== 'no-zone'

/** A date alone, of what may carry a time; nothing when it is neither. */
export const readDate = (value: unknown): PlainDate | undefined => {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(String(value ?? '').trim()) ?? []
  return day !== undefined && parseDay(day) !== undefined ? day : undefined
}
