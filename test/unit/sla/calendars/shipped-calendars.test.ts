import { describe, expect, test } from 'vitest'
import * as calendars from '../../../../src/sla/calendars/index.js'
import {
  type CalendarDefinition,
  defineCalendar,
  explainDue,
  isBusinessDay,
} from '../../../../src/sla/index.js'

const shipped = Object.entries<CalendarDefinition>(calendars)

const holidaysOf = (definition: CalendarDefinition, year: number): string[] =>
  (definition.holidays ?? [])
    .map((each) => (typeof each === 'string' ? each : each.date))
    .filter(
      (date) => date.startsWith(String(year)) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
    )
    .sort()
    .map((date) => date.slice(5))

describe.each(shipped)('%s', (_, definition) => {
  test('says for each year from the first to the last where its holidays were read', () => {
    const { publishedFrom = '', publishedThrough = '', sources = {} } = definition
    const [first, last] = [Number(publishedFrom.slice(0, 4)), Number(publishedThrough.slice(0, 4))]
    const years = Array.from({ length: last - first + 1 }, (_unused, i) => String(first + i))
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(years))
    expect(defineCalendar(definition).definition.sources).toEqual(sources)
  })

  test('calls a deadline beyond its last published day provisional', () => {
    const calendar = defineCalendar(definition)
    const last = definition.publishedThrough ?? ''
    expect(explainDue(calendar, last, { businessDays: -1 }).provisional).toBe(false)
    expect(explainDue(calendar, last, { businessDays: 1 }).provisional).toBe(true)
    expect(explainDue(calendar, last, { calendarDays: 1 }).provisional).toBe(false)
  })

  test('names every holiday in both languages', () => {
    for (const holiday of definition.holidays ?? []) {
      const name = typeof holiday === 'string' ? undefined : holiday.name
      expect(name).toMatchObject({
        en: expect.stringMatching(/\w/),
        zh: expect.stringMatching(/[\u4e00-\u9fff\d]/),
      })
    }
  })
})

test('the bank holidays of England and Wales are those that GOV.UK lists', () => {
  expect(holidaysOf(calendars.englandAndWales, 2020)).toEqual([
    '01-01',
    '04-10',
    '04-13',
    '05-08',
    '05-25',
    '08-31',
    '12-25',
    '12-28',
  ])
  expect(holidaysOf(calendars.englandAndWales, 2021).slice(-2)).toEqual(['12-27', '12-28'])
  expect(holidaysOf(calendars.englandAndWales, 2022)).toEqual([
    '01-03',
    '04-15',
    '04-18',
    '05-02',
    '06-02',
    '06-03',
    '08-29',
    '09-19',
    '12-26',
    '12-27',
  ])
  expect(holidaysOf(calendars.englandAndWales, 2023)).toContain('05-08')
})

test('Scotland keeps 2 January, the first Monday of August and St Andrew, and no Easter Monday', () => {
  expect(holidaysOf(calendars.scotland, 2017)).toEqual([
    '01-02',
    '01-03',
    '04-14',
    '05-01',
    '05-29',
    '08-07',
    '11-30',
    '12-25',
    '12-26',
  ])
})

test('Reserve Banks are open on the Friday before a Saturday holiday and closed on the Monday after a Sunday one', () => {
  const fed = defineCalendar(calendars.usFederalReserve)
  const open = ['2026-07-03', '2027-06-18', '2027-12-24', '2027-12-31'].map((date) =>
    isBusinessDay(fed, date),
  )
  expect(open).toEqual([true, true, true, true])
  expect(isBusinessDay(fed, '2027-07-05')).toBe(false)
})

test('Easter falls where it fell', () => {
  const goodFridays = [2002, 2008, 2011, 2016, 2024, 2025, 2035].map(
    (year) =>
      (calendars.targetEuro.holidays ?? [])
        .flatMap((each) => (typeof each === 'string' ? [] : [each]))
        .find(
          ({ date, name }) => date.startsWith(String(year)) && JSON.stringify(name).includes('Good Friday'),
        )?.date,
  )
  expect(goodFridays).toEqual([
    '2002-03-29',
    '2008-03-21',
    '2011-04-22',
    '2016-03-25',
    '2024-03-29',
    '2025-04-18',
    '2035-03-23',
  ])
})

test('Hong Kong gives the day after where festivals fall on a Sunday or on each other', () => {
  expect(holidaysOf(calendars.hongKong, 2026)).toEqual([
    '01-01',
    '02-17',
    '02-18',
    '02-19',
    '04-03',
    '04-06',
    '04-07',
    '05-01',
    '05-25',
    '06-19',
    '07-01',
    '10-01',
    '10-19',
    '12-25',
  ])
})

test('Singapore keeps the Monday after a Sunday holiday', () => {
  expect(holidaysOf(calendars.singapore, 2026)).toEqual([
    '01-01',
    '02-17',
    '02-18',
    '04-03',
    '05-01',
    '05-27',
    '06-01',
    '08-10',
    '11-09',
    '12-25',
  ])
})

test('a list that was read at its source says where', () => {
  const places = shipped.flatMap(([name, { sources = {} }]) =>
    Object.entries(sources).flatMap(([year, { confidence, url }]) =>
      confidence === 'P' ? [`${name} ${year} ${url}`] : [],
    ),
  )
  expect(places.length).toBeGreaterThan(50)
  expect(places.filter((place) => !/ https?:\/\//.test(place))).toEqual([])
})

test('Victoria keeps its own days of 2026 besides those of all Australia', () => {
  expect(holidaysOf(calendars.australiaVic, 2026)).toEqual([
    '01-01',
    '01-26',
    '03-09',
    '04-03',
    '04-06',
    '06-08',
    '09-25',
    '11-03',
    '12-25',
    '12-28',
  ])
})
