import type { RegimeCase } from '../regime.js'
import { dueOn, happened, received } from '../worked-case.js'
import { regZ } from './regulation.js'

const cycles = regZ('comment 13(c)(2)-1')

export const cases: RegimeCase[] = [
  {
    id: 'the-rest-of-the-cycle-and-two-more',
    facts: { billingClosingDay: 25 },
    events: [received('2026-09-10T10:00:00-04:00')],
    expect: [
      dueOn('reg-z-acknowledgement', '2026-10-10'),
      dueOn('reg-z-resolution', '2026-11-25'),
      dueOn('reg-z-resolution-limit', '2026-12-09'),
    ],
    source: cycles,
  },
  {
    id: 'ninety-days-come-first-when-a-cycle-has-just-closed',
    facts: { billingClosingDay: 25 },
    events: [received('2026-07-26T10:00:00-04:00')],
    expect: [dueOn('reg-z-resolution', '2026-10-25'), dueOn('reg-z-resolution-limit', '2026-10-24')],
    source: cycles,
  },
  {
    id: 'a-cycle-that-closes-on-the-last-day-of-the-month',
    facts: { billingClosingDay: 31 },
    events: [received('2026-01-15T10:00:00-05:00')],
    expect: [dueOn('reg-z-resolution', '2026-03-31')],
    source: cycles,
  },
  {
    id: 'an-unknown-closing-day-gives-the-shortest-it-can-be',
    events: [received('2026-09-10T10:00:00-04:00')],
    expect: [dueOn('reg-z-resolution', '2026-11-10')],
    source: cycles,
  },
  {
    id: 'resolved-within-thirty-days-needs-no-acknowledgement',
    events: [
      received('2026-09-10T10:00:00-04:00'),
      happened('final-response.sent', '2026-10-01T10:00:00-04:00'),
    ],
    expect: [
      { clock: 'reg-z-acknowledgement', status: 'met' },
      { clock: 'reg-z-resolution', status: 'met' },
    ],
    source: regZ('1026.13(c)(1)'),
  },
  {
    id: 'closed-in-the-first-cycle-ends-the-limits',
    events: [
      received('2026-09-10T10:00:00-04:00'),
      happened('complaint.closed', '2026-10-01T10:00:00-04:00', { ground: 'satisfied', summary: 's' }),
    ],
    now: '2027-06-01T10:00:00Z',
    expect: [
      { clock: 'reg-z-acknowledgement', status: 'cancelled' },
      { clock: 'reg-z-resolution', status: 'cancelled' },
      { clock: 'reg-z-resolution-limit', status: 'cancelled' },
    ],
    source: regZ('1026.13(c)(1)-(2)'),
  },
]
