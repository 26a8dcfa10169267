import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  businessDaysBetween,
  businessTimeBetween,
  type DueOptions,
  defineCalendar,
  due,
  explainDue,
  isBusinessDay,
  isOpen,
  type Target,
} from '../../../src/sla/index.js'
import { calendars } from '../../support/random-calendars.js'
import { runs } from '../../support/runs.js'

const minute = 60_000

/** A calendar that opens at least one weekday, and a moment to the millisecond. */
const settings = () =>
  calendars()
    .filter(({ definition }) => Object.values(definition.weekly).some((hours) => hours.length > 0))
    .chain(({ definition, around }) =>
      fc.record({
        calendar: fc.constant(defineCalendar(definition)),
        at: fc
          .integer({ min: -10 * 1440 * minute, max: 30 * 1440 * minute })
          .map((ms) => Date.parse(`${around}T00:00:00Z`) + ms),
      }),
    )

const amount = fc.integer({ min: -40, max: 40 })
const fraction = fc.integer({ min: -40_000, max: 40_000 }).map((thousandths) => thousandths / 1000)

const targets: fc.Arbitrary<Target> = fc.oneof(
  amount.map((businessDays) => ({ businessDays })),
  amount.map((calendarDays) => ({ calendarDays })),
  amount.map((weeks) => ({ weeks })),
  amount.map((months) => ({ months })),
  fraction.map((businessHours) => ({ businessHours })),
  fraction.map((businessMinutes) => ({ businessMinutes })),
  fraction.map((hours) => ({ hours })),
  fraction.map((minutes) => ({ minutes })),
)

const options: fc.Arbitrary<DueOptions> = fc.record(
  {
    startDay: fc.constantFrom('exclude', 'first-business-day', 'include'),
    end: fc.constantFrom('close-of-business', 'end-of-day', 'same-time', 'opening'),
    convention: fc.constantFrom('none', 'following', 'preceding'),
    atClose: fc.constantFrom('close', 'next-opening'),
    receipt: fc.constantFrom<NonNullable<DueOptions['receipt']>>('as-received', 'next-opening', {
      cutoff: '16:00',
    }),
  },
  { requiredKeys: [] },
)

test('measuring a due instant back gives the working time of the target', () => {
  fc.assert(
    fc.property(
      settings(),
      fraction,
      fc.constantFrom('close', 'next-opening'),
      ({ calendar, at }, businessHours, atClose) => {
        const dueAt = due(calendar, at, { businessHours }, { atClose })
        expect(businessTimeBetween(calendar, at, dueAt)).toBe(Math.round(businessHours * 3_600_000) + 0)
      },
    ),
    { numRuns: runs(100) },
  )
})

test('measuring a due date back gives the business days of the target', () => {
  fc.assert(
    fc.property(settings(), amount, ({ calendar, at }, businessDays) => {
      const { dueOn } = explainDue(calendar, at, { businessDays })
      expect(businessDaysBetween(calendar, at, dueOn)).toBe(businessDays)
    }),
    { numRuns: runs(100) },
  )
})

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(
      settings(),
      targets,
      fc.integer({ min: 0, max: 3 * 1440 * minute }),
      ({ calendar, at }, target, later) => {
        // Where clocks fall back over midnight a date comes back, and with it an earlier day zero.
        const [first, second] = [explainDue(calendar, at, target), explainDue(calendar, at + later, target)]
        const dates = [first, second].map(({ days }) => days[0]?.date ?? '')
        fc.pre((dates[0] ?? '') <= (dates[1] ?? ''))
        expect(second.dueAt.getTime()).toBeGreaterThanOrEqual(first.dueAt.getTime())
      },
    ),
    { numRuns: runs(100) },
  )
})

test('a business-day deadline is never on a holiday, and working time never ends in closed time', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: 1, max: 40 }), ({ calendar, at }, n) => {
      expect(isBusinessDay(calendar, explainDue(calendar, at, { businessDays: n }).dueOn)).toBe(true)
      const dueAt = due(calendar, at, { businessMinutes: n * 7 })
      expect(isOpen(calendar, dueAt.getTime() - 1)).toBe(true)
      expect(
        isOpen(calendar, due(calendar, at, { businessMinutes: n * 7 }, { atClose: 'next-opening' })),
      ).toBe(true)
    }),
    { numRuns: runs(100) },
  )
})

const unitOf = (target: Target): string => Object.keys(target)[0] ?? ''
const amountOf = (target: Target): number => Object.values(target)[0] as number

test('the days of an explanation sum exactly to the target, whatever the options', () => {
  fc.assert(
    fc.property(settings(), targets, options, ({ calendar, at }, target, choices) => {
      const { days, dueAt } = explainDue(calendar, at, target, choices)
      expect(due(calendar, at, target, choices)).toEqual(dueAt)
      const sum = days.reduce((total, day) => total + day.amount, 0) + 0
      const [unit, size] = [unitOf(target), amountOf(target)]
      const perUnit: Record<string, number> = {
        businessDays: 1,
        calendarDays: 1,
        weeks: 7,
        businessHours: 3_600_000,
        businessMinutes: minute,
        hours: 3_600_000,
        minutes: minute,
      }
      if (unit !== 'months') expect(sum).toBe(Math.round(size * (perUnit[unit] ?? 0)) + 0)
      expect(days.every((day) => day.counted === (day.amount !== 0))).toBe(true)
    }),
    { numRuns: runs(300) },
  )
})

test('a calendar survives JSON: same hash, same answers', () => {
  fc.assert(
    fc.property(settings(), targets, ({ calendar, at }, target) => {
      const again = defineCalendar(JSON.parse(JSON.stringify(calendar.definition)))
      expect(again.hash).toBe(calendar.hash)
      expect(due(again, at, target)).toEqual(due(calendar, at, target))
    }),
    { numRuns: runs(100) },
  )
})

test('an answer does not depend on what was asked before', () => {
  fc.assert(
    fc.property(
      settings(),
      targets,
      fc.integer({ min: 1910, max: 2190 }),
      ({ calendar, at }, target, year) => {
        const fresh = due(calendar, at, target)
        const widened = defineCalendar(calendar.definition)
        isOpen(widened, Date.UTC(year, 5, 1))
        expect(due(widened, at, target)).toEqual(fresh)
      },
    ),
    { numRuns: runs(30) },
  )
})
