import { describe, expect, test } from 'vitest'
import { wakeTime } from '../../../../src/complaint/clocks/next-due.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import { answerClock, clockBank, onDay, receivedOn, seen } from '../../../support/clock-bank.js'

const rung = (id: string, after: number) => ({
  id,
  after: { calendarDays: after },
  notify: ['handler' as const],
})

const early = answerClock({
  id: 'early',
  target: { calendarDays: 3 },
  escalations: [rung('late', 0), rung('later', 4)],
})
const late = answerClock({ id: 'late', target: { calendarDays: 8 }, escalations: [rung('late', 0)] })

const wakesAt = (clocks: ClockDefinition[], { more = [], fired = [], now = 3 }: Told = {}) =>
  wakeTime(
    { facts: {}, signals: [receivedOn(2), ...more], rungsReached: fired },
    { policy: clockBank(clocks), now: onDay(now) },
  )

interface Told {
  readonly more?: ReturnType<typeof seen>[]
  readonly fired?: string[]
  readonly now?: number
}

const endOf = (day: number): string => onDay(day + 1, 0)

describe('a complaint is woken', () => {
  test('never, without clocks or without escalations', () => {
    expect(wakesAt([])).toBeUndefined()
    expect(wakesAt([answerClock()])).toBeUndefined()
  })

  test('never for a clock that has not started', () => {
    expect(wakesAt([{ ...early, startsOn: ['review.requested'] }])).toBeUndefined()
  })

  test('at the earliest escalation step of all clocks, whatever their order', () => {
    expect(wakesAt([early, late])).toBe(endOf(5))
    expect(wakesAt([late, early])).toBe(endOf(5))
  })

  test('not for an escalation step that has fired, but for the next one', () => {
    expect(wakesAt([early], { fired: ['early:1:late'] })).toBe(endOf(9))
    expect(wakesAt([early], { fired: ['early:1:late', 'early:1:later'] })).toBeUndefined()
  })

  test('at once, when an escalation step was missed: its moment lies in the past', () => {
    expect(wakesAt([early], { now: 20 })).toBe(endOf(5))
  })

  test('not for a clock that has ended', () => {
    expect(wakesAt([early], { more: [seen('final-response.sent', 3)] })).toBeUndefined()
  })

  test('for one of several, by the name that tells it from the others', () => {
    const enquiry = { ...early, per: 'enquiry', startsOn: ['department.asked'] }
    const more = ['cards', 'loans'].map((of, place) =>
      seen('department.asked', 2 + place, { fields: { enquiry: of } }),
    )
    expect(wakesAt([enquiry], { more })).toBe(endOf(5))
    expect(wakesAt([enquiry], { more, fired: ['early@cards:1:late'] })).toBe(endOf(6))
  })

  test('for a window only until it is over', () => {
    const window = { ...early, window: true as const }
    expect(wakesAt([window], { now: 5 })).toBe(endOf(5))
    expect(wakesAt([window], { now: 6 })).toBeUndefined()
  })
})
