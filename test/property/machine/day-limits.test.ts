import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ControlCode, type Controls, defaultControls } from '../../../src/machine/index.js'
import { defineCalendar, runClock } from '../../../src/sla/index.js'
import { findingOf, type Sight } from '../../support/control-finding.js'
import { closedEvent, reviewAsked } from '../../support/events.js'
import { oddZones } from '../../support/zones.js'

const day = 86_400_000

/** When the customer was told, next to a change of the clocks, and an instant around the end of the last day. */
const limits = fc
  .record({
    zone: fc.constantFrom(...oddZones),
    past: fc.integer({ min: 0, max: 2 * day }),
    days: fc.integer({ min: 1, max: 60 }),
    around: fc.integer({ min: -day, max: 2 * day }),
  })
  .chain(({ zone: { timeZone, dates }, past, days, around }) =>
    fc.constantFrom(...dates).map((date) => {
      const told = Date.parse(`${date}T00:00:00Z`) + past
      return { timeZone, days, told: new Date(told), at: new Date(told + days * day + around) }
    }),
  )

/** How a clock of so many calendar days stands that began when the customer was told and was stopped at that instant. */
const clockOf = (timeZone: string, days: number, told: Date, at: Date): string =>
  runClock(
    {
      id: 'days',
      calendar: defineCalendar({ id: 'days', timeZone, weekly: {} }),
      target: { calendarDays: days },
    },
    [
      { kind: 'start', at: told },
      { kind: 'stop', at },
    ],
    at,
  ).status

type Limited = readonly [
  code: ControlCode,
  controls: (days: number) => Partial<Controls>,
  event: (at: string) => Sight['event'],
]

const limited: readonly (Limited & readonly unknown[])[] = [
  [
    'review-window',
    (days) => ({ review: { ...defaultControls.review, withinDays: days } }),
    (at) => reviewAsked({ at }),
  ],
  [
    'closure-rule',
    (days) => ({ closure: { ...defaultControls.closure, by: { rule: 'silent-after', days } } }),
    (at) => closedEvent({ ground: 'silent', at }),
  ],
]

test.each(limited)(
  '%s counts the very days that a clock counts, to the end of the last one',
  (code, controls, event) => {
    fc.assert(
      fc.property(limits, ({ timeZone, days, told, at }) => {
        const finding = findingOf(code, {
          event: { ...event(at.toISOString()), facts: { timeZone } },
          file: { toldAt: told.toISOString() },
          controls: controls(days),
        })
        const inTime = clockOf(timeZone, days, told, at) === 'met'
        expect(finding === undefined).toBe(code === 'review-window' ? inTime : !inTime)
      }),
      { numRuns: 300 },
    )
  },
)
