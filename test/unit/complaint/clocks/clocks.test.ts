import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import { runClock } from '../../../../src/sla/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  onDay,
  receivedOn,
  seen,
  smallRegime,
  standingOn,
} from '../../../support/clock-bank.js'

describe('one clock', () => {
  test('of the bank: what it is, whose it is, and how it stands by itself', () => {
    const policy = clockBank([answerClock()])
    const obligation = policy.clocks[0]?.obligation
    const clock =
      obligation &&
      runClock(obligation, [{ kind: 'start', at: onDay(2), reason: 'complaint.received' }], onDay(3))
    expect(clocksOf({ facts: {}, signals: [receivedOn(2)] }, { policy, now: onDay(3) })).toStrictEqual([
      {
        id: 'answer',
        title: { en: 'Answer', zh: '答复' },
        statutory: false,
        source: houseRule,
        clock,
        because: clock?.because,
      },
    ])
  })

  test('of a regime: which one, and that it is the law', () => {
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(2)] },
      { policy: clockBank([], { regime: smallRegime({}) }), now: onDay(3) },
    )
    expect(clock).toMatchObject({ regime: 'small-law', statutory: true })
  })

  test('of several: which of them', () => {
    const policy = clockBank([answerClock({ per: 'enquiry', startsOn: ['department.asked'] })])
    const asked = seen('department.asked', 2, { fields: { enquiry: 'cards' } })
    expect(clocksOf({ facts: {}, signals: [asked] }, { policy, now: onDay(3) })[0]).toMatchObject({
      id: 'answer',
      of: 'cards',
    })
  })

  test('tells what else is worth knowing after its own story', () => {
    const step = {
      step: 'more',
      title: { en: 'More time', zh: '延长' },
      by: { calendarDays: 5 },
      approvedBy: ['complaints-manager' as const],
      notifyBefore: false,
      source: { ...houseRule, cite: 'Extensions' },
    }
    const policy = clockBank([
      answerClock({
        extensions: [step],
        cycles: { closeOn: 'day', source: houseRule },
        target: { months: 1 },
      }),
    ])
    const asked = seen('extension.requested', 4, { fields: { clock: 'answer' } })
    const [clock] = clocksOf({ facts: {}, signals: [receivedOn(2), asked] }, { policy, now: onDay(5) })
    expect(clock?.because.because?.map((reason) => toText(reason, 'en'))).toEqual([
      expect.stringContaining('complaint.received'),
      expect.stringContaining('The closing day of the cycle (day) is not known'),
      'The extension "More time" does not count: it is not approved [Extensions (house rule)]',
    ])
    expect(clock?.because.source).toEqual(houseRule)
  })
})

describe('which clocks there are', () => {
  test('those of the regimes come first', () => {
    const policy = clockBank([answerClock({ id: 'own' })], { regime: smallRegime({}) })
    expect(standingOn(3, policy, [receivedOn(2)])).toEqual([
      'answer: running, 2026-03-12',
      'own: running, 2026-03-12',
    ])
  })

  test('none before it has started', () => {
    const policy = clockBank([answerClock()])
    expect(standingOn(3, policy, [])).toEqual([])
    expect(standingOn(3, policy, [seen('final-response.sent', 2)])).toEqual([])
    expect(standingOn(1, policy, [receivedOn(2)])).toEqual([])
    expect(standingOn(2, policy, [receivedOn(2)])).toEqual(['answer: running, 2026-03-12'])
  })

  test('none that is for other complaints', () => {
    const policy = clockBank([
      answerClock({ id: 'cards', appliesWhen: { product: 'card' } }),
      answerClock({ id: 'loans', appliesWhen: { product: 'loan' } }),
      answerClock({ id: 'all' }),
    ])
    expect(standingOn(2, policy, [receivedOn(2)], { product: 'card' })).toEqual([
      'cards: running, 2026-03-12',
      'all: running, 2026-03-12',
    ])
  })
})

describe('after a clock has ended', () => {
  const policy = () =>
    clockBank([answerClock({ cancelsOn: ['complaint.withdrawn'], restartsOn: ['complaint.corrected'] })])
  const answered = [receivedOn(2), seen('final-response.sent', 4)]
  const codes = (...types: string[]) => {
    const signals = [...answered, ...types.map((type) => seen(type, 5))]
    return clocksOf({ facts: {}, signals }, { policy: policy(), now: onDay(6) }).flatMap(({ clock }) =>
      clock.issues.map(({ code, path }) => [code, ...path]),
    )
  }

  test('what would end it is no finding', () => {
    expect(codes('final-response.sent', 'complaint.withdrawn')).toEqual([])
  })

  test('new facts are one: they are a new matter', () => {
    expect(codes('final-response.sent', 'complaint.corrected')).toEqual([['new-matter', 'events', 3]])
  })

  test('an end that is still to come is told', () => {
    const [clock] = clocksOf({ facts: {}, signals: answered }, { policy: policy(), now: onDay(3) })
    expect(clock?.clock).toMatchObject({
      status: 'running',
      issues: [{ code: 'event-in-future', path: ['events', 1] }],
    })
  })
})
