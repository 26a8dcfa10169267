import { describe, expect, test } from 'vitest'
import { canadaFederal } from '../../../src/sla/calendars/index.js'
import { defineCalendar, due, explainDue, mergeCalendars, parseCalendar } from '../../../src/sla/index.js'

const changes = {
  'America/Vancouver': [
    ['2025-11-02T09:00:00Z', -480],
    ['2026-03-08T10:00:00Z', -420],
  ],
  'America/Edmonton': [
    ['2025-11-02T08:00:00Z', -420],
    ['2026-03-08T09:00:00Z', -360],
  ],
  'America/Winnipeg': [
    ['2025-11-02T07:00:00Z', -360],
    ['2026-03-08T08:00:00Z', -300],
  ],
} as const

const cases = [
  ['America/Vancouver', '2026-12-01T07:30:00Z', '2026-12-02', '2026-12-03T07:00:00.000Z'],
  ['America/Edmonton', '2026-12-01T06:30:00Z', '2026-12-02', '2026-12-03T06:00:00.000Z'],
  ['America/Winnipeg', '2026-12-01T05:30:00Z', '2026-12-02', '2026-12-03T05:00:00.000Z'],
] as const

const inZone = (timeZone: string, zones?: typeof changes) => ({
  ...canadaFederal,
  id: 'branch',
  timeZone,
  ...(zones === undefined ? {} : { zones }),
})

describe.each(cases)('one day from the first half hour of a December day in %s', (zone, from, on, at) => {
  test('is right with the rules that were handed over', () => {
    const calendar = defineCalendar(inZone(zone, changes))
    const answer = explainDue(calendar, from, { calendarDays: 1 }, { end: 'end-of-day' })
    expect([answer.dueOn, answer.dueAt.toISOString()]).toEqual([on, at])
    expect(answer.issues).toBeUndefined()
  })

  test('is right with those of the runtime, or says that they are old', () => {
    const calendar = defineCalendar(inZone(zone))
    const answer = explainDue(calendar, from, { calendarDays: 1 }, { end: 'end-of-day' })
    const isRight = answer.dueOn === on && answer.dueAt.toISOString() === at
    expect(answer.issues?.map(({ code }) => code)).toEqual(isRight ? undefined : ['stale-time-zone'])
    expect(JSON.stringify(answer.because).includes(zone)).toBe(true)
    expect(JSON.stringify(answer.because).includes('tzdata 2026')).toBe(!isRight)
  })

  test('says that rules which were handed over are old as well', () => {
    const old = {
      [zone]: [
        ['2025-01-01T00:00:00Z', -420],
        ['2026-11-01T07:00:00Z', -480],
      ],
    } as const
    const calendar = defineCalendar({ ...inZone(zone), zones: old })
    expect(explainDue(calendar, from, { calendarDays: 1 }).issues?.[0]).toMatchObject({
      code: 'stale-time-zone',
      path: ['timeZone'],
    })
    // A deadline of the year before is what it always was.
    expect(explainDue(calendar, '2025-12-01T07:30:00Z', { calendarDays: 1 }).issues).toBeUndefined()
  })
})

test('rules are part of the hash, those of other zones are not', () => {
  const own = defineCalendar(inZone('America/Winnipeg', changes))
  const { 'America/Winnipeg': winnipeg } = changes
  expect(own.definition.zones).toEqual({ 'America/Winnipeg': winnipeg })
  expect(own.hash).not.toBe(defineCalendar(inZone('America/Winnipeg')).hash)
  expect(defineCalendar(inZone('Europe/London', changes)).hash).toBe(
    defineCalendar(inZone('Europe/London')).hash,
  )
  expect(defineCalendar(JSON.parse(JSON.stringify(own.definition))).hash).toBe(own.hash)
})

test('rules for the whole of a merged calendar hold for its parts, and a part keeps its own', () => {
  const winnipeg = defineCalendar(inZone('America/Winnipeg', changes))
  const both = mergeCalendars('both', 'any', [winnipeg])
  expect(due(both, '2026-12-01T05:30:00Z', { calendarDays: 1 }, { end: 'end-of-day' }).toISOString()).toBe(
    '2026-12-03T05:00:00.000Z',
  )
  const own = { 'America/Vancouver': [['2020-01-01T00:00:00Z', -480]] }
  const whole = parseCalendar({
    id: 'whole',
    timeZone: 'America/Toronto',
    weekly: {},
    zones: changes,
    merge: {
      open: 'any',
      calendars: [inZone('America/Winnipeg'), { ...inZone('America/Vancouver'), zones: own }],
    },
  })
  expect(whole.ok && whole.value.definition.merge?.calendars.map(({ zones }) => zones)).toEqual([
    { 'America/Winnipeg': changes['America/Winnipeg'] },
    own,
  ])
})

test('faults in rules are found with their place', () => {
  const found = parseCalendar({
    ...inZone('America/Winnipeg'),
    zones: {
      'America/Winnipeg': [['2026-01-01', -300]],
      'Europe/London': [['yesterday', 0]],
      'Asia/Tokyo': 9,
    },
  })
  expect(found.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['unreadable-instant', 'zones.America/Winnipeg.0'],
    ['unreadable-instant', 'zones.Europe/London.0'],
    ['wrong-type', 'zones.Asia/Tokyo'],
  ])
})

test('an answer names the release of the rules that it was told, and rules that were handed over', () => {
  const [plain, ruled] = [inZone('America/Winnipeg'), inZone('America/Winnipeg', changes)].map(defineCalendar)
  if (plain === undefined || ruled === undefined) throw new Error('there are two')
  const answers = [plain, ruled].map((calendar) =>
    explainDue(calendar, '2026-03-02T12:00:00Z', { calendarDays: 1 }, { zones: '2026c' }),
  )
  expect(answers.map(({ restsOn }) => restsOn.zones)).toEqual(['2026c', '2026c'])
  expect(answers.map(({ because }) => because.because?.at(-1)?.says.en)).toEqual([
    'Rules of time zones: tzdata 2026c',
    'Rules of time zones: tzdata 2026c; those of America/Winnipeg were handed over',
  ])
  expect(answers[0]?.because.because?.at(-1)?.says.zh).toBe('时区规则：tzdata 2026c')
  expect(explainDue(plain, '2026-03-02T12:00:00Z', { calendarDays: 1 }).restsOn.zones).toBeUndefined()
})
