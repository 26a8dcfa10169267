import fc from 'fast-check'
import type { CalendarDefinition, Interval, Weekday } from '../../src/sla/index.js'
import { nextDate } from './slow-calendar.js'
import { oddZones } from './zones.js'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Up to three intervals of one day that do not overlap; the last may end at 24:00. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters): readonly Interval[] => {
    const sorted = [...quarters].sort((a, b) => a - b)
    return Array.from(
      { length: Math.floor(sorted.length / 2) },
      (_, i): Interval => [timeText((sorted[2 * i] ?? 0) * 15), timeText((sorted[2 * i + 1] ?? 0) * 15)],
    )
  })

const officeHours = fc.constantFrom<readonly Interval[]>(
  [['09:00', '17:00']],
  [
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ],
  [['00:00', '24:00']],
  [],
)

/** Nights keep clear of the next morning, as the checks demand. */
const nightHours = fc.constantFrom<readonly Interval[]>([['22:00', '06:00']], [['18:00', '00:00']], [])

const weekly = fc.oneof(
  fc.array(dayHours, { minLength: 7, maxLength: 7 }),
  fc.array(officeHours, { minLength: 7, maxLength: 7 }),
  fc.array(nightHours, { minLength: 7, maxLength: 7 }),
)

export interface RandomCalendar {
  readonly definition: CalendarDefinition
  /** A date that the exceptions lie around. */
  readonly around: string
}

/** Calendars with exceptions around a date, in zones with odd changes, and often close to one of them. */
export const calendars = (): fc.Arbitrary<RandomCalendar> =>
  fc
    .record({
      zone: fc.constantFrom(...oddZones),
      week: weekly,
      pick: fc.nat(),
      shift: fc.integer({ min: -6, max: 3 }),
      holidays: fc.uniqueArray(fc.integer({ min: -5, max: 25 }), { maxLength: 5 }),
      yearly: fc.uniqueArray(fc.integer({ min: -5, max: 25 }), { maxLength: 2 }),
      dates: fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 25 }), dayHours), {
        maxLength: 3,
        selector: ([offset]) => offset,
      }),
      breaks: fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 25 }), dayHours), {
        maxLength: 2,
        selector: ([offset]) => offset,
      }),
    })
    .map(({ zone: { timeZone, dates: special }, week, pick, shift, ...more }) => {
      const around = nextDate(special[pick % special.length] ?? '2026-03-29', shift)
      const on = (offset: number) => nextDate(around, offset)
      const definition: CalendarDefinition = {
        id: 'random',
        timeZone,
        weekly: Object.fromEntries(weekdays.map((weekday, i) => [weekday, week[i] ?? []])),
        holidays: [...more.holidays.map(on), ...more.yearly.map((offset) => `*${on(offset).slice(4)}`)],
        dates: Object.fromEntries(more.dates.map(([offset, hours]) => [on(offset), { hours }])),
        breaks: Object.fromEntries(more.breaks.map(([offset, hours]) => [on(offset), hours])),
      }
      return { definition, around }
    })
