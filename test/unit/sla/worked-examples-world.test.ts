import { describe, expect, test } from 'vitest'
import {
  australiaNsw,
  canadaFederal,
  englandAndWales,
  hongKong,
  indiaNational,
  ireland,
  scotland,
  singapore,
  usFederalReserve,
} from '../../../src/sla/calendars/index.js'
import {
  type CalendarDefinition,
  defineCalendar,
  explainDue,
  runClock,
  type Target,
} from '../../../src/sla/index.js'

const dueOn = (definition: CalendarDefinition, from: string, target: Target) =>
  explainDue(defineCalendar(definition), from, target).dueOn

describe('United Kingdom', () => {
  test('U1: three business days, eight weeks', () => {
    const received = '2026-03-02T10:00:00Z'
    const summary = explainDue(defineCalendar(englandAndWales), received, { businessDays: 3 })
    expect(summary.dueAt.toISOString()).toBe('2026-03-05T17:00:00.000Z')
    expect(dueOn(englandAndWales, received, { weeks: 8 })).toBe('2026-04-27')
  })

  test('U3: Easter differs between the nations', () => {
    const received = '2026-04-02T16:00:00+01:00'
    expect(dueOn(englandAndWales, received, { businessDays: 3 })).toBe('2026-04-09')
    expect(dueOn(scotland, received, { businessDays: 3 })).toBe('2026-04-08')
    expect(dueOn(englandAndWales, received, { businessDays: 15 })).toBe('2026-04-27')
    expect(dueOn(scotland, received, { businessDays: 15 })).toBe('2026-04-24')
    expect(dueOn(englandAndWales, received, { businessDays: 35 })).toBe('2026-05-27')
  })

  test('U5: the date of receipt is the local one', () => {
    expect(dueOn(englandAndWales, '2026-06-30T23:30:00Z', { weeks: 8 })).toBe('2026-08-26')
  })

  test('U7: 15 June 2026 is a holiday in Scotland only', () => {
    expect(dueOn(scotland, '2026-06-01', { businessDays: 15 })).toBe('2026-06-23')
    expect(dueOn(englandAndWales, '2026-06-01', { businessDays: 15 })).toBe('2026-06-22')
  })

  test('U9: the motor finance pause takes whole days out of eight weeks', () => {
    const clock = runClock(
      {
        id: 'final-response',
        calendar: defineCalendar(englandAndWales),
        target: { weeks: 8 },
        pausable: true,
      },
      [
        { kind: 'start', at: '2023-12-15' },
        { kind: 'pause', at: '2024-01-11' },
        { kind: 'resume', at: '2026-06-01' },
      ],
      '2026-06-02',
    )
    expect(clock.dueOn).toBe('2026-06-30')
  })

  test('U11: six months end on the same date, or on the last one there is', () => {
    expect(dueOn(englandAndWales, '2026-01-15', { months: 6 })).toBe('2026-07-15')
    expect(dueOn(englandAndWales, '2026-08-31', { months: 6 })).toBe('2027-02-28')
  })

  test('U13: thirty business days', () => {
    expect(dueOn(englandAndWales, '2026-06-30', { businessDays: 30 })).toBe('2026-08-11')
  })
})

test('E1: Ireland, 15 and 35 business days', () => {
  expect(dueOn(ireland, '2026-04-30', { businessDays: 15 })).toBe('2026-05-22')
  expect(dueOn(ireland, '2026-04-30', { businessDays: 35 })).toBe('2026-06-22')
})

describe('United States', () => {
  test.each([
    ['2014-11-03', '2014-11-18'],
    ['2014-11-04', '2014-11-19'],
    ['2014-11-05', '2014-11-20'],
    ['2014-11-06', '2014-11-21'],
    ['2014-11-07', '2014-11-24'],
    ['2014-11-10', '2014-11-25'],
    ['2014-11-12', '2014-11-26'],
    ['2014-11-13', '2014-11-28'],
  ])('the published chart: received %s, tenth business day %s', (received, tenth) => {
    expect(dueOn(usFederalReserve, received, { businessDays: 10 })).toBe(tenth)
  })

  test.each<[string, string, Target, string]>([
    ['S1', '2026-10-02', { businessDays: 10 }, '2026-10-19'],
    ['S1', '2026-10-02', { calendarDays: 45 }, '2026-11-16'],
    ['S3', '2026-10-02', { businessDays: 20 }, '2026-11-02'],
    ['S3', '2026-10-02', { calendarDays: 90 }, '2026-12-31'],
    ['S5', '2026-10-31T22:15:00-04:00', { businessDays: 10 }, '2026-11-16'],
    ['S5', '2026-10-31T22:15:00-04:00', { calendarDays: 45 }, '2026-12-15'],
    ['S7', '2026-10-08', { businessDays: 2 }, '2026-10-13'],
    ['S9', '2026-09-10', { calendarDays: 30 }, '2026-10-10'],
    ['S9', '2026-09-25', { months: 2 }, '2026-11-25'],
    ['S11', '2026-11-24', { calendarDays: 15 }, '2026-12-09'],
    ['S11', '2026-11-24', { calendarDays: 60 }, '2027-01-23'],
    ['S11', '2026-11-24', { calendarDays: 180 }, '2027-05-23'],
  ])('%s: from %s, %o', (_, from, target, expected) => {
    expect(dueOn(usFederalReserve, from, target)).toBe(expected)
  })
})

test.each<[string, CalendarDefinition, string, Target, string]>([
  ['A1', australiaNsw, '2026-11-23T15:00:00+11:00', { hours: 24 }, '2026-11-24'],
  ['A1', australiaNsw, '2026-11-23T15:00:00+11:00', { businessDays: 5 }, '2026-11-30'],
  ['A1', australiaNsw, '2026-11-23T15:00:00+11:00', { calendarDays: 30 }, '2026-12-23'],
  ['A3', australiaNsw, '2026-12-24T16:30:00+11:00', { businessDays: 1 }, '2026-12-29'],
  ['A3', australiaNsw, '2026-12-24T16:30:00+11:00', { businessDays: 5 }, '2027-01-05'],
  ['A3', australiaNsw, '2026-12-24T16:30:00+11:00', { calendarDays: 30 }, '2027-01-23'],
  ['A5', australiaNsw, '2026-09-01', { calendarDays: 90 }, '2026-11-30'],
  ['A7', australiaNsw, '2026-10-01', { calendarDays: 30 }, '2026-10-31'],
  ['I1', indiaNational, '2026-08-01', { calendarDays: 20 }, '2026-08-21'],
  ['I1', indiaNational, '2026-08-01', { calendarDays: 30 }, '2026-08-31'],
  ['I1', indiaNational, '2026-08-31', { calendarDays: 90 }, '2026-11-29'],
  ['I3', indiaNational, '2026-11-10', { calendarDays: 1 }, '2026-11-11'],
  ['H1', hongKong, '2026-11-23', { calendarDays: 7 }, '2026-11-30'],
  ['H1', hongKong, '2026-11-23', { calendarDays: 30 }, '2026-12-23'],
  ['H1', hongKong, '2026-11-23', { calendarDays: 60 }, '2027-01-22'],
  ['G1', singapore, '2026-02-02', { businessDays: 2 }, '2026-02-04'],
  ['G1', singapore, '2026-02-02', { businessDays: 20 }, '2026-03-04'],
  ['G1', singapore, '2026-03-04', { months: 6 }, '2026-09-04'],
  ['C1', canadaFederal, '2026-11-23', { calendarDays: 56 }, '2027-01-18'],
])('%s %#', (_, definition, from, target, expected) => {
  expect(dueOn(definition, from, target)).toBe(expected)
})
