import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  businessTimeBetween,
  defineCalendar,
  due,
  isBusinessDay,
  isOpen,
  nextOpening,
  openPeriods,
} from '../../../src/sla/index.js'
import { calendars } from '../../support/random-calendars.js'
import { runs } from '../../support/runs.js'
import { nextDate, slowCalendar } from '../../support/slow-calendar.js'

const minute = 60_000

/** A calendar, its slow twin and a minute within a few days of the exceptions. */
const settings = () =>
  fc.tuple(calendars(), fc.integer({ min: 0, max: 12 * 1440 })).map(([{ definition, around }, minutes]) => {
    const slow = slowCalendar(definition)
    return {
      calendar: defineCalendar(definition),
      slow,
      around,
      at: slow.instantOf(around, 0) + minutes * minute,
    }
  })

test('a minute is open in the compiled calendar iff it is open in the slow one', () => {
  fc.assert(
    fc.property(settings(), ({ calendar, slow, at }) => {
      for (let i = 0; i < 300; i++) {
        const moment = at + i * 7 * minute
        expect(isOpen(calendar, moment), new Date(moment).toISOString()).toBe(slow.isOpen(moment))
      }
    }),
    { numRuns: runs(60) },
  )
})

test('a date is a business day iff it has open minutes of its own', () => {
  fc.assert(
    fc.property(settings(), ({ calendar, slow, around }) => {
      for (let offset = -8; offset < 30; offset++) {
        const date = nextDate(around, offset)
        expect(isBusinessDay(calendar, date), date).toBe(slow.isBusinessDay(date))
      }
    }),
    { numRuns: runs(60) },
  )
})

test('measured working time is the number of open minutes', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: -4000, max: 4000 }), ({ calendar, slow, at }, minutes) => {
      const to = at + minutes * minute
      expect(businessTimeBetween(calendar, at, to)).toBe(slow.minutesBetween(at, to) * minute)
    }),
    { numRuns: runs(60) },
  )
})

test('added working minutes end where stepping minute by minute ends', () => {
  fc.assert(
    fc.property(
      settings(),
      fc.integer({ min: -900, max: 900 }),
      ({ calendar, slow, at }, businessMinutes) => {
        const near = [-3, -2, -1, 0, 1, 2, 3].filter((offset) =>
          slow.isBusinessDay(nextDate(slow.dateOf(at), offset)),
        )
        fc.pre(near.length > 2)
        expect(due(calendar, at, { businessMinutes }).getTime()).toBe(slow.addMinutes(at, businessMinutes))
      },
    ),
    { numRuns: runs(60) },
  )
})

test('the n-th business day is found by counting dates', () => {
  fc.assert(
    fc.property(
      settings(),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      ({ calendar, slow, at }, n, back) => {
        const step = back ? -1 : 1
        let [date, left] = [slow.dateOf(at), n]
        for (let tried = 0; left > 0; tried++) {
          fc.pre(tried < 60)
          date = nextDate(date, step)
          if (slow.isBusinessDay(date)) left--
        }
        const closing = Math.max(...slow.intervalsOf(date).map(([, close]) => close))
        expect(due(calendar, at, { businessDays: step * n }).getTime()).toBe(closing)
      },
    ),
    { numRuns: runs(200) },
  )
})

test('the business-day convention leads to the next business day after the last day, or to the one before', () => {
  fc.assert(
    fc.property(
      settings(),
      fc.integer({ min: -12, max: 12 }),
      fc.constantFrom('following', 'preceding'),
      ({ calendar, slow, at }, calendarDays, convention) => {
        const step = convention === 'preceding' ? -1 : 1
        let date = nextDate(slow.dateOf(at), calendarDays)
        for (let tried = 0; !slow.isBusinessDay(date); tried++) {
          fc.pre(tried < 60)
          date = nextDate(date, step)
        }
        expect(due(calendar, at, { calendarDays }, { convention }).getTime()).toBe(
          slow.instantOf(nextDate(date), 0),
        )
      },
    ),
    { numRuns: runs(200) },
  )
})

test('open periods, one after another, hold exactly the open minutes, in either direction', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: 1, max: 6000 }), ({ calendar, slow, at }, minutes) => {
      const to = at + minutes * minute
      const forwards = [...openPeriods(calendar, { after: at, until: to })]
      const backwards = [...openPeriods(calendar, { before: to, since: at })]
      expect(backwards.reverse()).toEqual(forwards)
      const open = forwards.reduce((sum, { open, close }) => sum + close.getTime() - open.getTime(), 0)
      expect(open).toBe(slow.minutesBetween(at, to) * minute)
    }),
    { numRuns: runs(60) },
  )
})

test('the next opening is open, and the minute before it is not', () => {
  fc.assert(
    fc.property(settings(), ({ calendar, slow, at }) => {
      const limit = at + 10 * 1440 * minute
      let expected = at
      while (expected < limit && !(slow.isOpen(expected) && !slow.isOpen(expected - minute)))
        expected += minute
      fc.pre(expected < limit)
      expect(nextOpening(calendar, at).getTime()).toBe(expected)
    }),
    { numRuns: runs(60) },
  )
})
