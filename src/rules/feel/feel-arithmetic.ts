import {
  duration,
  evaluate,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelRange,
  FeelTime,
  parseDate,
} from 'feelin'
import { formatDay } from '../../plain-date.js'
import { decimalPower, decimalProduct, decimalQuotient, decimalSum } from '../facts/decimal.js'

/** What an operation has to say about values that it cannot take. */
export type Tell = (message: string) => void

/** The kind of a value, as far as operators tell values apart. */
const kindOf = (value: unknown): string => {
  if (value instanceof FeelDuration) return value.yearsMonths ? 'duration of months' : 'duration of days'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'date and time'
  return value === null || value === undefined ? 'null' : Array.isArray(value) ? 'list' : typeof value
}

const nanosPerSecond = 1_000_000_000n
const nanosPerDay = 86_400n * nanosPerSecond

/** A duration in its own unit: months, or nanoseconds. */
const unitsOf = (value: FeelDuration): bigint => {
  const { years, months, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } =
    value.unwrap()
  if (value.yearsMonths) return BigInt(years) * 12n + BigInt(months)
  const whole = BigInt(days) * 86_400n + BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds)
  const parts = BigInt(milliseconds) * 1_000_000n + BigInt(microseconds) * 1_000n + BigInt(nanoseconds)
  return whole * nanosPerSecond + parts
}

const durationOf = (units: bigint, yearsMonths: boolean): unknown => {
  const size = units < 0n ? -units : units
  const sign = units < 0n ? '-' : ''
  if (yearsMonths) return duration(`${sign}P${size / 12n}Y${size % 12n}M`)
  const rest = size % nanosPerDay
  const seconds = `${(rest % (60n * nanosPerSecond)) / nanosPerSecond}.${String(rest % nanosPerSecond).padStart(9, '0')}`
  const minutes = rest / (60n * nanosPerSecond)
  return duration(`${sign}P${size / nanosPerDay}DT${minutes / 60n}H${minutes % 60n}M${seconds}S`)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

const sameDurations = (a: unknown, b: unknown): a is FeelDuration =>
  a instanceof FeelDuration && b instanceof FeelDuration && a.yearsMonths === b.yearsMonths

/** The library's own answer, for what it has right: moments and texts. */
const asBefore = (sign: string, a: unknown, b: unknown, tell: Tell): unknown => {
  const { value, warnings } = evaluate(`left ${sign} right`, { left: a, right: b })
  for (const { message } of warnings) tell(message)
  return value
}

const unknown = (sign: string, a: unknown, b: unknown, tell: Tell): null => {
  tell(`${kindOf(a)} ${sign} ${kindOf(b)} is not known`)
  return null
}

const scaledDuration = (value: FeelDuration, factor: number): unknown => {
  const units = decimalProduct([Number(unitsOf(value)), factor])
  if (!Number.isFinite(units)) return null
  return durationOf(BigInt(Math.trunc(units)), value.yearsMonths)
}

const isMoment = (value: unknown): value is FeelDate | FeelDateTime =>
  value instanceof FeelDate || value instanceof FeelDateTime

const isOfMonths = (value: unknown): boolean => value instanceof FeelDuration && value.yearsMonths

/** A day's number since 1970. */
const dayNumber = ({ year, month, day }: FeelDate | FeelDateTime): bigint =>
  BigInt(new Date(0).setUTCFullYear(year, month - 1, day)) / 86_400_000n

/** A moment in nanoseconds: where it stands on its own clock, and how far that clock is from UTC. A date is its midnight in UTC. */
const instantOf = (value: FeelDate | FeelDateTime): { readonly nanos: bigint; readonly isZoned: boolean } => {
  const midnight = dayNumber(value) * nanosPerDay
  if (value instanceof FeelDate) return { nanos: midnight, isZoned: true }
  const { hour, minute, second, millisecond, microsecond, nanosecond } = value.unwrap()
  const seconds = BigInt(hour) * 3_600n + BigInt(minute) * 60n + BigInt(second)
  const parts = BigInt(millisecond) * 1_000_000n + BigInt(microsecond) * 1_000n + BigInt(nanosecond)
  const offset = value['time offset']
  return {
    nanos: midnight + seconds * nanosPerSecond + parts - (offset === null ? 0n : unitsOf(offset)),
    isZoned: offset !== null,
  }
}

/** The time from one moment to another; a moment without a zone has none to one with a zone. */
const timeBetween = (a: FeelDate | FeelDateTime, b: FeelDate | FeelDateTime): unknown => {
  const [one, other] = [instantOf(a), instantOf(b)]
  return one.isZoned === other.isZoned ? durationOf(one.nanos - other.nanos, false) : undefined
}

/** The day that lies so much later than the midnight of another. */
const laterDay = (from: FeelDate, nanos: bigint): unknown => {
  const days =
    dayNumber(from) + (nanos >= 0n ? nanos / nanosPerDay : -((-nanos + nanosPerDay - 1n) / nanosPerDay))
  return parseDate(formatDay(Number(days)))
}

type Operation = (a: unknown, b: unknown, tell: Tell) => unknown

const plus: Operation = (a, b, tell) => {
  if (isNumber(a) && isNumber(b)) return decimalSum([a, b])
  if (a instanceof FeelDuration && b instanceof FeelDate) return plus(b, a, tell)
  if (a instanceof FeelDate && b instanceof FeelDuration && !b.yearsMonths) return laterDay(a, unitsOf(b))
  if ((a instanceof FeelTime && isOfMonths(b)) || (b instanceof FeelTime && isOfMonths(a)))
    return unknown('+', a, b, tell)
  if (sameDurations(a, b)) return durationOf(unitsOf(a) + unitsOf(b as FeelDuration), a.yearsMonths)
  return asBefore('+', a, b, tell)
}

const minus: Operation = (a, b, tell) => {
  if (isNumber(a) && isNumber(b)) return decimalSum([a, -b])
  if (isMoment(a) && isMoment(b)) return timeBetween(a, b) ?? unknown('-', a, b, tell)
  if (a instanceof FeelDate && b instanceof FeelDuration && !b.yearsMonths) return laterDay(a, -unitsOf(b))
  if (a instanceof FeelTime && (isMoment(b) || isOfMonths(b))) return unknown('-', a, b, tell)
  if (isMoment(a) && b instanceof FeelTime) return unknown('-', a, b, tell)
  if (sameDurations(a, b)) return durationOf(unitsOf(a) - unitsOf(b as FeelDuration), a.yearsMonths)
  return asBefore('-', a, b, tell)
}

const times: Operation = (a, b, tell) => {
  if (isNumber(a) && isNumber(b)) return decimalProduct([a, b])
  if (a instanceof FeelDuration && isNumber(b)) return scaledDuration(a, b)
  if (isNumber(a) && b instanceof FeelDuration) return scaledDuration(b, a)
  return unknown('*', a, b, tell)
}

const by: Operation = (a, b, tell) => {
  if (b === 0) return null
  if (isNumber(a) && isNumber(b)) return decimalQuotient(a, b)
  if (a instanceof FeelDuration && isNumber(b))
    return durationOf(BigInt(Math.trunc(Number(unitsOf(a)) / b)), a.yearsMonths)
  if (sameDurations(a, b)) {
    const units = unitsOf(b as FeelDuration)
    return units === 0n ? null : decimalQuotient(Number(unitsOf(a)), Number(units))
  }
  return unknown('/', a, b, tell)
}

const power: Operation = (a, b, tell) =>
  isNumber(a) && isNumber(b) ? decimalPower(a, b) : unknown('**', a, b, tell)

/** What each sign of FEEL computes. */
export const operations: Readonly<Record<string, Operation>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': by,
  '**': power,
  '^': power,
}

export const negative = (value: unknown, tell: Tell): unknown => {
  if (isNumber(value)) return -value
  if (value instanceof FeelDuration) return durationOf(-unitsOf(value), value.yearsMonths)
  return value === null || value === undefined ? null : unknown('-', null, value, tell)
}

/** Whether one value lies below, above or at another; null where FEEL knows no order between the two. */
export const compare = (a: unknown, b: unknown, sign: string, tell: Tell): boolean | null => {
  if (a === null || b === null || a === undefined || b === undefined) return null
  const kinds = [kindOf(a), kindOf(b)]
  if (
    kinds[0] !== kinds[1] ||
    !['number', 'string', 'date', 'time', 'date and time'].includes(kinds[0] as string)
  ) {
    if (sameDurations(a, b)) return ordered(unitsOf(a), unitsOf(b as FeelDuration), sign)
    tell(`${kinds[0]} ${sign} ${kinds[1]} has no order`)
    return null
  }
  if (isNumber(a) || typeof a === 'string') return ordered(a, b as typeof a, sign)
  const value = asBefore(sign, a, b, tell)
  return typeof value === 'boolean' ? value : null
}

/** Whether two values are equal; null where they are of kinds that FEEL does not compare. */
export const isEqual = (a: unknown, b: unknown, sign: string, tell: Tell): boolean | null => {
  const same = equality(a, b, tell)
  return same === null ? null : sign === '=' ? same : !same
}

/** Whether two ranges have the same ends, taken or not. */
const isSameRange = (a: FeelRange, b: FeelRange, tell: Tell): boolean => {
  const alike = (left: unknown, right: unknown) => left === right || equality(left, right, tell) === true
  const taken = a['start included'] === b['start included'] && a['end included'] === b['end included']
  return taken && alike(a.start, b.start) && alike(a.end, b.end)
}

const equality = (a: unknown, b: unknown, tell: Tell): boolean | null => {
  if (typeof a === typeof b && (typeof a !== 'object' || a === null || b === null)) return a === b
  if (a instanceof FeelDuration && b instanceof FeelDuration)
    return a.yearsMonths === b.yearsMonths ? unitsOf(a) === unitsOf(b) : null
  if (a instanceof FeelRange && b instanceof FeelRange) return isSameRange(a, b, tell)
  const value = asBefore('=', a, b, tell)
  return typeof value === 'boolean' ? value : null
}

const ordered = <V extends number | string | bigint>(a: V, b: V, sign: string): boolean => {
  if (sign === '<') return a < b
  if (sign === '<=') return a <= b
  return sign === '>' ? a > b : a >= b
}

const dayParts = (value: unknown): readonly [number, number, number] | undefined =>
  value instanceof FeelDate || value instanceof FeelDateTime
    ? [value.year, value.month, value.day]
    : undefined

/** The whole months from one day to another: no days are left over. Source: DMN 1.5, table 72. */
export const monthsBetween = (from: unknown, to: unknown): unknown => {
  const [a, b] = [dayParts(from), dayParts(to)]
  if (a === undefined || b === undefined) return null
  const months = (b[0] - a[0]) * 12 + b[1] - a[1]
  const over = months > 0 && b[2] < a[2] ? -1 : months < 0 && b[2] > a[2] ? 1 : 0
  return durationOf(BigInt(months + over), true)
}
