import type { RegimeCase } from '../regime.js'
import { article } from './order.js'

const complaint = { kind: 'complaint' }
const received = (at: string) => ({ type: 'complaint.received', at })
const extended = (step: string, at: string) => [
  { type: 'extension.requested', at, request: step, clock: 'decision', step, reason: step },
  { type: 'extension.approved', at, request: step, level: 'senior-management' },
  { type: 'extension.notified', at, request: step },
]

/** Worked examples of the order's time limits; each one is run by the tests and by `redress check`. */
export const cases: RegimeCase[] = [
  {
    id: 'fifteen-natural-days',
    facts: complaint,
    events: [received('2026-03-02T10:00:00+08:00')],
    expect: [{ clock: 'decision', dueOn: '2026-03-17' }],
    source: article('18(1)'),
  },
  {
    id: 'thirty-days-in-total-when-complex',
    facts: complaint,
    events: [received('2026-03-02T10:00:00+08:00'), ...extended('complex', '2026-03-10T10:00:00+08:00')],
    expect: [{ clock: 'decision', dueOn: '2026-04-01' }],
    source: article('18(1)'),
  },
  {
    id: 'sixty-days-in-total-when-especially-complex',
    facts: complaint,
    events: [
      received('2026-03-02T10:00:00+08:00'),
      ...extended('complex', '2026-03-10T10:00:00+08:00'),
      ...extended('especially-complex', '2026-03-28T10:00:00+08:00'),
    ],
    expect: [{ clock: 'decision', dueOn: '2026-05-01' }],
    source: article('18(1)'),
  },
  {
    id: 'a-limit-through-spring-festival-does-not-roll',
    facts: complaint,
    events: [received('2026-02-06T09:00:00+08:00')],
    expect: [{ clock: 'decision', dueOn: '2026-02-21' }],
    source: article('43', 'Natural days; whether Civil Code art. 203 moves the last day is not settled.'),
  },
  {
    id: 'mediation-does-not-count',
    facts: complaint,
    events: [
      received('2026-07-01T09:00:00+08:00'),
      { type: 'mediation.agreed', at: '2026-07-10T09:00:00+08:00' },
      { type: 'mediation.ended', at: '2026-08-09T09:00:00+08:00' },
    ],
    now: '2026-08-10T09:00:00+08:00',
    expect: [{ clock: 'decision', dueOn: '2026-08-15' }],
    source: article('23'),
  },
  {
    id: 'new-facts-restart-the-clock',
    facts: complaint,
    events: [
      received('2026-03-02T10:00:00+08:00'),
      { type: 'complaint.repeated', at: '2026-03-10T10:00:00+08:00', newFacts: true },
    ],
    expect: [{ clock: 'decision', dueOn: '2026-03-25' }],
    source: article('18(3)'),
  },
  {
    id: 'a-repeat-without-new-facts-does-not',
    facts: complaint,
    events: [
      received('2026-03-02T10:00:00+08:00'),
      { type: 'complaint.repeated', at: '2026-03-10T10:00:00+08:00', newFacts: false },
    ],
    expect: [{ clock: 'decision', dueOn: '2026-03-17' }],
    source: article('18(3)'),
  },
  {
    id: 'the-regulator-forwards-within-seven-working-days',
    events: [{ type: 'regulator-complaint.received', at: '2026-09-28T09:00:00+08:00' }],
    expect: [{ clock: 'regulator-forwarding', dueOn: '2026-10-13' }],
    source: article('33'),
  },
  {
    id: 'withdrawal-ends-the-procedure',
    facts: complaint,
    events: [
      received('2026-05-10T09:00:00+08:00'),
      { type: 'complaint.withdrawn', at: '2026-05-18T09:00:00+08:00' },
    ],
    now: '2026-05-19T09:00:00+08:00',
    expect: [{ clock: 'decision', status: 'cancelled' }],
    source: article('15'),
  },
  {
    id: 'the-review-takes-thirty-natural-days',
    facts: complaint,
    events: [
      received('2026-03-02T10:00:00+08:00'),
      { type: 'final-response.sent', at: '2026-03-16T10:00:00+08:00' },
      { type: 'review.requested', at: '2026-03-20T10:00:00+08:00', to: 'upper-level' },
    ],
    expect: [{ clock: 'review-decision', dueOn: '2026-04-19' }],
    source: article('20'),
  },
  {
    id: 'thirty-days-to-ask-for-the-review',
    facts: { ...complaint, respondentLevel: 'branch' },
    events: [
      received('2026-03-02T10:00:00+08:00'),
      { type: 'final-response.sent', at: '2026-03-16T10:00:00+08:00' },
    ],
    expect: [{ clock: 'review-window', dueOn: '2026-04-15' }],
    source: article('20'),
  },
  {
    id: 'nobody-has-to-ask-for-a-review',
    facts: { ...complaint, respondentLevel: 'branch' },
    events: [
      received('2026-03-02T10:00:00+08:00'),
      { type: 'final-response.sent', at: '2026-03-16T10:00:00+08:00' },
    ],
    now: '2026-04-16T10:00:00+08:00',
    expect: [{ clock: 'review-window', dueOn: '2026-04-15', status: 'cancelled' }],
    source: article('20'),
  },
  {
    id: 'a-report-of-which-nobody-was-told-ends-no-mediation',
    facts: complaint,
    events: [
      received('2026-06-01T09:00:00+08:00'),
      { type: 'mediation.agreed', at: '2026-06-05T09:00:00+08:00', body: 'm1' },
      {
        type: 'expert.engaged',
        at: '2026-06-06T09:00:00+08:00',
        engagement: 'x1',
        customerTold: false,
      },
      { type: 'expert.reported', at: '2026-06-08T09:00:00+08:00', engagement: 'x1' },
      { type: 'mediation.ended', at: '2026-06-25T09:00:00+08:00', body: 'm1' },
    ],
    now: '2026-06-26T09:00:00+08:00',
    expect: [{ clock: 'decision', dueOn: '2026-07-06', status: 'running' }],
    source: article('18(2), 23'),
  },
  {
    id: 'mediation-and-examination-that-overlap-count-once',
    facts: complaint,
    events: [
      received('2026-06-01T09:00:00+08:00'),
      { type: 'mediation.agreed', at: '2026-06-05T09:00:00+08:00', body: 'm1' },
      { type: 'expert.engaged', at: '2026-06-10T09:00:00+08:00', engagement: 'x1', customerTold: true },
      { type: 'mediation.ended', at: '2026-06-15T09:00:00+08:00', body: 'm1' },
      { type: 'expert.reported', at: '2026-06-20T09:00:00+08:00', engagement: 'x1' },
    ],
    now: '2026-06-21T09:00:00+08:00',
    expect: [{ clock: 'decision', dueOn: '2026-07-01' }],
    source: article('18(2), 23'),
  },
  {
    id: 'the-thirty-days-run-from-receipt-of-the-decision',
    facts: { ...complaint, respondentLevel: 'branch' },
    events: [
      received('2026-06-01T10:00:00+08:00'),
      {
        type: 'final-response.sent',
        at: '2026-06-22T10:00:00+08:00',
        notice: {
          form: 'written',
          dispatchedAt: '2026-06-15T02:00:00.000Z',
          deliveredAt: '2026-06-19T02:00:00.000Z',
        },
      },
    ],
    expect: [
      { clock: 'decision', status: 'met' },
      { clock: 'review-window', dueOn: '2026-07-19' },
    ],
    source: article('20, 21(2)'),
  },
  {
    id: 'a-new-decision-carries-its-own-thirty-days',
    facts: { ...complaint, respondentLevel: 'branch' },
    events: [
      received('2026-06-01T10:00:00+08:00'),
      { type: 'final-response.sent', at: '2026-06-10T10:00:00+08:00' },
      { type: 'final-response.sent', at: '2026-07-20T10:00:00+08:00' },
    ],
    now: '2026-07-21T10:00:00+08:00',
    expect: [{ clock: 'review-window', dueOn: '2026-08-19', status: 'running' }],
    source: article('20'),
  },
  {
    id: 'closing-in-time-ends-the-period',
    facts: complaint,
    events: [
      received('2026-06-01T10:00:00+08:00'),
      { type: 'complaint.closed', at: '2026-06-10T10:00:00+08:00', ground: 'settled', summary: 's' },
    ],
    now: '2026-07-21T10:00:00+08:00',
    expect: [{ clock: 'decision', status: 'cancelled' }],
    source: article('18(1)'),
  },
]
