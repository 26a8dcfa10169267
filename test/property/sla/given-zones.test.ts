import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  type CalendarDefinition,
  defineCalendar,
  due,
  explainDue,
  isOpen,
  nextOpening,
} from '../../../src/sla/index.js'
import {
  endOfDay,
  instantOfWall,
  localDate,
  localMinute,
  startOfDay,
  zoneOffsets,
} from '../../../src/time-zone.js'
import { type ZoneChange, zoneOf } from '../../../src/zone-rules.js'

const [start, end] = [Date.UTC(2020, 0, 1), Date.UTC(2032, 0, 1)]

/** Offsets in odd minutes, at odd moments, often at midnight, now and then by more than a day's half. */
const rules: fc.Arbitrary<readonly ZoneChange[]> = fc
  .tuple(
    fc.integer({ min: -840, max: 840 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 3, max: 700 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -900, max: 900 }),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([first, later]) => {
    let at = Date.UTC(1900, 0, 1)
    const changes: ZoneChange[] = [[new Date(at).toISOString(), first]]
    at = start
    for (const [days, minute, offset] of later) {
      at += days * 86_400_000
      changes.push([new Date(at + minute * 60_000).toISOString(), offset])
    }
    return changes
  })

const instants = fc
  .integer({ min: start / 60_000, max: end / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString())

const hours = [
  ['00:30', '12:00'],
  ['13:15', '24:00'],
] as const
const nights = [['22:00', '00:15']] as const
const definition = (timeZone: string, changes: readonly ZoneChange[]): CalendarDefinition => ({
  id: 'ruled',
  timeZone,
  zones: { [timeZone]: changes },
  weekly: { mon: hours, tue: nights, wed: hours, thu: hours, fri: nights, sun: hours },
})

const targets = [
  { businessDays: 7 },
  { calendarDays: 30 },
  { months: 2 },
  { businessHours: 40 },
  { hours: 50 },
  { businessDays: -4 },
] as const

/** What a calendar answers, without the name of its zone. */
const answersOf = (calendar: Calendar, from: string): unknown => [
  ...targets.map((target) => {
    const { dueAt, dueOn, days } = explainDue(calendar, from, target)
    return [dueAt, dueOn, days]
  }),
  isOpen(calendar, from),
  nextOpening(calendar, from),
]

describe('with rules handed over', () => {
  test('every answer is independent of those of the runtime: a zone that it knows answers as one that it does not', () => {
    fc.assert(
      fc.property(rules, fc.array(instants, { minLength: 1, maxLength: 4 }), (changes, moments) => {
        const known = defineCalendar(definition('America/Winnipeg', changes))
        const unknown = defineCalendar(definition('Nowhere/At_All', changes))
        for (const from of moments) {
          expect(answersOf(known, from)).toEqual(answersOf(unknown, from))
          const [one, other] = [known, unknown].map((each) => zoneOf(each.definition))
          if (one === undefined || other === undefined) throw new Error('both have a zone')
          const date = localDate(one, from)
          expect([date, localMinute(one, from), startOfDay(one, date), endOfDay(one, date)]).toEqual([
            localDate(other, from),
            localMinute(other, from),
            startOfDay(other, date),
            endOfDay(other, date),
          ])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the rules of the runtime, handed over, answer as the runtime', () => {
    const zones = [
      'America/Winnipeg',
      'Europe/London',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Asia/Kathmandu',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, from) => {
        const { since, offsets } = zoneOffsets(timeZone, start - 86_400_000, end + 400 * 86_400_000)
        const changes = [...since].map(
          (at, i): ZoneChange => [new Date(at).toISOString(), (offsets[i] ?? 0) / 60_000],
        )
        const given = defineCalendar(definition(timeZone, changes))
        const { zones: _, ...plain } = definition(timeZone, changes)
        expect(answersOf(given, from)).toEqual(answersOf(defineCalendar(plain), from))
        expect(localDate(zoneOf(given.definition), from)).toBe(localDate(timeZone, from))
      }),
      { numRuns: 60 },
    )
  })

  test('a wall time that is there once comes back from its instant', () => {
    fc.assert(
      fc.property(rules, instants, (changes, at) => {
        const zone = zoneOf({ timeZone: 'Nowhere/At_All', zones: { 'Nowhere/At_All': changes } })
        const wall = Date.parse(`${localMinute(zone, at).replace(' ', 'T')}Z`)
        const back = instantOfWall(zoneOffsets(zone, start, end), wall)
        const again = localMinute(zone, new Date(back).toISOString())
        expect(again).toBe(localMinute(zone, at))
        // Of a time that comes twice the earlier one is meant.
        expect(back).toBeLessThanOrEqual(Date.parse(at))
      }),
    )
  })

  test('a day that begins at its first moment is due no earlier, whatever the rules', () => {
    fc.assert(
      fc.property(rules, instants, (changes, from) => {
        const calendar = defineCalendar(definition('Nowhere/At_All', changes))
        const dueAt = due(calendar, from, { calendarDays: 3 }, { end: 'end-of-day' })
        expect(dueAt.getTime()).toBeGreaterThan(Date.parse(from))
      }),
    )
  })
})
