import { describe, expect, test } from 'vitest'
import { clocksOf, type RememberedEvent } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  inShort,
  onDay,
  receivedOn,
  seen,
  smallRegime,
  standingOn,
} from '../../../support/clock-bank.js'

const standing = (day: number, more: Partial<ClockDefinition>, signals: readonly RememberedEvent[]) =>
  standingOn(day, clockBank([answerClock(more)]), signals)[0]

describe('stays that make a clock stand still', () => {
  const more = { pausesWhile: ['waiting.customer', 'waiting.expert'] }
  const entered = (day: number, ...tags: string[]) => seen('moved', day, { entered: tags })
  const left = (day: number, ...tags: string[]) => seen('moved', day, { left: tags })

  test.each<[string, RememberedEvent[], string]>([
    ['none', [], 'answer: running, 2026-03-12'],
    ['one that lasts', [entered(3, 'waiting', 'waiting.customer')], 'answer: paused'],
    [
      'one that is over',
      [entered(3, 'waiting.customer'), left(5, 'waiting.customer')],
      'answer: running, 2026-03-14',
    ],
    ['another state of waiting', [entered(3, 'waiting.police')], 'answer: running, 2026-03-12'],
    [
      'two of which one is over',
      [entered(3, 'waiting.customer', 'waiting.expert'), left(5, 'waiting.customer')],
      'answer: paused',
    ],
    [
      'two that are over',
      [
        entered(3, 'waiting.customer', 'waiting.expert'),
        left(5, 'waiting.customer'),
        left(6, 'waiting.expert'),
      ],
      'answer: running, 2026-03-15',
    ],
    [
      'two at once that end at once',
      [entered(3, 'waiting.customer', 'waiting.expert'), left(5, 'waiting.customer', 'waiting.expert')],
      'answer: running, 2026-03-14',
    ],
    [
      'from one into the other with the same event',
      [
        entered(3, 'waiting.customer'),
        seen('moved', 5, { entered: ['waiting.expert'], left: ['waiting.customer'] }),
      ],
      'answer: paused',
    ],
    [
      'entered anew with the event that leaves it',
      [
        entered(3, 'waiting.customer'),
        seen('moved', 5, { entered: ['waiting.customer'], left: ['waiting.customer'] }),
      ],
      'answer: paused',
    ],
  ])('%s', (_, signals, expected) => {
    expect(standing(8, more, [receivedOn(2), ...signals])).toBe(expected)
  })

  test('an event without moves ends none', () => {
    const both = { ...more, restartsOn: ['moved'] }
    const signals = [receivedOn(2), entered(3, 'waiting.customer'), seen('moved', 4)]
    expect(standing(8, both, signals)).toBe('answer: paused')
  })
})

describe('the moment from which a notice counts', () => {
  const answered = (fields: Record<string, string>) => seen('final-response.sent', 20, { fields })
  const metOn = (fields: Record<string, string>) => {
    const dispatch = [
      { form: 'written' as const, decides: 'delivered' as const, source: houseRule },
      { form: 'electronic' as const, decides: 'dispatched' as const, source: houseRule },
    ]
    const regime = smallRegime({ dispatch })
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(2), answered(fields)] },
      { policy: clockBank([], { regime }), now: onDay(30) },
    )
    return clock?.clock.stoppedAt?.toISOString()
  }

  test.each<[string, Record<string, string>, number]>([
    ['a letter when it arrived', { form: 'written', dispatchedAt: onDay(5), deliveredAt: onDay(8) }, 8],
    ['also when nobody knows when it left', { form: 'written', deliveredAt: onDay(8) }, 8],
    [
      'a letter that nobody knows to have arrived when it was reported',
      { form: 'written', dispatchedAt: onDay(5) },
      20,
    ],
    ['a message when it was sent', { form: 'electronic', dispatchedAt: onDay(5), deliveredAt: onDay(8) }, 5],
    ['what has no form when it left', { dispatchedAt: onDay(5) }, 5],
    ['what has a form only when it was reported', { form: 'electronic' }, 20],
    ['what is no notice when it happened', { deliveredAt: onDay(8) }, 20],
  ])('%s', (_, fields, day) => {
    expect(metOn(fields)).toBe(onDay(day))
  })
})

test.each<[ClockDefinition['reopening'], string]>([
  [undefined, 'answer: running, 2026-03-17'],
  ['new-cycle', 'answer: running, 2026-03-17'],
  ['resume', 'answer: running, 2026-03-15'],
  ['continuous', 'answer: running, 2026-03-12'],
])('a matter taken up again (%s)', (reopening, expected) => {
  const signals = [receivedOn(2), seen('final-response.sent', 4), seen('complaint.reopened', 7)]
  const more = { reopensOn: ['complaint.reopened'], ...(reopening === undefined ? {} : { reopening }) }
  expect(standing(8, more, signals)).toBe(expected)
})

test('an event may end a clock and begin it again', () => {
  const both = { stopsOn: ['complaint.repeated'], startsOn: ['complaint.received', 'complaint.repeated'] }
  const signals = [receivedOn(2), seen('complaint.repeated', 5)]
  const [clock] = clocksOf({ facts: {}, signals }, { policy: clockBank([answerClock(both)]), now: onDay(6) })
  expect(clock && inShort(clock)).toBe('answer: running, 2026-03-15')
  expect(clock?.clock.cycles.map(({ outcome }) => outcome)).toEqual(['met', 'open'])
})

describe('extensions', () => {
  const step = (name: string, more: object = {}) => ({
    step: name,
    title: { en: `Step ${name}`, zh: `步骤${name}` },
    by: { calendarDays: 5 },
    approvedBy: ['complaints-manager' as const],
    notifyBefore: true,
    source: { ...houseRule, cite: name },
    ...more,
  })
  const say = (what: string, day: number, fields: Record<string, string> = {}) =>
    seen(`extension.${what}`, day, { fields: { request: 'r', ...fields } })
  const asked = (day: number, more: Record<string, string> = {}) =>
    say('requested', day, { clock: 'answer', ...more })
  const approved = (day: number, more: Record<string, string> = {}) =>
    say('approved', day, { level: 'complaints-manager', ...more })
  const told = (day: number, more: Record<string, string> = {}) => say('notified', day, more)
  const second = { request: 's' }
  const steps = [step('first'), step('second', { after: 'first' })]

  const answer = (signals: RememberedEvent[], more: Partial<ClockDefinition> = {}, day = 10) => {
    const policy = clockBank([answerClock({ extensions: steps, ...more })])
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(2), ...signals] },
      { policy, now: onDay(day, 23) },
    )
    const why = clock?.because.because?.filter(({ says }) => says.en.includes('does not count'))
    return [clock && inShort(clock), ...(why ?? []).map((each) => toText(each, 'en'))]
  }

  test.each<[string, RememberedEvent[], string[]]>([
    [
      'one that is approved and told counts',
      [asked(3), approved(4), told(5)],
      ['answer: running, 2026-03-17'],
    ],
    [
      'two count one after another, and the second is held against the new due time',
      [asked(3), approved(4), told(5), asked(13, second), approved(14, second), told(15, second)],
      ['answer: running, 2026-03-22'],
    ],
    [
      'what is refused gives nothing, and the step after it is out of order',
      [asked(3), told(5), asked(4, { ...second, step: 'second' }), approved(5, second), told(6, second)],
      [
        'answer: breached, 2026-03-12',
        'The extension "Step first" does not count: it is not approved [first (house rule)]',
        'The extension "Step second" does not count: the step before it was not taken [second (house rule)]',
      ],
    ],
    [
      'told after the old due time it does not count',
      [asked(3), approved(4), told(13)],
      [
        'answer: breached, 2026-03-12',
        'The extension "Step first" does not count: the complainant was told only after the old due time [first (house rule)]',
      ],
    ],
    [
      'nor when nobody was told',
      [asked(3), approved(4)],
      [
        'answer: breached, 2026-03-12',
        'The extension "Step first" does not count: the complainant has not been told [first (house rule)]',
      ],
    ],
    [
      'nor when somebody else approved it',
      [asked(3), approved(4, { level: 'handler' }), told(5)],
      [
        'answer: breached, 2026-03-12',
        'The extension "Step first" does not count: it was not approved at the level that the rule asks for [first (house rule)]',
      ],
    ],
  ])('%s', (_, signals, expected) => {
    expect(answer(signals, {}, 16)).toEqual(expected)
  })

  test('to a whole length from the start', () => {
    const { by: _, ...upTo } = step('first', { to: { calendarDays: 30 } })
    expect(answer([asked(3), approved(4), told(5)], { extensions: [upTo] })).toEqual([
      'answer: running, 2026-04-01',
    ])
  })

  test('while a clock stands still there is no due time to be late for', () => {
    const pausing = { pausesOn: ['mediation.agreed'], resumesOn: ['mediation.ended'] }
    const paused = [seen('mediation.agreed', 3), asked(4), approved(5), told(20)]
    expect(answer(paused, pausing, 20)).toEqual(['answer: paused'])
    expect(answer([...paused, seen('mediation.ended', 21)], pausing, 22)[0]).toBe(
      'answer: running, 2026-04-04',
    )
  })

  test('who approved it and when it was told are part of the story', () => {
    const policy = clockBank([answerClock({ extensions: steps })])
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(2), asked(3), approved(4), told(5)] },
      { policy, now: onDay(10) },
    )
    const story = clock?.because.because?.map(({ says }) => says.en) ?? []
    expect(story[1]).toContain('Step first')
    expect(story[1]).toContain('complaints-manager')
  })
})
