import { tz } from '@date-fns/tz'
import { addDays as fnsAddDays, addMonths as fnsAddMonths, getISODay, isValid, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  civilFromDay,
  dayFromCivil,
  daysBetween,
  formatDay,
  mondayOf,
  monthsAfter,
  parseDay,
  weekdayIndex,
} from '../../src/plain-date.js'
import { endOfDay, localDate, startOfDay } from '../../src/time-zone.js'
import { fortyZones } from '../support/zones.js'

const monthsLater = (date: string, months: number): string =>
  formatDay(monthsAfter(parseDay(date) ?? Number.NaN, months))

const utc = { in: tz('UTC') }
const written = (date: Date): string => new Date(+date).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 })
const anyDate = anyDay.map(formatDay)

describe('dates agree with date-fns', () => {
  test('which day a date is, and which weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const at = new Date(day * 86_400_000)
        expect(formatDay(day)).toBe(written(at))
        expect(parseDay(formatDay(day))).toBe(day)
        expect(weekdayIndex(day) + 1).toBe(getISODay(parseISO(formatDay(day), utc)))
        const { year, month, date } = civilFromDay(day)
        expect(dayFromCivil(year, month, date)).toBe(day)
      }),
    )
  })

  test('days and months later, with the last day of a shorter month', () => {
    const within = (year: number) => year >= 0 && year <= 9999
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, amount) => {
        const [days, months] = [
          fnsAddDays(parseISO(date, utc), amount),
          fnsAddMonths(parseISO(date, utc), amount),
        ]
        fc.pre(within(days.getUTCFullYear()) && within(months.getUTCFullYear()))
        expect(addDays(date, amount)).toBe(written(days))
        expect(monthsLater(date, amount)).toBe(written(months))
        expect(daysBetween(date, addDays(date, amount))).toBe(amount)
      }),
    )
  })

  test('what is a date at all', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
    const year = fc.integer({ min: 1000, max: 9999 })
    fc.assert(
      fc.property(year, part(15), part(35), (y, m, d) => {
        const text = `${y}-${m}-${d}`
        expect(parseDay(text) !== undefined).toBe(isValid(parseISO(text, utc)))
      }),
    )
  })
})

test('weeks hold seven days from their Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_932_896 }).map(formatDay), (date) => {
      const ahead = daysBetween(mondayOf(date), date)
      expect(ahead).toBeGreaterThanOrEqual(0)
      expect(ahead).toBeLessThan(7)
      expect(weekdayIndex(parseDay(mondayOf(date)) ?? Number.NaN)).toBe(0)
    }),
  )
})

test('a day holds the instants from its start up to its end', () => {
  const recent = fc.integer({ min: 10_957, max: 24_837 }).map(formatDay)
  fc.assert(
    fc.property(fc.constantFrom(...fortyZones), recent, (timeZone, date) => {
      const [start, end] = [startOfDay(timeZone, date), endOfDay(timeZone, date)]
      // A date that a zone skipped altogether holds none.
      fc.pre(start < end)
      expect(localDate(timeZone, start)).toBe(date)
      expect(localDate(timeZone, new Date(Date.parse(start) - 1).toISOString()) < date).toBe(true)
      expect(localDate(timeZone, end) > date).toBe(true)
    }),
  )
})
