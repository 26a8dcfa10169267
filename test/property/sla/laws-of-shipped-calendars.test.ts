import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, parseDay, weekdayIndex } from '../../../src/plain-date.js'
import * as calendars from '../../../src/sla/calendars/index.js'
import {
  type CalendarDefinition,
  defineCalendar,
  explainDue,
  isBusinessDay,
  parseCalendar,
} from '../../../src/sla/index.js'
import { runs } from '../../support/runs.js'

const shipped = Object.values<CalendarDefinition>(calendars)

/** Weekdays off and weekends worked, by year, as every calendar had them before its newest years were added. */
const before = JSON.parse(
  readFileSync(new URL('../../fixtures/calendar-years.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string>>

const oddDays = (definition: CalendarDefinition, year: number): string => {
  const calendar = defineCalendar(definition)
  const [first, end] = [parseDay(`${year}-01-01`) ?? 0, parseDay(`${year + 1}-01-01`) ?? 0]
  return Array.from({ length: end - first }, (_, i) => first + i)
    .filter((day) => isBusinessDay(calendar, formatDay(day)) === weekdayIndex(day) > 4)
    .map((day) => formatDay(day).slice(5))
    .join(' ')
}

const datesOf = (entries: CalendarDefinition['holidays'] = []): readonly string[] =>
  entries.map((each) => (typeof each === 'string' ? each : each.date))

/** The calendar as it stood a year earlier. */
const yearEarlier = (definition: CalendarDefinition): CalendarDefinition => {
  const last = `${Number(definition.publishedThrough?.slice(0, 4)) - 1}-12-31`
  const upTo = (date: string) => date.startsWith('*') || date <= last
  return {
    ...definition,
    holidays: (definition.holidays ?? []).filter((each) => upTo(typeof each === 'string' ? each : each.date)),
    dates: Object.fromEntries(Object.entries(definition.dates ?? {}).filter(([date]) => upTo(date))),
    publishedThrough: last,
  }
}

describe.each(shipped)('$id', (definition) => {
  test('is a definition without a finding', () => {
    expect(parseCalendar(definition).issues).toEqual([])
  })

  test('answers for the years it had as it did before it had more', () => {
    for (const [year, odd] of Object.entries(before[definition.id] ?? {}))
      expect(oddDays(definition, Number(year)), year).toBe(odd)
  })

  const oneYear = definition.publishedFrom?.slice(0, 4) === definition.publishedThrough?.slice(0, 4)

  test.skipIf(oneYear)('with its next year gives the same deadlines in the years before', () => {
    const [now, earlier] = [defineCalendar(definition), defineCalendar(yearEarlier(definition))]
    const last = parseDay(earlier.definition.publishedThrough ?? '') ?? 0
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 86_399_000 }),
        fc.integer({ min: -30, max: 60 }),
        (back, ms, businessDays) => {
          const from = (last - back) * 86_400_000 + ms
          const old = explainDue(earlier, from, { businessDays })
          fc.pre(!old.provisional)
          const { restsOn: _, ...rest } = explainDue(now, from, { businessDays })
          const { restsOn: __, ...oldRest } = old
          expect(rest).toEqual(oldRest)
        },
      ),
      { numRuns: runs(30) },
    )
  })

  test('works on no day that is fixed for every year, in whatever year', () => {
    const calendar = defineCalendar(definition)
    const through = definition.publishedThrough ?? ''
    const fixed = (definition.fixedDays ?? []).flatMap(({ holidays }) => datesOf(holidays))
    const written = fixed.flatMap((date) =>
      date.startsWith('*') ? [2027, 2030, 2041].map((year) => `${year}${date.slice(1)}`) : [date],
    )
    expect(written.filter((date) => date > through && isBusinessDay(calendar, date))).toEqual([])
  })

  test('calls whatever rests on a fixed day provisional', () => {
    const calendar = defineCalendar(definition)
    for (const { holidays } of definition.fixedDays ?? [])
      for (const date of datesOf(holidays).filter((each) => each > (definition.publishedThrough ?? '')))
        expect(explainDue(calendar, date, { businessDays: 1 }).provisional, date).toBe(true)
  })
})

test('every calendar whose list ends before 2030 has days fixed for later years', () => {
  const without = shipped.filter(
    ({ publishedThrough = '', fixedDays = [] }) => publishedThrough < '2031' && fixedDays.length === 0,
  )
  expect(without.map(({ id }) => id)).toEqual([])
})
