import { expect, test } from 'vitest'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import {
  type ClockEvent,
  defineCalendar,
  explainClock,
  type Obligation,
  runClock,
} from '../../../src/sla/index.js'

const cn = defineCalendar(cnMainland)
const decision: Obligation = { id: 'decision', calendar: cn, target: { calendarDays: 15 }, pausable: true }
const start: ClockEvent = { kind: 'start', at: '2026-07-01T10:00:00+08:00' }

test('a mediation stands in the ledger as thirty paused days among fifteen counted ones', () => {
  const events: ClockEvent[] = [
    start,
    { kind: 'pause', at: '2026-07-10T09:30:00+08:00' },
    { kind: 'resume', at: '2026-08-09T16:00:00+08:00' },
  ]
  const { days, unit } = explainClock(decision, events, '2026-08-10T00:00:00+08:00')
  const dates = (role: string) => days.filter((day) => day.role === role).map(({ date }) => date)
  expect(unit).toBe('days')
  expect(dates('counted')).toHaveLength(15)
  expect([dates('paused').at(0), dates('paused').at(-1), dates('paused').length]).toEqual([
    '2026-07-10',
    '2026-08-08',
    30,
  ])
  expect(days.at(-1)).toMatchObject({ date: '2026-08-15', amount: 1 })
})

test('a pause of hours leaves the rest of the day', () => {
  const events: ClockEvent[] = [
    start,
    { kind: 'pause', at: '2026-07-01T11:00:00+08:00', reason: 'papers' },
    { kind: 'resume', at: '2026-07-01T15:00:00+08:00' },
  ]
  const obligation: Obligation = { ...decision, target: { businessHours: 8 } }
  const { days, unit } = explainClock(obligation, events, '2026-07-01T16:00:00+08:00')
  expect(unit).toBe('milliseconds')
  expect(days.map(({ date, amount, because }) => [date, amount / 3_600_000, because.en, because.zh])).toEqual(
    [
      ['2026-07-01', 3, 'working day, 3 h (4 h paused)', '工作日，3小时（暂停4小时）'],
      ['2026-07-02', 5, 'working day, 5 h', '工作日，5小时'],
    ],
  )
})

test('an extension in another unit goes on where the target ended', () => {
  const events: ClockEvent[] = [
    start,
    { kind: 'extend', at: '2026-07-05T10:00:00+08:00', by: { businessDays: 2 } },
  ]
  const { days, clock } = explainClock(decision, events, '2026-07-06T00:00:00+08:00')
  expect(days.filter((day) => day.counted)).toHaveLength(17)
  expect(days.at(-1)?.date).toBe(clock.dueOn)
})

test('an extension in hours that begins where a day ended keeps its own first day', () => {
  const events: ClockEvent[] = [start, { kind: 'extend', at: '2026-07-05T10:00:00+08:00', by: { hours: 4 } }]
  const { days, clock } = explainClock(decision, events, '2026-07-06T00:00:00+08:00')
  expect(clock.dueOn).toBe('2026-07-17')
  expect(days.slice(-2).map(({ date, amount }) => [date, amount])).toEqual([
    ['2026-07-16', 1],
    ['2026-07-17', 4 * 3_600_000],
  ])
})

test('before the start there is nothing to explain', () => {
  expect(explainClock(decision, [], '2026-07-06T00:00:00+08:00').days).toEqual([])
})

test('words that are no event are reported, whatever they are', () => {
  const events = JSON.parse(
    '[{"kind":"constructor","at":0},{"kind":"__proto__","at":0},{"kind":"halt","at":0}]',
  )
  const { status, issues } = runClock(decision, events, 1)
  expect(status).toBe('waiting')
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['unknown-event', ['events', 0]],
    ['unknown-event', ['events', 1]],
    ['unknown-event', ['events', 2]],
  ])
})
