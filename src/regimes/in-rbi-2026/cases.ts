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
]
