import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RememberedEvent } from '../../../../src/complaint/index.js'
import type { ClockDefinition, EventPattern } from '../../../../src/regimes/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  onDay,
  receivedOn,
  seen,
  standingOn,
} from '../../../support/clock-bank.js'

/** Of each way to mean an event: the pattern, and an event that it means. */
const ways: [string, EventPattern, Partial<RememberedEvent>][] = [
  ['its type', 'it.happened', {}],
  ['its type and a field', { on: 'it.happened', where: { how: 'so' } }, { fields: { how: 'so' } }],
  ['a state that it enters', { enters: 'handling.waiting' }, { entered: ['handling', 'handling.waiting'] }],
  ['a state that it leaves', { leaves: 'handling.waiting' }, { left: ['handling.waiting', 'handling'] }],
]

const extension = {
  step: 'more',
  title: { en: 'More', zh: '延长' },
  by: { calendarDays: 5 },
  approvedBy: [],
  notifyBefore: false,
  source: houseRule,
}

describe.each(ways)('an event told by %s', (_, pattern, more) => {
  const it = (day: number) => seen('it.happened', day, more)
  const standing = (definition: Partial<ClockDefinition>, signals: RememberedEvent[]) =>
    standingOn(8, clockBank([answerClock(definition)]), signals)[0]

  test.each<[string, Partial<ClockDefinition>, RememberedEvent[], string | undefined]>([
    ['starts', { startsOn: [pattern] }, [it(3)], 'answer: running, 2026-03-13'],
    ['stops', { stopsOn: [pattern] }, [receivedOn(2), it(3)], 'answer: met, 2026-03-12'],
    ['cancels', { cancelsOn: [pattern] }, [receivedOn(2), it(3)], 'answer: cancelled'],
    ['pauses', { pausesOn: [pattern] }, [receivedOn(2), it(3)], 'answer: paused'],
    [
      'resumes',
      { pausesOn: ['mediation.agreed'], resumesOn: [pattern] },
      [receivedOn(2), seen('mediation.agreed', 3), it(5)],
      'answer: running, 2026-03-14',
    ],
    ['restarts', { restartsOn: [pattern] }, [receivedOn(2), it(5)], 'answer: running, 2026-03-15'],
    [
      'reopens',
      { reopensOn: [pattern] },
      [receivedOn(2), seen('final-response.sent', 3), it(5)],
      'answer: running, 2026-03-15',
    ],
    [
      'extends',
      { extensions: [{ ...extension, grantedBy: [pattern] }] },
      [receivedOn(2), it(5)],
      'answer: running, 2026-03-17',
    ],
  ])('%s a clock', (_, definition, signals, expected) => {
    expect(standing(definition, signals)).toBe(expected)
  })
})

test('a stay makes a clock stand still, whatever brought it about', () => {
  const policy = clockBank([answerClock({ pausesWhile: ['handling.waiting'] })])
  const waiting = seen('it.happened', 3, { entered: ['handling.waiting'] })
  const over = seen('it.happened', 6, { left: ['handling.waiting'] })
  expect(standingOn(4, policy, [receivedOn(2), waiting])).toEqual(['answer: paused'])
  expect(standingOn(7, policy, [receivedOn(2), waiting, over])).toEqual(['answer: running, 2026-03-15'])
})

test('a request, its approval and its notice reach a clock that can be extended', () => {
  const fields = { clock: 'answer', request: 'r', level: 'complaints-manager' }
  const signals = ['requested', 'approved', 'notified'].map((what) =>
    seen(`extension.${what}`, 4, { fields }),
  )
  const step = { ...extension, approvedBy: ['complaints-manager' as const], notifyBefore: true }
  expect(
    standingOn(5, clockBank([answerClock({ extensions: [step] })]), [receivedOn(2), ...signals]),
  ).toEqual(['answer: running, 2026-03-17'])
})

test('several clocks hear the same event, each in its own way', () => {
  const policy = clockBank([
    answerClock({ id: 'first' }),
    answerClock({ id: 'second', startsOn: ['final-response.sent'], stopsOn: ['complaint.closed'] }),
    answerClock({ id: 'third', stopsOn: ['complaint.received'], startsOn: ['never'] }),
  ])
  expect(standingOn(5, policy, [receivedOn(2), seen('final-response.sent', 4)])).toEqual([
    'first: met, 2026-03-12',
    'second: running, 2026-03-14',
  ])
})

test('an event that enters and leaves what a clock waits for is heard once', () => {
  const policy = clockBank([answerClock({ startsOn: ['moved', { enters: 'b' }, { leaves: 'a' }] })])
  expect(standingOn(5, policy, [seen('moved', 3, { entered: ['b'], left: ['a'] })])).toEqual([
    'answer: running, 2026-03-13',
  ])
})

test('what means nothing to a clock changes nothing', () => {
  const policy = clockBank([
    answerClock({ pausesWhile: ['handling.waiting'], cancelsOn: ['complaint.withdrawn'] }),
  ])
  const history = [
    receivedOn(2),
    seen('asked', 4, { entered: ['handling.waiting'] }),
    seen('told', 6, { left: ['handling.waiting'] }),
    seen('final-response.sent', 9),
  ]
  const noise = fc.record({
    type: fc.constantFrom('contact.made', 'evidence.added', 'extension.requested', 'complaint.linked'),
    at: fc.integer({ min: 1, max: 12 }).map((day) => onDay(day)),
    entered: fc.subarray(['handling.investigating', 'handling']),
    left: fc.subarray(['handling.registered']),
  })
  const undisturbed = standingOn(10, policy, history)
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 6 }), (more) => {
      expect(standingOn(10, policy, [...history, ...more])).toEqual(undisturbed)
    }),
    { numRuns: 20 },
  )
})
