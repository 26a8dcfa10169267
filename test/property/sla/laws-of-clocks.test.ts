import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  businessTimeBetween,
  type ClockEvent,
  defineCalendar,
  explainClock,
  type Obligation,
  pendingOf,
  runClock,
  type Target,
} from '../../../src/sla/index.js'
import { calendars } from '../../support/random-calendars.js'
import { runs } from '../../support/runs.js'

const [minute, hour] = [60_000, 3_600_000]

interface Setting {
  readonly obligation: Obligation
  readonly start: number
  /** Minutes from the start at which the clock is paused and resumed in turn. */
  readonly turns: readonly number[]
}

const settings = (): fc.Arbitrary<Setting> =>
  calendars()
    .filter(({ definition }) => Object.values(definition.weekly).some((hours) => hours.length > 0))
    .chain(({ definition, around }) =>
      fc.record({
        obligation: fc
          .constantFrom({ businessHours: 30 }, { businessMinutes: 905 }, { hours: 100 }, { businessDays: 4 })
          .map((target) => ({
            id: 'reply',
            calendar: defineCalendar(definition),
            target,
            pausable: true,
            escalations: [
              { id: 'half', percent: 50 },
              { id: 'whole', percent: 100 },
            ],
          })),
        start: fc
          .integer({ min: -5 * 1440, max: 20 * 1440 })
          .map((minutes) => Date.parse(`${around}T00:00:00Z`) + minutes * minute),
        turns: fc
          .uniqueArray(fc.integer({ min: 1, max: 20_000 }), { maxLength: 8 })
          .map((turns) => turns.sort((a, b) => a - b)),
      }),
    )

const signalsOf = ({ start, turns }: Setting): ClockEvent[] => [
  { kind: 'start', at: start },
  ...turns.map(
    (turn, i): ClockEvent => ({ kind: i % 2 === 0 ? 'pause' : 'resume', at: start + turn * minute }),
  ),
]

test('elapsed and remaining time sum to the target through any pauses', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: 0, max: 25_000 }), (setting, later) => {
      const { obligation, start } = setting
      const whole = runClock(obligation, [{ kind: 'start', at: start }], start)
      const clock = runClock(obligation, signalsOf(setting), start + later * minute)
      expect(clock.elapsedMs + clock.remainingMs).toBe(whole.remainingMs)
    }),
    { numRuns: runs(100) },
  )
})

test('what an open clock still waits for are the moments of its escalations, and a stopped one waits for nothing', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: -10, max: 25_000 }), (setting, later) => {
      const { obligation, start } = setting
      const now = start + later * minute
      const { overdue, escalations, startedAt } = runClock(obligation, signalsOf(setting), now)
      const moments = escalations.flatMap(({ key, at }): [string, number][] =>
        at ? [[key, at.getTime()]] : [],
      )
      const pending = startedAt === undefined ? undefined : { overdue, escalations: new Map(moments) }
      expect(pendingOf(obligation, signalsOf(setting), now)).toEqual(pending)
      expect(pendingOf(obligation, [...signalsOf(setting), { kind: 'stop', at: now }], now)).toBeUndefined()
    }),
    { numRuns: runs(100) },
  )
})

test('the order in which events arrive does not matter', () => {
  fc.assert(
    fc.property(
      settings().chain((setting) =>
        fc.record({
          setting: fc.constant(setting),
          shuffled: fc.shuffledSubarray(signalsOf(setting), { minLength: setting.turns.length + 1 }),
        }),
      ),
      ({ setting, shuffled }) => {
        const now = setting.start + 400 * hour
        const ordered = runClock(setting.obligation, signalsOf(setting), now)
        expect(runClock(setting.obligation, shuffled, now)).toEqual(ordered)
      },
    ),
    { numRuns: runs(100) },
  )
})

test('a due time leaves exactly the working target outside the pauses', () => {
  fc.assert(
    fc.property(settings(), (setting) => {
      const { obligation, start } = setting
      const events = signalsOf({ ...setting, turns: setting.turns.slice(0, setting.turns.length & ~1) })
      const now = start + 20_001 * minute
      const { dueAt } = runClock(obligation, events, now)
      fc.pre(dueAt !== undefined && 'businessHours' in obligation.target)
      const ends = events.slice(1).map(({ at }) => Math.min(Number(at), Number(dueAt)))
      const paused = ends.reduce(
        (sum, at, i) =>
          sum + (i % 2 === 0 ? 0 : businessTimeBetween(obligation.calendar, ends[i - 1] ?? at, at)),
        0,
      )
      expect(businessTimeBetween(obligation.calendar, start, dueAt ?? start) - paused).toBe(30 * hour)
    }),
    { numRuns: runs(100) },
  )
})

test('a clock is breached one millisecond after it could still be met', () => {
  fc.assert(
    fc.property(settings(), (setting) => {
      const { obligation, start } = setting
      const { dueAt } = runClock(obligation, [{ kind: 'start', at: start }], start)
      const done = (at: number) =>
        runClock(
          obligation,
          [
            { kind: 'start', at: start },
            { kind: 'stop', at },
          ],
          at + hour,
        ).status
      fc.pre(dueAt !== undefined && !('businessDays' in obligation.target))
      expect([done(Number(dueAt)), done(Number(dueAt) + 1)]).toEqual(['met', 'breached'])
    }),
    { numRuns: runs(100) },
  )
})

test('what a clock said about the past stays true when more becomes known later', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: 0, max: 20_000 }), (setting, turn) => {
      const now = setting.start + turn * minute
      const known = signalsOf(setting).filter(({ at }) => Number(at) <= now)
      const { issues: _past, ...then } = runClock(setting.obligation, known, now)
      const { issues: _now, ...today } = runClock(setting.obligation, signalsOf(setting), now)
      expect(today).toEqual(then)
    }),
    { numRuns: runs(100) },
  )
})

test('the escalation of a hundred percent is the due time itself', () => {
  fc.assert(
    fc.property(settings(), (setting) => {
      const turns = setting.turns.slice(0, setting.turns.length & ~1)
      const now = setting.start + 20_001 * minute
      const { dueAt, escalations } = runClock(setting.obligation, signalsOf({ ...setting, turns }), now)
      const [half, whole] = escalations.map(({ at }) => Number(at))
      expect(half).toBeLessThanOrEqual(whole ?? 0)
      const { calendar, target } = setting.obligation
      const between =
        'hours' in target
          ? Number(dueAt) - (whole ?? 0)
          : businessTimeBetween(calendar, whole ?? 0, dueAt ?? 0)
      expect(between).toBe(0)
    }),
    { numRuns: runs(100) },
  )
})

test('the ledger of a clock sums exactly to its target, pauses or not', () => {
  fc.assert(
    fc.property(settings(), fc.integer({ min: 0, max: 25_000 }), (setting, later) => {
      const { obligation, start } = setting
      const { days, unit, clock } = explainClock(obligation, signalsOf(setting), start + later * minute)
      const sum = days.reduce((total, day) => total + day.amount, 0)
      expect(sum).toBe(unit === 'days' ? 4 : clock.elapsedMs + clock.remainingMs)
    }),
    { numRuns: runs(100) },
  )
})

test('a statutory period keeps its days whatever is paused', () => {
  fc.assert(
    fc.property(
      settings(),
      fc.constantFrom<Target>({ calendarDays: 15 }, { weeks: 2 }),
      (setting, target) => {
        const obligation: Obligation = { ...setting.obligation, target }
        const { days, unit } = explainClock(obligation, signalsOf(setting), setting.start + 20_001 * minute)
        expect(unit).toBe('days')
        expect(days.filter((day) => day.counted)).toHaveLength('weeks' in target ? 14 : 15)
      },
    ),
    { numRuns: runs(100) },
  )
})
