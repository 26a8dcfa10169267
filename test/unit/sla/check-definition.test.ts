import { describe, expect, test } from 'vitest'
import { RedressError } from '../../../src/errors.js'
import { type CalendarDefinition, defineCalendar, parseCalendar } from '../../../src/sla/index.js'

const sound: CalendarDefinition = {
  id: 'branch',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: [['09:00', '17:00']] },
}

const codesOf = (changes: object): string[] =>
  parseCalendar({ ...sound, ...changes }).issues.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a definition with a mistake names it and its place', () => {
  test.each([
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'unknown-time-zone timeZone'],
    ['an empty id', { id: ' ' }, 'empty-text id'],
    ['a lone surrogate', { id: 'a\ud800' }, 'ill-formed-text id'],
    ['no week', { weekly: 5 }, 'wrong-type weekly'],
    ['a weekday that is none', { weekly: { monday: [] } }, 'unknown-field weekly.monday'],
    ['a time that is none', { weekly: { mon: [['9:00', '25:00']] } }, 'invalid-interval weekly.mon.0'],
    ['an opening at 24:00', { weekly: { mon: [['24:00', '01:00']] } }, 'invalid-interval weekly.mon.0'],
    [
      'overlapping hours',
      {
        weekly: {
          mon: [
            ['09:00', '12:30'],
            ['12:00', '17:00'],
          ],
        },
      },
      'overlapping-intervals weekly.mon.1',
    ],
    [
      'a night into the next morning',
      { weekly: { sun: [['22:00', '06:00']], mon: [['05:00', '12:00']] } },
      'overlapping-intervals weekly.sun.0',
    ],
    ['30 February', { holidays: ['2026-02-30'] }, 'invalid-date holidays.0'],
    ['a recurring date that never is', { holidays: [{ date: '*-02-30' }] }, 'invalid-date holidays.0.date'],
    ['a date without hours', { dates: { '2026-10-10': {} } }, 'wrong-type dates.2026-10-10.hours'],
    [
      'hours twice',
      { dates: { '2026-10-10': { hours: [], like: 'mon' } } },
      'hours-and-like dates.2026-10-10',
    ],
    [
      'a like that is no weekday',
      { dates: { '2026-10-10': { like: 'may' } } },
      'unknown-weekday dates.2026-10-10.like',
    ],
    [
      'reversed publication',
      { publishedFrom: '2026-01-01', publishedThrough: '2025-12-31' },
      'reversed-dates publishedThrough',
    ],
    ['a key that is a trap', JSON.parse('{"breaks":{"__proto__":[]}}'), 'invalid-date breaks.__proto__'],
    ['an empty merge', { merge: { open: 'all', calendars: [] } }, 'empty-merge merge.calendars'],
  ])('%s', (_, changes, expected) => {
    expect(codesOf(changes)).toEqual([expected])
    expect(parseCalendar({ ...sound, ...changes }).ok).toBe(false)
  })

  test('several mistakes are reported at once, nested ones with the way to them', () => {
    const merge = {
      open: 'any',
      calendars: [sound, { ...sound, timeZone: 'x', weekly: { mon: 'nine to five' } }],
    }
    expect(codesOf({ merge })).toEqual([
      'unknown-time-zone merge.calendars.1.timeZone',
      'wrong-type merge.calendars.1.weekly.mon',
    ])
  })

  test('merges nested beyond sense end in an issue', () => {
    let nested: object = sound
    for (let i = 0; i < 10_000; i++) nested = { ...sound, merge: { open: 'all', calendars: [nested] } }
    expect(parseCalendar(nested).issues).toMatchObject([{ code: 'nested-too-deep' }])
  })

  test.each([null, undefined, 7, 'branch', [], () => sound])('%s is no calendar', (input) => {
    expect(parseCalendar(input).ok).toBe(false)
  })
})

test('strange fields and doubled holidays are warnings, and the calendar stands', () => {
  const found = parseCalendar({ ...sound, holidays: ['2026-10-01', '2026-10-01'], holiday: [] })
  expect(found.ok).toBe(true)
  expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['unknown-field', 'warning'],
    ['duplicate-date', 'warning'],
  ])
})

test('defineCalendar throws one error that carries every issue', () => {
  const define = () => defineCalendar({ ...sound, timeZone: 'x', holidays: ['y'] })
  expect(define).toThrow(RedressError)
  expect(define).toThrow(/timeZone.*holidays\[0\]/)
})

test('a definition cannot be changed behind the back of its calendar', () => {
  const holidays = ['2026-10-01']
  const calendar = defineCalendar({ ...sound, holidays })
  holidays.push('2026-10-02')
  expect(calendar.definition.holidays).toEqual(['2026-10-01'])
  expect(Object.isFrozen(calendar.definition.weekly)).toBe(true)
})
