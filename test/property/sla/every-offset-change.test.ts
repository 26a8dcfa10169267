import { tzOffset } from '@date-fns/tz'
import { describe, expect, test } from 'vitest'
import { businessTimeBetween, defineCalendar, due, type Weekday } from '../../../src/sla/index.js'
import { part } from '../../support/runs.js'
import { nextDate, slowCalendar } from '../../support/slow-calendar.js'
import { fortyZones } from '../../support/zones.js'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Found by another library, to the minute. */
const changesOf = (timeZone: string): number[] => {
  const offset = (at: number) => tzOffset(timeZone, new Date(at))
  const found: number[] = []
  let before = offset(Date.UTC(2000, 0, 1))
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2038, 0, 1); at += day) {
    const after = offset(at + day)
    if (after === before) continue
    let [low, high] = [at, at + day]
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute
      if (offset(middle) === before) low = middle
      else high = middle
    }
    found.push(high)
    before = after
  }
  return found
}

const calendarIn = (timeZone: string, open: string, close: string) => ({
  id: 'daily',
  timeZone,
  weekly: Object.fromEntries(weekdays.map((weekday) => [weekday, [[open, close] as const]])),
})

describe.each(part(fortyZones))('every change of offset in %s, 2000 to 2037', (timeZone) => {
  const changes = changesOf(timeZone)
  const definition = calendarIn(timeZone, '00:30', '23:45')
  const [office, slow] = [defineCalendar(definition), slowCalendar(definition)]
  const always = defineCalendar(calendarIn(timeZone, '00:00', '24:00'))

  test('elapsed hours stay elapsed hours', () => {
    for (const change of changes) {
      const from = change - 5 * hour
      expect(due(office, from, { hours: 10 }).getTime()).toBe(from + 10 * hour)
      expect(businessTimeBetween(always, from, from + 10 * hour)).toBe(10 * hour)
      expect(due(always, from, { businessHours: 10 }).getTime()).toBe(from + 10 * hour)
    }
  })

  test('days end at local midnight and keep their wall time', () => {
    for (const change of changes) {
      for (const from of [change - 30 * hour, change - minute, change, change + 90 * minute]) {
        const date = slow.dateOf(from)
        const at = new Date(from).toISOString()
        const next = nextDate(date)
        expect(due(office, from, { calendarDays: 1 }).getTime(), at).toBe(slow.instantOf(next, 1440))
        const wall = Math.round((from + tzOffset(timeZone, new Date(from)) * minute) / minute) % 1440
        expect(due(office, from, { calendarDays: 1 }, { end: 'same-time' }).getTime(), at).toBe(
          slow.instantOf(next, wall),
        )
      }
    }
  })

  test('working time around it is the working time of the slow calendar', () => {
    for (const change of changes) {
      const [from, to] = [change - 26 * hour, change + 26 * hour]
      const dates = [-3, -2, -1, 0, 1, 2, 3].map((offset) => nextDate(slow.dateOf(change), offset))
      let [expected, passed] = [0, from]
      for (const [open, close] of dates.flatMap((date) => slow.intervalsOf(date))) {
        // An evening pushed over midnight by a gap can reach into the next morning: open time counts once.
        expected += Math.max(0, Math.min(close, to) - Math.max(open, passed))
        passed = Math.max(passed, close)
      }
      expect(businessTimeBetween(office, from, to), new Date(change).toISOString()).toBe(expected)
    }
  })
})
