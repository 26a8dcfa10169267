import { cnMainland } from '../../src/sla/calendars/index.js'
import { defineCalendar, isOpen } from '../../src/sla/index.js'
import { handWritten } from './limit.js'

export const hour = 3_600_000

export const officeDay = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
] as const

/** Hours of one such day. */
export const hoursADay = 7.5

// Most peers know neither make-up days nor own hours of a date, so these are left out for everyone.
const { dates: _dates, ...days } = cnMainland
const weekly = { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay }
export const calendar = defineCalendar({ ...days, weekly })

/** With the make-up days, for the peer that knows them. */
export const withMakeUpDays = defineCalendar(cnMainland)

for (const each of [calendar, withMakeUpDays]) {
  isOpen(each, '2014-02-01')
  isOpen(each, '2033-12-01')
}

export const limit = handWritten(calendar, 8 * hour, '2014-01-01', '2034-01-01')

/** Some peers search their list of holidays on every day they pass, so it is no longer than the question needs. */
export const holidays: readonly string[] = (cnMainland.holidays ?? [])
  .map((each) => (typeof each === 'string' ? each : each.date))
  .filter((date) => date >= '2022' && date < '2027')

export const calls = 20_000

const first = Date.parse('2022-01-01T00:00:00+08:00')
const span = Date.parse('2025-06-01T00:00:00+08:00') - first
// Whole minutes: some peers know no seconds.
const starts = Float64Array.from(
  { length: calls },
  (_, i) => first + Math.floor((((i * 7919) % calls) * (span / calls)) / 60_000) * 60_000,
)
export const at = (i: number): number => starts[i % calls] ?? first

export const spans = [
  { name: '1 day', days: 1 },
  { name: '15 business days', days: 15 },
  { name: '8 weeks', days: 40 },
  { name: '1 year', days: 250 },
] as const

/** Index of the 15 business days. */
export const fifteen = 1
