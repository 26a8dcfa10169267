import { describe, expect, it } from 'vitest'
import { type Period, parsePeriod, periodOf, previousPeriod } from '../../../src/report/index.js'

const period = (name: string): Period => {
  const read = parsePeriod(name)
  if (!read.ok) throw new Error(name)
  return read.value
}

describe('a period', () => {
  it.each([
    ['2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s runs from %s to %s', (name, from, to) => {
    expect(period(name)).toMatchObject({ id: name, from, to })
  })

  it.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-1',
    '26',
    '',
    '2026-W7',
    '__proto__',
  ])('%s is none', (name) => {
    expect(parsePeriod(name)).toMatchObject({ ok: false, issues: [{ code: 'invalid-period' }] })
  })

  it.each([
    ['2026-W01', '2025-W52'],
    ['2027-W01', '2026-W53'],
    ['2026-01', '2025-12'],
    ['2026-Q1', '2025-Q4'],
    ['2026', '2025'],
  ])('before %s comes %s', (name, before) => {
    expect(previousPeriod(period(name)).id).toBe(before)
  })

  it('every day of forty years is in its week, month, quarter and year, and in no other', () => {
    for (let day = Date.UTC(2000, 0, 1); day < Date.UTC(2040, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10)
      for (const kind of ['week', 'month', 'quarter', 'year'] as const) {
        const found = periodOf(kind, date)
        if (found.from > date || date > found.to) throw new Error(`${date} is not in ${found.id}`)
      }
    }
    expect(periodOf('week', '2021-01-03').id).toBe('2020-W53')
  })
})
