import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOfCycles } from '../../../src/complaint/clocks/length.js'

const dayMs = 86_400_000
const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * dayMs).toISOString().slice(0, 10))
const closingDays = fc.integer({ min: 1, max: 31 })
const counts = fc.integer({ min: 0, max: 24 })

const endOf = (from: string, closingDay: number, cycles: number): Date =>
  new Date(Date.parse(from) + daysOfCycles(from, closingDay, cycles) * dayMs)

test('cycles end on the closing day, or on the last day of a month that has no such day', () => {
  fc.assert(
    fc.property(dates, closingDays, counts, (from, closingDay, cycles) => {
      const end = endOf(from, closingDay, cycles)
      const next = new Date(end.getTime() + dayMs)
      expect(
        end.getUTCDate() === closingDay || (end.getUTCDate() < closingDay && next.getUTCDate() === 1),
      ).toBe(true)
    }),
  )
})

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(dates, dates, closingDays, counts, (one, other, closingDay, cycles) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      expect(endOf(earlier, closingDay, cycles).getTime()).toBeLessThanOrEqual(
        endOf(later, closingDay, cycles).getTime(),
      )
    }),
  )
})

test('each further cycle ends in the next month', () => {
  fc.assert(
    fc.property(dates, closingDays, counts, (from, closingDay, cycles) => {
      const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
      expect(months(endOf(from, closingDay, cycles + 1))).toBe(months(endOf(from, closingDay, cycles)) + 1)
    }),
  )
})

test('two complete cycles are never shorter than 59 days and never longer than 92', () => {
  fc.assert(
    fc.property(dates, closingDays, (from, closingDay) => {
      const days = daysOfCycles(from, closingDay, 2)
      expect(days >= 59 && days <= 92).toBe(true)
    }),
  )
})
