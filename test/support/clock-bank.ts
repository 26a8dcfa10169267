import { type ComplaintClock, clocksOf, type RememberedEvent } from '../../src/complaint/index.js'
import type { Policy } from '../../src/policy/index.js'
import type { ClockDefinition, Regime } from '../../src/regimes/index.js'
import type { Facts } from '../../src/rules/index.js'
import { policyFrom } from './policy-from.js'

export const houseRule = { cite: 'House rule', confidence: 'H' } as const

/** The instant of a day of March 2026; day 32 is 1 April. */
export const onDay = (day: number, hour = 10): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString()

/** Something that happened on a day, at ten o’clock unless `at` says otherwise. */
export const seen = (type: string, day: number, more: Partial<RememberedEvent> = {}): RememberedEvent => ({
  type,
  at: onDay(day),
  ...more,
})

export const receivedOn = (day: number): RememberedEvent => seen('complaint.received', day)

/** A complaint is to be answered within ten days. */
export const answerClock = (more: Partial<ClockDefinition> = {}): ClockDefinition => ({
  id: 'answer',
  title: { en: 'Answer', zh: '答复' },
  target: { calendarDays: 10 },
  startsOn: ['complaint.received'],
  stopsOn: ['final-response.sent'],
  statutory: false,
  source: houseRule,
  ...more,
})

/** A regulator with nothing but what a test needs. */
export const smallRegime = (more: Partial<Regime>): Regime => ({
  id: 'small-law',
  title: { en: 'Small law', zh: '小法规' },
  jurisdiction: 'XX',
  authority: { en: 'Small regulator', zh: '小监管机构' },
  effectiveFrom: '2020-01-01',
  calendar: 'always',
  timeZone: 'UTC',
  clocks: [answerClock({ statutory: true })],
  notices: [],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [],
  thresholds: {},
  retention: [],
  cases: [],
  source: { cite: 'Small law', confidence: 'P' },
  ...more,
})

const dayAndNight = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
)

/**
 * A bank that works day and night in one zone and has these clocks, and those of a regime when one is given. Made anew with every
 * call, so nothing that was remembered of another one is taken for granted.
 */
export const clockBank = (
  clocks: readonly ClockDefinition[],
  { regime, timeZone = 'UTC' }: { regime?: Regime; timeZone?: string } = {},
): Policy =>
  policyFrom(
    {
      id: 'clock-bank',
      version: '1',
      title: { en: 'Clock bank', zh: '时钟银行' },
      effectiveFrom: '2020-01-01',
      calendars: { always: { timeZone, weekly: dayAndNight } },
      calendar: 'always',
      regimes: regime === undefined ? [] : [regime.id],
      clocks: [...clocks],
    },
    regime === undefined ? {} : { library: [regime] },
  )

/** What matters most of a clock, in a line: `answer: met, 2026-03-12`, and what was wrong with what it was told. */
export const inShort = ({ id, of, clock }: ComplaintClock): string =>
  [
    `${of === undefined ? id : `${id}@${of}`}: ${clock.status}`,
    ...(clock.dueOn === undefined ? [] : [clock.dueOn]),
    ...clock.issues.map(({ code }) => code),
  ].join(', ')

/** The clocks of a history in short, at the end of a day. */
export const standingOn = (
  day: number,
  policy: Policy,
  signals: readonly RememberedEvent[],
  facts: Facts = {},
): string[] => clocksOf({ facts, signals }, { policy, now: onDay(day, 23) }).map(inShort)
