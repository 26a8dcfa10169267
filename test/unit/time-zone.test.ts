import { expect, test } from 'vitest'
import { endOfDay, localDate, startOfDay } from '../../src/time-zone.js'

test.each([
  ['an ordinary day', 'Asia/Shanghai', '2026-03-02', '2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z'],
  [
    'the clocks go forward',
    'Europe/London',
    '2026-03-29',
    '2026-03-29T00:00:00.000Z',
    '2026-03-29T23:00:00.000Z',
  ],
  [
    'the clocks go back',
    'Europe/London',
    '2026-10-25',
    '2026-10-24T23:00:00.000Z',
    '2026-10-26T00:00:00.000Z',
  ],
  [
    'midnight is skipped',
    'Africa/Cairo',
    '2026-04-24',
    '2026-04-23T22:00:00.000Z',
    '2026-04-24T21:00:00.000Z',
  ],
  [
    'midnight comes twice',
    'America/Havana',
    '2025-11-02',
    '2025-11-02T04:00:00.000Z',
    '2025-11-03T05:00:00.000Z',
  ],
  [
    'half an hour',
    'Australia/Lord_Howe',
    '2026-10-04',
    '2026-10-03T13:30:00.000Z',
    '2026-10-04T13:00:00.000Z',
  ],
  [
    'a day that never was',
    'Pacific/Apia',
    '2011-12-30',
    '2011-12-30T10:00:00.000Z',
    '2011-12-30T10:00:00.000Z',
  ],
])('a day from its start to 24:00: %s', (_, timeZone, date, start, end) => {
  expect(startOfDay(timeZone, date)).toBe(start)
  expect(endOfDay(timeZone, date)).toBe(end)
})

test('the date of an instant is that of its zone', () => {
  expect(localDate('Asia/Shanghai', '2026-03-01T16:00:00.000Z')).toBe('2026-03-02')
  expect(localDate('Asia/Shanghai', '2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
})

test('a date that does not exist and a zone that does not are refused', () => {
  expect(() => startOfDay('UTC', '2026-02-30')).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
  expect(() => startOfDay('Asia/Nowhere', '2026-03-02')).toThrow(
    expect.objectContaining({ code: 'unknown-time-zone' }),
  )
})
