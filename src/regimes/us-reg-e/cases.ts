import type { RegimeCase } from '../regime.js'
import { dueOn, happened, received } from '../worked-case.js'
import { regE } from './regulation.js'

const credited = (at: string) => happened('commitment.fulfilled', at, { commitment: 'provisional-credit' })
const chart = regE('1005.11(c)(1)', {
  confidence: 'S',
  url: 'https://media.telecoms.com/e-books/Paybefore/magazine-fall-2014/files/basic-html/page82.html',
})

const plain = { newAccount: false, pointOfSaleDebit: false, transferOutsideState: false }

/** On the holidays of the Federal Reserve, for a bank that works from Monday to Friday. */
export const cases: RegimeCase[] = [
  {
    id: 'ten-business-days-and-forty-five-days',
    events: [received('2026-10-02T10:00:00-04:00')],
    expect: [dueOn('reg-e-investigation', '2026-10-19'), dueOn('reg-e-determination', '2026-11-16')],
    source: regE('1005.11(c)(1)-(2)'),
  },
  {
    id: 'twenty-and-ninety-for-a-new-account',
    facts: { ...plain, newAccount: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    expect: [dueOn('reg-e-investigation', '2026-11-02'), dueOn('reg-e-determination', '2026-12-31')],
    source: regE('1005.11(c)(3)'),
  },
  {
    id: 'point-of-sale-gets-ninety-days-but-not-twenty',
    facts: { ...plain, pointOfSaleDebit: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    expect: [dueOn('reg-e-investigation', '2026-10-19'), dueOn('reg-e-determination', '2026-12-31')],
    source: regE('1005.11(c)(3)(ii)(B)'),
  },
  {
    id: 'abroad-gets-ninety-days-but-not-twenty',
    facts: { ...plain, transferOutsideState: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    expect: [dueOn('reg-e-investigation', '2026-10-19'), dueOn('reg-e-determination', '2026-12-31')],
    source: regE('1005.11(c)(3)(ii)(A)'),
  },
  {
    id: 'a-business-day-lasts-until-midnight',
    events: [received('2026-10-02T10:00:00-04:00'), happened('findings.made', '2026-10-19T23:30:00-04:00')],
    expect: [{ clock: 'reg-e-investigation', dueOn: '2026-10-19', status: 'met' }],
    source: regE('comment 2(d)-1'),
  },
  {
    id: 'notice-on-a-saturday-night-counts-that-day',
    events: [received('2026-10-31T22:15:00-04:00')],
    expect: [dueOn('reg-e-investigation', '2026-11-16'), dueOn('reg-e-determination', '2026-12-15')],
    source: regE('comment 2(d)-1'),
  },
  {
    id: 'the-published-chart-received-on-a-holiday-eve',
    events: [received('2014-11-10T10:00:00-05:00')],
    expect: [dueOn('reg-e-investigation', '2014-11-25')],
    source: chart,
  },
  {
    id: 'provisional-credit-in-time-meets-the-first-limit',
    events: [received('2026-09-28T10:00:00-04:00'), credited('2026-10-08T10:00:00-04:00')],
    expect: [
      { clock: 'reg-e-investigation', dueOn: '2026-10-13', status: 'met' },
      { clock: 'reg-e-determination', dueOn: '2026-11-12', status: 'running' },
      dueOn('reg-e-credit-notice', '2026-10-13'),
    ],
    source: regE('1005.11(c)(2)(i)-(ii)'),
  },
  {
    id: 'correct-in-one-and-report-in-three-business-days',
    facts: { errorOccurred: true },
    events: [received('2026-10-02T10:00:00-04:00'), happened('findings.made', '2026-10-08T10:00:00-04:00')],
    expect: [dueOn('reg-e-correction', '2026-10-09'), dueOn('reg-e-report', '2026-10-14')],
    source: regE('1005.11(c)(1)'),
  },
  {
    id: 'waiting-for-documents-stops-nothing',
    events: [
      received('2026-10-02T10:00:00-04:00'),
      happened('information.requested', '2026-10-05T10:00:00-04:00'),
    ],
    expect: [{ clock: 'reg-e-investigation', dueOn: '2026-10-19', status: 'running' }],
    source: regE('comments 11(b)(1)-2, 11(c)-2'),
  },
  {
    id: 'declined-in-time-ends-both-limits',
    events: [
      received('2026-10-02T10:00:00-04:00'),
      happened('declining.notified', '2026-10-08T10:00:00-04:00'),
    ],
    now: '2027-06-01T10:00:00Z',
    expect: [
      { clock: 'reg-e-investigation', status: 'cancelled' },
      { clock: 'reg-e-determination', status: 'cancelled' },
    ],
    source: regE('1005.11(c)(1)-(2)'),
  },
  {
    id: 'closed-on-the-eleventh-business-day-the-first-limit-stays-missed',
    events: [
      received('2026-10-02T10:00:00-04:00'),
      happened('complaint.closed', '2026-10-20T10:00:00-04:00', { ground: 'settled', summary: 's' }),
    ],
    now: '2027-06-01T10:00:00Z',
    expect: [
      { clock: 'reg-e-investigation', status: 'breached' },
      { clock: 'reg-e-determination', status: 'cancelled' },
    ],
    source: regE('1005.11(c)(1)-(2)'),
  },
  {
    id: 'without-the-confirmation-that-was-asked-for-no-credit-is-owed',
    facts: { ...plain, confirmationMissing: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    now: '2026-10-20T10:00:00-04:00',
    expect: [
      { clock: 'reg-e-investigation', status: 'cancelled' },
      { clock: 'reg-e-determination', dueOn: '2026-11-16', status: 'running' },
    ],
    source: regE('1005.11(c)(2)(i)(A)'),
  },
  {
    id: 'on-an-account-under-regulation-t-no-credit-is-owed',
    facts: { ...plain, securitiesCreditAccount: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    now: '2026-10-20T10:00:00-04:00',
    expect: [{ clock: 'reg-e-investigation', status: 'cancelled' }],
    source: regE('1005.11(c)(2)(i)(B)'),
  },
  {
    id: 'on-a-prepaid-account-that-is-not-verified-no-credit-is-owed',
    facts: { ...plain, unverifiedPrepaid: true },
    events: [received('2026-10-02T10:00:00-04:00')],
    now: '2026-10-20T10:00:00-04:00',
    expect: [{ clock: 'reg-e-investigation', status: 'cancelled' }],
    source: regE('1005.11(c)(2)(i)(C)'),
  },
]
