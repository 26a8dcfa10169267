import { describe, expect, test } from 'vitest'
import { endOfDay, localDate, localMinute, startOfDay } from '../../src/time-zone.js'
import { zoneFaults, zoneOf } from '../../src/zone-rules.js'

/** Manitoba as the tz database has it since 2026e: no change in November 2026. */
const winnipeg = zoneOf({
  timeZone: 'America/Winnipeg',
  zones: {
    'America/Winnipeg': [
      ['2025-11-02T07:00:00Z', -360],
      ['2026-03-08T08:00:00Z', -300],
    ],
  },
})

describe('given rules of a zone', () => {
  test('count from their first change on, whatever the runtime has', () => {
    expect(localMinute(winnipeg, '2026-12-01T05:30:00.000Z')).toBe('2026-12-01 00:30')
    expect(localDate(winnipeg, '2026-12-01T05:30:00.000Z')).toBe('2026-12-01')
    expect(startOfDay(winnipeg, '2026-12-01')).toBe('2026-12-01T05:00:00.000Z')
    expect(endOfDay(winnipeg, '2027-07-01')).toBe('2027-07-02T05:00:00.000Z')
    expect(localMinute(winnipeg, '2026-03-08T07:59:00.000Z')).toBe('2026-03-08 01:59')
    expect(localMinute(winnipeg, '2026-03-08T08:00:00.000Z')).toBe('2026-03-08 03:00')
  })

  test('leave what lies before their first change to the runtime', () => {
    expect(localMinute(winnipeg, '2024-07-01T12:00:00.000Z')).toBe('2024-07-01 07:00')
    expect(localMinute(winnipeg, '2024-01-01T12:00:00.000Z')).toBe('2024-01-01 06:00')
    // Asked again for a later and an earlier time, the answers are the same.
    expect(localMinute(winnipeg, '2026-12-01T05:30:00.000Z')).toBe('2026-12-01 00:30')
    expect(localMinute(winnipeg, '1990-07-01T12:00:00.000Z')).toBe('1990-07-01 07:00')
  })

  test('may belong to a zone that the runtime does not know: its first offset then holds before', () => {
    const zone = zoneOf({
      timeZone: 'Mars/Base',
      zones: { 'Mars/Base': [['2026-01-01T00:00:00+00:00', 45]] },
    })
    expect(localMinute(zone, '2020-06-01T00:00:00.000Z')).toBe('2020-06-01 00:45')
    expect(localMinute(zone, '2026-06-01T23:30:00.000Z')).toBe('2026-06-02 00:15')
  })

  test('skip a midnight, and a whole date, as the zone does', () => {
    const timeZone = 'Pacific/Apia'
    const skipping = zoneOf({
      timeZone,
      zones: {
        [timeZone]: [
          ['2026-01-01T00:00:00Z', -600],
          ['2026-12-30T10:00:00Z', 840],
          ['2027-04-23T10:00:00Z', 900],
        ],
      },
    })
    expect(startOfDay(skipping, '2026-12-30')).toBe('2026-12-30T10:00:00.000Z')
    expect(localMinute(skipping, '2026-12-30T09:59:00.000Z')).toBe('2026-12-29 23:59')
    expect(localMinute(skipping, '2026-12-30T10:00:00.000Z')).toBe('2026-12-31 00:00')
    expect(startOfDay(skipping, '2027-04-24')).toBe('2027-04-23T10:00:00.000Z')
  })

  test('an offset with seconds is kept to the second', () => {
    const zone = zoneOf({
      timeZone: 'Europe/Amsterdam',
      zones: { 'Europe/Amsterdam': [['1900-01-01T00:00:00Z', 19 + 32 / 60]] },
    })
    expect(startOfDay(zone, '1930-01-01')).toBe('1929-12-31T23:40:28.000Z')
  })
})

test.each([
  ['no list', 'never', ['wrong-type']],
  ['an empty list', [], ['empty-range']],
  ['a change that is no pair', [['2026-01-01T00:00:00Z']], ['wrong-type']],
  ['an instant without an offset', [['2026-01-01T00:00:00', 60]], ['unreadable-instant']],
  ['a date that is none', [['2026-13-01T00:00:00Z', 60]], ['unreadable-instant']],
  ['hours for minutes', [['2026-01-01T00:00:00Z', '-5']], ['invalid-value']],
  ['too far from UTC', [['2026-01-01T00:00:00Z', -18000]], ['invalid-value']],
  ['no number', [['2026-01-01T00:00:00Z', Number.NaN]], ['invalid-value']],
  [
    'out of order',
    [
      ['2026-03-01T00:00:00Z', 60],
      ['2026-01-01T00:00:00Z', 0],
    ],
    ['reversed-dates'],
  ],
  ['a sound one', [['2026-03-01T00:00:00+02:00', 60]], []],
])('rules with %s', (_, changes, codes) => {
  expect(zoneFaults(changes).map(({ code }) => code)).toEqual(codes)
})
