import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDay,
  laterDate,
  mondayOf,
  monthsAfter,
  parseDay,
} from '../../src/plain-date.js'

const monthsLater = (date: string, months: number): string =>
  formatDay(monthsAfter(parseDay(date) ?? Number.NaN, months))

test.each([
  '2026-02-30',
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31',
  '2026-3-02',
  '20260302',
  ' 2026-03-02',
  '2026-03-02T00:00:00Z',
  '+002026-03-02',
  '２０２６-03-02',
  '',
])('%j is no date', (text) => {
  expect(parseDay(text)).toBeUndefined()
})

test.each([
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['2024-02-29', 19_782],
  ['1900-02-28', -25_509],
  ['0000-01-01', -719_528],
])('%s is day %i', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(daysBetween('2026-03-02', '2026-04-01')).toBe(30)
  expect(daysBetween('2026-04-01', '2026-03-02')).toBe(-30)
})

test('a month without such a date ends on its last day', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsLater('2024-02-29', 12)).toBe('2025-02-28')
  expect(monthsLater('2026-03-31', -1)).toBe('2026-02-28')
  expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28')
})

test('weeks begin on Monday', () => {
  expect(mondayOf('2026-11-30')).toBe('2026-11-30')
  expect(mondayOf('2026-12-06')).toBe('2026-11-30')
})

test('the later of two dates', () => {
  expect(laterDate('2026-03-02', '2026-02-28')).toBe('2026-03-02')
  expect(laterDate('2025-12-31', '2026-01-01')).toBe('2026-01-01')
})

test('counting from what is no date is refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
})
