import { describe, expect, test } from 'vitest'
import { clocksOf, deadlines } from '../../../../src/complaint/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  onDay,
  receivedOn,
  seen,
  smallRegime,
} from '../../../support/clock-bank.js'

const dayAndNight = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00'] as const]]),
)
/** A day of this calendar begins eight hours earlier than in the bank’s own. */
const shanghai = { id: 'shanghai', timeZone: 'Asia/Shanghai', weekly: dayAndNight }
const history = (more: object = {}) => ({
  id: 'c',
  events: [{ type: 'complaint.received', at: onDay(2) }],
  ...more,
})

describe('the answer', () => {
  test('is each clock with its due moment and date, and nothing that there is not', () => {
    const policy = clockBank([answerClock({ id: 'own' })], { regime: smallRegime({}) })
    const [law, own] = clocksOf({ facts: {}, signals: [receivedOn(2)] }, { policy, now: onDay(2) })
    const answer = (of: typeof law) => ({
      status: 'running',
      dueAt: '2026-03-13T00:00:00.000Z',
      dueOn: '2026-03-12',
      provisional: false,
      source: houseRule,
      because: of?.because,
    })
    expect(deadlines(history(), { policy })).toStrictEqual({
      id: 'c',
      clocks: [
        { id: 'answer', regime: 'small-law', ...answer(law) },
        { id: 'own', ...answer(own) },
      ],
      issues: [],
    })
  })

  test('has no due time while a clock stands still', () => {
    const paused = seen('mediation.agreed', 3)
    const [clock] = deadlines(
      {
        id: 'c',
        events: [receivedOn(2), paused],
      },
      { policy: clockBank([answerClock({ pausesOn: ['mediation.agreed'] })]) },
    ).clocks
    expect(clock).toMatchObject({ id: 'answer', status: 'paused' })
    expect(Object.keys(clock ?? {})).toEqual(['id', 'status', 'provisional', 'source', 'because'])
  })

  test('tells apart several clocks of one name', () => {
    const policy = clockBank([answerClock({ per: 'enquiry', startsOn: ['department.asked'] })])
    const asked = (day: number, enquiry: string) => ({ type: 'department.asked', at: onDay(day), enquiry })
    const { clocks } = deadlines({ id: 'c', events: [asked(2, 'cards'), asked(3, 'law')] }, { policy })
    expect(clocks.map(({ id, of, dueOn }) => [id, of, dueOn])).toEqual([
      ['answer', 'cards', '2026-03-12'],
      ['answer', 'law', '2026-03-13'],
    ])
  })

  test('tells what was wrong with what a clock was told, under its name', () => {
    const twice = history({ events: [receivedOn(2), receivedOn(3)] })
    expect(deadlines(twice, { policy: clockBank([answerClock()]) }).issues).toMatchObject([
      { code: 'already-started', path: ['answer', 'events', 1] },
    ])
  })
})

describe('the moment of the answer', () => {
  const statusOf = (events: object[], now?: string) =>
    deadlines(
      { id: 'c', events, ...(now === undefined ? {} : { now }) },
      { policy: clockBank([answerClock()]) },
    ).clocks[0]?.status
  const late = { type: 'contact.made', at: onDay(20) }

  test('is that of the last event, in whatever order they are told', () => {
    expect(statusOf([receivedOn(2)])).toBe('running')
    expect(statusOf([receivedOn(2), late])).toBe('breached')
    expect(statusOf([late, receivedOn(2)])).toBe('breached')
  })

  test('is compared across zones', () => {
    const events = [
      { type: 'complaint.received', at: '2026-03-02T08:00:00+08:00' },
      { type: 'contact.made', at: '2026-03-12T19:00:00-05:00' },
      { type: 'contact.made', at: '2026-03-12T23:59:00Z' },
    ]
    expect(statusOf(events)).toBe('breached')
    expect(statusOf(events.slice(0, 1).concat(events.slice(2)))).toBe('running')
  })

  test('is another one when it is named', () => {
    expect(statusOf([receivedOn(2)], onDay(20))).toBe('breached')
    expect(statusOf([receivedOn(2), late], onDay(5))).toBe('running')
  })
})

test('a history is taken for a plain complaint unless its facts say otherwise', () => {
  const policy = clockBank([
    answerClock({ appliesWhen: { kind: 'complaint' } }),
    answerClock({ id: 'cards', appliesWhen: { product: 'card' } }),
  ])
  const ids = (facts?: object) =>
    deadlines(history(facts === undefined ? {} : { facts }), { policy }).clocks.map(({ id }) => id)
  expect(ids()).toEqual(['answer'])
  expect(ids({ product: 'card' })).toEqual(['answer', 'cards'])
  expect(ids({ kind: 'enquiry', product: 'card' })).toEqual(['cards'])
})

describe('another calendar', () => {
  const policy = () => clockBank([answerClock(), answerClock({ id: 'other' })])
  const dueAt = (calendar: unknown, calendars: Parameters<typeof deadlines>[1]['calendars'] = []) =>
    deadlines(history({ calendar }), { policy: policy(), calendars }).clocks.map((clock) => clock.dueAt)
  const [here, there] = ['2026-03-13T00:00:00.000Z', '2026-03-12T16:00:00.000Z']

  test.each<[string, unknown, string]>([
    ['the policy’s by name', 'always', here],
    ['one of those at hand by name', 'shanghai', there],
    ['one written out', shanghai, there],
  ])('%s counts for every clock', (_, calendar, expected) => {
    const moon = { ...shanghai, id: 'moon', timeZone: 'Asia/Tokyo' }
    expect(dueAt(calendar, [moon, shanghai])).toEqual([expected, expected])
  })

  test('the policy’s own comes before another one of the same name', () => {
    expect(dueAt('always', [{ ...shanghai, id: 'always' }])).toEqual([here, here])
  })

  test('one that nobody knows is an issue that names those there are, each once', () => {
    const more = [shanghai, { ...shanghai, id: 'always' }]
    expect(deadlines(history({ calendar: 'moon' }), { policy: policy(), calendars: more })).toMatchObject({
      id: 'c',
      clocks: [],
      issues: [
        {
          code: 'unknown-calendar',
          severity: 'error',
          path: ['calendar'],
          message: 'there is no calendar "moon"',
          hint: 'known are: always, shanghai',
        },
      ],
    })
  })

  test('one written out wrongly is told where', () => {
    const { clocks, issues } = deadlines(history({ calendar: { ...shanghai, timeZone: 'Moon/Sea' } }), {
      policy: policy(),
    })
    expect(clocks).toEqual([])
    expect(issues.map(({ path }) => path.slice(0, 2))).toEqual([['calendar', 'timeZone']])
  })

  test('one at hand that is wrong is told as well', () => {
    const { clocks, issues } = deadlines(history({ calendar: 'shanghai' }), {
      policy: policy(),
      calendars: [{ ...shanghai, timeZone: 'Moon/Sea' }],
    })
    expect(clocks).toEqual([])
    expect(issues.map(({ path }) => path[0])).toEqual(['calendar'])
  })
})

describe('a request that cannot be read', () => {
  test.each<[string, unknown, string]>([
    ['keeps its id', { id: 'c', events: 'none' }, 'c'],
    ['keeps a number as its id', { id: 7, events: [] }, '7'],
    ['has none', { events: [] }, ''],
    ['is nothing', null, ''],
    ['is missing', undefined, ''],
    ['is a word', 'c', ''],
  ])('%s', (_, request, id) => {
    const answers = deadlines(request, { policy: clockBank([answerClock()]) })
    expect(answers).toMatchObject({ id, clocks: [] })
    expect(answers.issues.length).toBeGreaterThan(0)
  })

  test('knows no other fields', () => {
    expect(
      deadlines(history({ nwo: onDay(5) }), { policy: clockBank([answerClock()]) }).issues,
    ).toMatchObject([{ code: 'unrecognized-keys' }])
  })
})
