import { describe, expect, test } from 'vitest'
import { clocksOf, type RememberedEvent } from '../../../../src/complaint/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import type { Facts } from '../../../../src/rules/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  onDay,
  receivedOn,
  seen,
  standingOn,
} from '../../../support/clock-bank.js'

/** A complaint was merged in whose clocks count since these days. */
const mergedOn = (day: number, since: Record<string, string | number>): RememberedEvent =>
  seen('complaint.linked', day, {
    fields: Object.fromEntries(Object.entries(since).map(([clock, at]) => [`clocksSince.${clock}`, at])),
  })

const standing = (
  more: Partial<ClockDefinition>,
  signals: readonly RememberedEvent[],
  day = 20,
): string | undefined => standingOn(day, clockBank([answerClock(more)]), signals)[0]

describe('a clock goes on as that of a complaint merged in', () => {
  test('from the moment that the merge names, and says so', () => {
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(5), mergedOn(6, { answer: onDay(2) })] },
      { policy: clockBank([answerClock()]), now: onDay(7) },
    )
    expect(clock?.clock.startedAt?.toISOString()).toBe(onDay(2))
    expect(clock?.clock.dueOn).toBe('2026-03-12')
    expect(clock?.clock.restsOn.events).toBe(1)
    expect(clock?.because.because?.map(({ says }) => says.en).join()).toContain('complaint.linked')
  })

  test.each<[string, RememberedEvent, string]>([
    ['a merge that names another clock', mergedOn(6, { other: onDay(2) }), 'answer: breached, 2026-03-15'],
    ['a link without fields', seen('complaint.linked', 6), 'answer: breached, 2026-03-15'],
    ['what is no moment', mergedOn(6, { answer: 2 }), 'answer: breached, 2026-03-15'],
    ['a word that is none', mergedOn(6, { answer: 'soon' }), 'answer: breached, 2026-03-15'],
    [
      'a day that there is not',
      mergedOn(6, { answer: '2026-02-30T10:00:00.000Z' }),
      'answer: breached, 2026-03-15',
    ],
    [
      'the same words on another event',
      { ...mergedOn(6, { answer: onDay(2) }), type: 'complaint.received' },
      'answer: breached, 2026-03-15, already-started',
    ],
    ['the merge itself', mergedOn(6, { answer: onDay(2) }), 'answer: breached, 2026-03-12'],
  ])('%s', (_, signal, expected) => {
    expect(standing({}, [receivedOn(5), signal])).toBe(expected)
  })

  test('also when the complaint itself had never started it', () => {
    expect(standing({ startsOn: ['complaint.accepted'] }, [receivedOn(5)])).toBeUndefined()
    const merged = mergedOn(6, { answer: onDay(2) })
    expect(standing({ startsOn: ['complaint.accepted'] }, [merged], 7)).toBe('answer: running, 2026-03-12')
  })

  test('and of two merges as that of the last', () => {
    const signals = [receivedOn(5), mergedOn(6, { answer: onDay(4) }), mergedOn(7, { answer: onDay(3) })]
    expect(standing({}, signals, 8)).toBe('answer: running, 2026-03-13')
  })

  test('and is met or not by what follows', () => {
    const signals = [receivedOn(5), mergedOn(6, { answer: onDay(2) })]
    expect(standing({}, [...signals, seen('final-response.sent', 12)])).toBe('answer: met, 2026-03-12')
    expect(standing({}, [...signals, seen('final-response.sent', 13)])).toBe('answer: breached, 2026-03-12')
  })
})

describe('what had put off the due time', () => {
  const more = {
    pausesOn: ['mediation.agreed'],
    resumesOn: ['mediation.ended'],
    pausesWhile: ['waiting.customer', 'waiting.expert'],
  }
  const entered = (tag: string, day: number) => seen('asked', day, { entered: [tag] })
  const left = (tag: string, day: number) => seen('answered', day, { left: [tag] })
  const merged = mergedOn(6, { answer: onDay(2) })

  test('a pause that is over gives no days to the earlier clock', () => {
    const signals = [receivedOn(3), entered('waiting.customer', 4), left('waiting.customer', 5), merged]
    expect(standing(more, signals.slice(0, 3), 7)).toBe('answer: running, 2026-03-14')
    expect(standing(more, signals, 7)).toBe('answer: running, 2026-03-12')
  })

  test('what is still waited for goes on from the merge', () => {
    const signals = [receivedOn(3), entered('waiting.customer', 4), merged]
    expect(standing(more, signals, 7)).toBe('answer: paused')
    expect(standing(more, [...signals, left('waiting.customer', 8)])).toBe('answer: breached, 2026-03-14')
  })

  test('of two things waited for the one that has come no longer holds', () => {
    const before = [
      receivedOn(3),
      entered('waiting.customer', 4),
      entered('waiting.expert', 4),
      left('waiting.customer', 5),
      merged,
    ]
    expect(standing(more, before, 7)).toBe('answer: paused')
    expect(standing(more, [...before, left('waiting.expert', 8)], 9)).toBe('answer: running, 2026-03-14')
    expect(standing(more, [...before, left('waiting.customer', 8)], 9)).toBe('answer: paused')
  })

  test('the end of one thing waited for releases no other', () => {
    const signals = [
      receivedOn(3),
      entered('waiting.customer', 4),
      seen('mediation.agreed', 4),
      seen('mediation.ended', 5),
      merged,
    ]
    expect(standing(more, signals, 7)).toBe('answer: paused')
    expect(standing(more, [...signals, left('waiting.customer', 8)], 9)).toBe('answer: running, 2026-03-14')
  })

  test('an extension of before the merge is not granted for the other, one of after it is', () => {
    const extensions = [
      {
        step: 'more',
        title: { en: 'More', zh: '延长' },
        by: { calendarDays: 5 },
        approvedBy: [],
        notifyBefore: false,
        source: houseRule,
      },
    ]
    const asked = (day: number) => seen('extension.requested', day, { fields: { clock: 'answer' } })
    expect(standing({ extensions }, [receivedOn(3), asked(4)], 7)).toBe('answer: running, 2026-03-18')
    expect(standing({ extensions }, [receivedOn(3), asked(4), merged], 7)).toBe('answer: running, 2026-03-12')
    expect(standing({ extensions }, [receivedOn(3), merged, asked(7)], 7)).toBe('answer: running, 2026-03-17')
    const other = mergedOn(8, { other: onDay(2) })
    expect(standing({ extensions }, [receivedOn(3), merged, asked(7), other], 9)).toBe(
      'answer: running, 2026-03-17',
    )
  })
})

describe('what is reckoned from the start is reckoned from where the earlier clock counts', () => {
  const inCycles = { target: { months: 1 }, cycles: { closeOn: 'closingDay', source: houseRule } }
  const dueOf = (more: Partial<ClockDefinition>, signals: readonly RememberedEvent[], facts: Facts = {}) =>
    standingOn(32, clockBank([answerClock(more)]), signals, facts)[0]

  test.each([
    ['in the running cycle that closes before its own start', 25, 'answer: running, 2026-04-25'],
    ['on the closing day', 20, 'answer: running, 2026-04-20'],
    ['in the same cycle', 5, 'answer: running, 2026-05-05'],
    ['as long as nobody knows the closing day', undefined, 'answer: running, 2026-04-20'],
  ])('whole cycles: %s', (_, closingDay, expected) => {
    const facts = closingDay === undefined ? {} : { closingDay }
    expect(dueOf(inCycles, [receivedOn(28), mergedOn(30, { answer: onDay(20) })], facts)).toBe(expected)
  })

  test('whole cycles: those of the last merge', () => {
    const merges = [mergedOn(29, { answer: onDay(26) }), mergedOn(30, { answer: onDay(24) })]
    expect(dueOf(inCycles, [receivedOn(28), ...merges], { closingDay: 25 })).toBe(
      'answer: running, 2026-04-25',
    )
  })

  test('whole cycles: not for a merge that concerns another clock', () => {
    const signals = [receivedOn(28), mergedOn(30, { other: onDay(20) })]
    expect(dueOf(inCycles, signals, { closingDay: 25 })).toBe('answer: running, 2026-05-25')
  })

  const flood = { id: 'flood', from: '2026-03-05', through: '2026-03-14', when: {}, source: houseRule }

  test.each([
    ['all of one that its own start saw only the end of', flood, 10, 2, 21, 'answer: running, 2026-03-22'],
    ['one that was over at its own start', flood, 20, 2, 21, 'answer: running, 2026-03-22'],
    ['from the day after that start', flood, 20, 12, 21, 'answer: running, 2026-03-24'],
    [
      'none that only later clocks have',
      { ...flood, startedFrom: '2026-03-03' },
      10,
      2,
      11,
      'answer: running, 2026-03-12',
    ],
  ])('suspensions: %s', (_, suspension, received, since, day, expected) => {
    const signals = [receivedOn(received), mergedOn(received, { answer: onDay(since) })]
    expect(standing({ suspensions: [suspension] }, signals, day)).toBe(expected)
  })
})
