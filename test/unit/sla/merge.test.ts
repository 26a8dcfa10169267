import { expect, test } from 'vitest'
import {
  businessTimeBetween,
  defineCalendar,
  due,
  isBusinessDay,
  isOpen,
  mergeCalendars,
} from '../../../src/sla/index.js'

const hour = 3_600_000
const weekly = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => [weekday, [['09:00', '17:00']] as const]),
)
const london = defineCalendar({ id: 'london', timeZone: 'Europe/London', weekly, holidays: ['2026-05-04'] })
const shanghai = defineCalendar({
  id: 'shanghai',
  timeZone: 'Asia/Shanghai',
  weekly,
  publishedThrough: '2026-12-31',
})
const day = (date: string) => [`${date}T00:00:00Z`, `${date}T23:59:59.999Z`] as const

test('any: open while at least one party is', () => {
  const either = mergeCalendars('either', 'any', [london, shanghai])
  // In winter Shanghai works 01:00–09:00 UTC and London 09:00–17:00.
  expect(businessTimeBetween(either, ...day('2026-01-13'))).toBe(16 * hour)
  expect(isOpen(either, '2026-01-13T09:00:00Z')).toBe(true)
  expect(isBusinessDay(either, '2026-05-04')).toBe(true)
})

test('all: open only while every party is, one hour a day in summer', () => {
  const both = mergeCalendars('both', 'all', [london, shanghai])
  expect(businessTimeBetween(both, ...day('2026-07-14'))).toBe(hour)
  expect(businessTimeBetween(both, ...day('2026-01-13'))).toBe(0)
  expect(isBusinessDay(both, '2026-05-04')).toBe(false)
  expect(due(both, '2026-07-13T00:00:00Z', { businessHours: 2 }).toISOString()).toBe(
    '2026-07-14T09:00:00.000Z',
  )
})

test('a merged calendar survives JSON and is known as long as all its parties are', () => {
  const both = mergeCalendars('both', 'all', [london, shanghai])
  const again = defineCalendar(JSON.parse(JSON.stringify(both.definition)))
  expect(again.hash).toBe(both.hash)
  expect(() => due(again, '2027-07-13', { businessHours: 2 }, { unpublished: 'error' })).toThrow(/published/)
})
