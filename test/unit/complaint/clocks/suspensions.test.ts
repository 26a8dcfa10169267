import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../../src/complaint/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import { answerClock, clockBank, houseRule, inShort, onDay, receivedOn } from '../../../support/clock-bank.js'

type Suspension = NonNullable<ClockDefinition['suspensions']>[number]

/** Clocks stand still from the 5th to the 14th. */
const flood: Suspension = {
  id: 'flood',
  from: '2026-03-05',
  through: '2026-03-14',
  when: {},
  source: houseRule,
}

const answerOn = (
  now: string,
  { received = onDay(2), suspensions = [flood], timeZone = 'UTC', facts = {} } = {},
) => {
  const policy = clockBank([answerClock({ suspensions })], { timeZone })
  const [clock] = clocksOf({ facts, signals: [{ ...receivedOn(2), at: received }] }, { policy, now })
  return clock === undefined
    ? undefined
    : {
        short: inShort(clock),
        signals: clock.clock.restsOn.events,
        told: clock.because.because?.map(({ says }) => says.en),
      }
}

describe('a suspension that the regulator ordered', () => {
  test.each([
    ['before it nothing is known of it', onDay(4, 23), 'answer: running, 2026-03-12', 1],
    ['it begins with its first day', onDay(5, 0), 'answer: paused', 2],
    ['in the middle there is no due time', onDay(9), 'answer: paused', 2],
    ['its last day belongs to it', onDay(14, 23), 'answer: paused', 2],
    ['it ends with the day after', onDay(15, 0), 'answer: running, 2026-03-22', 3],
  ])('%s', (_, now, short, signals) => {
    expect(answerOn(now)).toMatchObject({ short, signals })
  })

  test('is told by its name', () => {
    expect(answerOn(onDay(20))?.told).toEqual([
      expect.stringContaining('complaint.received'),
      expect.stringContaining('flood'),
      expect.stringContaining('flood'),
    ])
  })

  test('lies where its dates are in the zone of the clock', () => {
    const midnight = '2026-03-04T16:00:00.000Z'
    expect(answerOn(midnight, { timeZone: 'Asia/Shanghai' })?.short).toBe('answer: paused')
    expect(answerOn(midnight)?.short).toBe('answer: running, 2026-03-12')
  })

  test.each([
    ['on the day before: all its days are taken out', onDay(4), 'answer: running, 2026-03-24', 3],
    ['on its first day: it stands still from the next', onDay(5), 'answer: running, 2026-03-24', 3],
    ['on the day before its last: one day is left', onDay(13), 'answer: running, 2026-03-24', 3],
    ['on its last day: nothing of it is left', onDay(14), 'answer: running, 2026-03-24', 1],
    ['on the day after: it is over', onDay(15), 'answer: running, 2026-03-25', 1],
  ])('for what was received %s', (_, received, short, signals) => {
    expect(answerOn(onDay(20), { received })).toMatchObject({ short, signals })
  })

  test.each([
    ['on that day', '2026-03-02', 'answer: running, 2026-03-22'],
    ['earlier', '2026-03-03', 'answer: breached, 2026-03-12'],
  ])('only for clocks started since a day: %s', (_, startedFrom, short) => {
    expect(answerOn(onDay(20), { suspensions: [{ ...flood, startedFrom }] })?.short).toBe(short)
  })

  test('only for complaints with the facts that it names', () => {
    const suspensions = [{ ...flood, when: { place: 'river' } }]
    expect(answerOn(onDay(20), { suspensions, facts: { place: 'river' } })?.short).toBe(
      'answer: running, 2026-03-22',
    )
    expect(answerOn(onDay(20), { suspensions, facts: { place: 'hill' } })?.short).toBe(
      'answer: breached, 2026-03-12',
    )
  })

  test('over the end of a month, and after another one', () => {
    const suspensions = [flood, { ...flood, id: 'quake', from: '2026-03-20', through: '2026-03-31' }]
    expect(answerOn(onDay(32), { suspensions })).toMatchObject({
      short: 'answer: running, 2026-04-03',
      signals: 5,
    })
  })

  test('two that overlap count once', () => {
    const suspensions = [flood, { ...flood, id: 'quake', from: '2026-03-10', through: '2026-03-17' }]
    expect(answerOn(onDay(16), { suspensions })?.short).toBe('answer: paused')
    expect(answerOn(onDay(18), { suspensions })?.short).toBe('answer: running, 2026-03-25')
  })
})

test.each([
  [4, 'answer: running, 2026-03-12'],
  [7, 'answer: paused'],
  [15, 'answer: running, 2026-03-22'],
])(
  'a clock that only came by a merge stands still as that of the merged complaint did: on day %i',
  (day, short) => {
    const link = { ...receivedOn(3), type: 'complaint.linked', fields: { 'clocksSince.answer': onDay(2) } }
    const [clock] = clocksOf(
      { facts: {}, signals: [link] },
      { policy: clockBank([answerClock({ suspensions: [flood] })]), now: onDay(day) },
    )
    expect(clock && inShort(clock)).toBe(short)
  },
)
