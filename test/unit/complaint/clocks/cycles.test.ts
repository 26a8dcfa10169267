import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOfCycles } from '../../../../src/complaint/clocks/length.js'

const dayMs = 86_400_000
const closesOn = (from: string, day: number, cycles: number): Date =>
  new Date(Date.parse(from) + daysOfCycles(from, day, cycles) * dayMs)

const lastOfItsMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()

const date = fc
  .integer({ min: Date.parse('2023-01-01') / dayMs, max: Date.parse('2029-12-31') / dayMs })
  .map((days) => new Date(days * dayMs).toISOString().slice(0, 10))
const day = fc.integer({ min: 1, max: 31 })
const cycles = fc.integer({ min: 0, max: 24 })

test('a cycle closes on its day, or on the last of a month that is too short', () => {
  fc.assert(
    fc.property(date, day, cycles, (from, closing, count) => {
      const end = closesOn(from, closing, count)
      expect(end.getUTCDate()).toBe(Math.min(closing, lastOfItsMonth(end)))
    }),
  )
})

test('the running cycle closes on the day itself or later, and within a month', () => {
  fc.assert(
    fc.property(date, day, (from, closing) => {
      const days = daysOfCycles(from, closing, 0)
      expect(days).toBeGreaterThanOrEqual(0)
      expect(days).toBeLessThanOrEqual(31)
    }),
  )
})

test('one cycle more closes in the next month', () => {
  fc.assert(
    fc.property(date, day, cycles, (from, closing, count) => {
      const month = (end: Date) => end.getUTCFullYear() * 12 + end.getUTCMonth()
      expect(month(closesOn(from, closing, count + 1)) - month(closesOn(from, closing, count))).toBe(1)
    }),
  )
})

test('a day that begins after the closing day belongs to the next cycle', () => {
  expect(daysOfCycles('2026-09-25', 25, 0)).toBe(0)
  expect(daysOfCycles('2026-09-26', 25, 0)).toBe(29)
  expect(daysOfCycles('2026-12-31', 1, 0)).toBe(1)
})
