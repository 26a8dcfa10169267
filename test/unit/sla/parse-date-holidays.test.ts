import { expect, test } from 'vitest'
import { parseDateHolidays } from '../../../src/sla/index.js'

const goodFriday = { date: '2026-04-03 00:00:00', name: 'Good Friday', type: 'bank' }

test('only the types asked for are read', () => {
  expect(parseDateHolidays([goodFriday])).toEqual({ ok: true, value: [], issues: [] })
  expect(parseDateHolidays([goodFriday], ['public', 'bank'])).toMatchObject({
    value: [{ date: '2026-04-03', name: 'Good Friday' }],
  })
})

test('a day on which clocks change is still one day, and three days are three', () => {
  const short = { date: '2026-03-29 00:00:00', start: '2026-03-29T00:00:00Z', end: '2026-03-29T23:00:00Z' }
  const long = { date: '2026-10-01 00:00:00', start: '2026-09-30T16:00:00Z', end: '2026-10-03T16:00:00Z' }
  expect(parseDateHolidays([short, long])).toMatchObject({
    value: [{ date: '2026-03-29' }, { date: '2026-10-01' }, { date: '2026-10-02' }, { date: '2026-10-03' }],
  })
})

test('half days are left out with a warning, unreadable dates are errors', () => {
  const half = { date: '2026-12-24 14:00:00', start: '2026-12-24T14:00:00Z', end: '2026-12-25T00:00:00Z' }
  expect(parseDateHolidays([half])).toMatchObject({
    ok: true,
    issues: [{ code: 'not-a-whole-day', path: [0] }],
  })
  expect(parseDateHolidays([{ date: 'someday' }])).toMatchObject({
    ok: false,
    issues: [{ code: 'invalid-date' }],
  })
})
