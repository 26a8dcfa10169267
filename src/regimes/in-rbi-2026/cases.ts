import type { RegimeCase } from '../regime.js'
import { dueOn, happened, received } from '../worked-case.js'
import { internalOmbudsman, scheme } from './directions.js'

export const cases: RegimeCase[] = [
  {
    id: 'twenty-and-thirty-days',
    events: [received('2026-08-01T10:00:00+05:30')],
    expect: [dueOn('rbi-internal-ombudsman', '2026-08-21'), dueOn('rbi-final-reply', '2026-08-31')],
    source: internalOmbudsman('escalation'),
  },
  {
    id: 'handed-to-the-internal-ombudsman-in-time',
    events: [
      received('2026-08-01T10:00:00+05:30'),
      happened('review.requested', '2026-08-21T18:00:00+05:30', {
        to: 'upper-level',
        review: 'io',
        reason: 'rejected',
      }),
    ],
    expect: [
      { clock: 'rbi-internal-ombudsman', status: 'met' },
      { clock: 'rbi-final-reply', dueOn: '2026-08-31', status: 'running' },
    ],
    source: internalOmbudsman('escalation'),
  },
  {
    id: 'ninety-days-to-the-ombudsman',
    events: [
      received('2026-08-01T10:00:00+05:30'),
      happened('final-response.sent', '2026-08-31T10:00:00+05:30'),
    ],
    expect: [dueOn('rbi-ombudsman-referral', '2026-11-29')],
    source: scheme('cl 10'),
  },
  {
    id: 'ninety-days-after-thirty-of-silence',
    events: [received('2026-08-01T10:00:00+05:30')],
    now: '2026-09-05T10:00:00+05:30',
    expect: [{ clock: 'rbi-ombudsman-referral', dueOn: '2026-11-29', status: 'running' }],
    source: scheme('cl 10'),
  },
  {
    id: 'a-late-reply-carries-its-own-ninety-days',
    events: [
      received('2026-08-01T10:00:00+05:30'),
      happened('final-response.sent', '2026-09-10T10:00:00+05:30'),
    ],
    expect: [{ clock: 'rbi-final-reply', status: 'breached' }, dueOn('rbi-ombudsman-referral', '2026-12-09')],
    source: scheme('cl 10'),
  },
  {
    id: 'ninety-days-from-the-receipt-of-the-reply',
    events: [
      received('2026-08-01T10:00:00+05:30'),
      happened('final-response.sent', '2026-08-30T10:00:00+05:30', {
        notice: {
          form: 'written',
          dispatchedAt: '2026-08-30T04:30:00.000Z',
          deliveredAt: '2026-09-02T04:30:00.000Z',
        },
      }),
    ],
    expect: [dueOn('rbi-ombudsman-referral', '2026-12-01')],
    source: scheme('cl 10'),
  },
]
