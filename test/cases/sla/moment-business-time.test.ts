import { describe, expect, test } from 'vitest'
import {
  businessDaysBetween,
  businessTimeBetween,
  due,
  isBusinessDay,
  isOpen,
  nextOpening,
  previousClosing,
} from '../../../src/sla/index.js'
import {
  calendarOf,
  casesMissing,
  casesOf,
  instantOf,
  type RecordedCase,
  wallLike,
} from '../../support/sla-cases.js'

const cases = casesOf('moment-business-time.json')
const minute = 60_000

const minutesOf: Record<string, number> = { hours: 60, minutes: 1, seconds: 1 / 60, milliseconds: 1 / minute }

/** `[9, 'hours', 48, 'minutes']` as business minutes. */
const minutesIn = (parts: readonly unknown[]): number =>
  parts.reduce<number>(
    (sum, part, i) => (typeof part === 'number' ? sum + part * (minutesOf[String(parts[i + 1])] ?? 0) : sum),
    0,
  )

const added = (each: RecordedCase): Date => {
  const { schedule, start, amount, unit } = each
  const calendar = calendarOf(schedule)
  const from = instantOf(schedule, start)
  if (unit === 'business_days') return due(calendar, from, { businessDays: amount }, { end: 'same-time' })
  const minutes = Array.isArray(each.parts)
    ? Number(each.sign) * minutesIn(each.parts)
    : amount * (minutesOf[unit] ?? 0)
  return due(calendar, from, { businessMinutes: minutes })
}

/** Differences are cut towards zero unless a fraction is asked for; a day is as long as a full working day. */
const difference = (each: RecordedCase): number => {
  const { schedule, unit } = each
  const calendar = calendarOf(schedule)
  const [from, to] = [instantOf(schedule, each.from), instantOf(schedule, each.to)]
  const cut = (value: number) => (each.fraction === true ? value : Math.trunc(value) + 0)
  if (unit === 'calendarDays') return businessDaysBetween(calendar, from, to)
  if (unit === 'months') {
    const [sign, low, high] = to >= from ? [1, from, to] : [-1, to, from]
    let months = 0
    while (due(calendar, low, { months: months + 1 }, { end: 'same-time' }) <= high) months++
    return sign * months
  }
  const worked = businessTimeBetween(calendar, from, to)
  if (unit.startsWith('hour')) return cut(worked / (60 * minute))
  if (unit === 'minutes') return cut(worked / minute)
  const monday = businessTimeBetween(calendar, '2021-11-22T00:00:00Z', '2021-11-23T00:00:00Z')
  return cut(worked / monday)
}

/** The closing instant counts as open there. */
const openOrClosing = (each: RecordedCase): boolean => {
  const { schedule, start } = each
  const ignoresBreaks = JSON.stringify(each.options ?? []).includes('"ignoreBreaks":true')
  const unbroken = Object.fromEntries(
    Object.entries(schedule.weekly).map(([weekday, hours]) => {
      const [first, last] = [hours[0], hours.at(-1)]
      return [weekday, first === undefined || last === undefined ? [] : [[first[0], last[1]] as const]]
    }),
  )
  const calendar = calendarOf(ignoresBreaks ? { ...schedule, weekly: unbroken } : schedule)
  const at = instantOf(schedule, start)
  return isOpen(calendar, at) || previousClosing(calendar, at).getTime() === at.getTime()
}

const answer = (each: RecordedCase): unknown => {
  const { schedule, start, expected } = each
  if (each.op === 'working_diff') return difference(each)
  const calendar = calendarOf(schedule)
  const from = instantOf(schedule, start)
  const wall = (at: Date) => wallLike(schedule, at, expected)
  switch (each.op) {
    case 'add':
      return wall(added(each))
    case 'is_business_day':
      return isBusinessDay(calendar, start.slice(0, 10))
    case 'is_open':
      return openOrClosing(each)
    case 'roll_forward':
      return wall(openOrClosing(each) ? from : nextOpening(calendar, from))
    case 'roll_backward':
      return wall(openOrClosing(each) ? from : previousClosing(calendar, from))
    case 'next_business_day':
      return wall(due(calendar, from, { businessDays: 1 }, { end: 'same-time' }))
    case 'previous_business_day':
      return wall(due(calendar, from, { businessDays: -1 }, { end: 'same-time' }))
    default:
      throw new Error(`No convention for ${each.op}`)
  }
}

describe.skipIf(casesMissing)('moment-business-time, recorded', () => {
  test.each(cases)('$id $op $start', (each) => {
    expect(answer(each)).toEqual(each.expected)
  })
})
