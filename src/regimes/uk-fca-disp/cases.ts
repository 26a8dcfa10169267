import type { RegimeCase } from '../regime.js'
import { dueOn, happened, received } from '../worked-case.js'
import { addresses, disp } from './disp.js'

const payment = { paymentServices: true }
const eightWeeks = disp('1.6.2R', { url: addresses.limits })
const fifteenDays = disp('1.6.2AR', { url: addresses.acknowledgement })

const leases = disp('App 5, as PS25/18 and the FCA explain it', { url: addresses.leasing })

/** Worked by hand on the bank holidays of England and Wales. */
export const cases: RegimeCase[] = [
  {
    id: 'three-business-days-and-eight-weeks',
    events: [received('2026-03-02T10:00:00Z')],
    expect: [dueOn('disp-summary-resolution', '2026-03-05'), dueOn('disp-final-response', '2026-04-27')],
    source: eightWeeks,
  },
  {
    id: 'three-business-days-over-easter',
    events: [received('2026-04-02T16:00:00+01:00')],
    expect: [dueOn('disp-summary-resolution', '2026-04-09')],
    source: disp('1.5.1R', { url: addresses.resolution }),
  },
  {
    id: 'the-local-date-decides-not-the-one-in-utc',
    events: [received('2026-06-30T23:30:00Z')],
    expect: [dueOn('disp-final-response', '2026-08-26')],
    source: eightWeeks,
  },
  {
    id: 'fifteen-business-days-for-payment-services',
    facts: payment,
    events: [received('2026-04-02T16:00:00+01:00')],
    expect: [dueOn('disp-payment-final-response', '2026-04-27')],
    source: fifteenDays,
  },
  {
    id: 'the-fifteenth-day-lasts-until-midnight-the-third-until-close-of-business',
    facts: payment,
    events: [
      received('2026-04-02T16:00:00+01:00'),
      happened('offer.accepted', '2026-04-09T20:00:00+01:00', { offer: 'o1' }),
      happened('final-response.sent', '2026-04-27T20:00:00+01:00'),
    ],
    expect: [
      { clock: 'disp-summary-resolution', status: 'cancelled' },
      { clock: 'disp-payment-final-response', status: 'met' },
    ],
    source: disp('1.5.1R, 1.6.2AR', { url: addresses.resolution }),
  },
  {
    id: 'a-holding-response-makes-it-thirty-five',
    facts: payment,
    events: [
      received('2026-04-02T16:00:00+01:00'),
      happened('holding-response.sent', '2026-04-27T12:00:00+01:00'),
    ],
    expect: [dueOn('disp-payment-final-response', '2026-05-27')],
    source: fifteenDays,
  },
  {
    id: 'a-holding-response-after-the-fifteenth-day-does-not',
    facts: payment,
    events: [
      received('2026-04-02T16:00:00+01:00'),
      happened('holding-response.sent', '2026-04-28T12:00:00+01:00'),
    ],
    expect: [{ clock: 'disp-payment-final-response', dueOn: '2026-04-27', status: 'breached' }],
    source: fifteenDays,
  },
  {
    id: 'waiting-for-the-customer-does-not-stop-the-clock',
    events: [
      received('2026-03-02T10:00:00Z'),
      happened('information.requested', '2026-03-04T10:00:00Z'),
      happened('information.received', '2026-03-30T10:00:00+01:00'),
    ],
    expect: [dueOn('disp-final-response', '2026-04-27')],
    source: eightWeeks,
  },
  {
    id: 'the-motor-finance-standstill-does-not-count',
    facts: { motorFinanceCommission: true },
    events: [received('2023-12-15T10:00:00Z')],
    now: '2026-06-02T10:00:00+01:00',
    expect: [dueOn('disp-final-response', '2026-06-30')],
    source: disp('App 5.2.1R', { url: addresses.motorFinance }),
  },
  {
    id: 'received-in-the-motor-finance-standstill',
    facts: { motorFinanceCommission: true },
    events: [received('2025-03-03T10:00:00Z')],
    now: '2026-06-02T10:00:00+01:00',
    expect: [dueOn('disp-final-response', '2026-07-26')],
    source: disp('App 5.2.1R', { url: addresses.motorFinance }),
  },
  {
    id: 'six-months-to-the-ombudsman',
    events: [received('2025-12-01T10:00:00Z'), happened('final-response.sent', '2026-01-15T10:00:00Z')],
    expect: [dueOn('disp-ombudsman-referral', '2026-07-15')],
    source: disp('2.8.2R(1)', { url: addresses.ombudsman }),
  },
  {
    id: 'resolved-on-the-second-business-day-is-outside-the-time-limits',
    events: [
      received('2026-06-01T10:00:00+01:00'),
      happened('settlement.reached', '2026-06-03T10:00:00+01:00'),
    ],
    now: '2026-09-01T10:00:00+01:00',
    expect: [
      { clock: 'disp-summary-resolution', status: 'met' },
      { clock: 'disp-final-response', status: 'cancelled' },
    ],
    source: disp('1.5.1R', { url: addresses.resolution }),
  },
  {
    id: 'explained-and-closed-in-the-third-week-still-owes-the-response',
    events: [
      received('2026-06-01T10:00:00+01:00'),
      happened('complaint.closed', '2026-06-17T10:00:00+01:00', { ground: 'explained', summary: 's' }),
    ],
    now: '2026-07-01T10:00:00+01:00',
    expect: [{ clock: 'disp-final-response', dueOn: '2026-07-27', status: 'running' }],
    source: eightWeeks,
  },
  {
    id: 'accepted-in-the-third-week-and-closed-it-does-not',
    events: [
      received('2026-06-01T10:00:00+01:00'),
      happened('complaint.closed', '2026-06-17T10:00:00+01:00', { ground: 'satisfied', summary: 's' }),
    ],
    now: '2026-09-01T10:00:00+01:00',
    expect: [{ clock: 'disp-final-response', status: 'cancelled' }],
    source: disp('1.6.4R', { url: addresses.limits }),
  },
  {
    id: 'silence-for-eight-weeks-opens-the-way-to-the-ombudsman',
    events: [received('2026-03-02T10:00:00Z')],
    now: '2027-03-02T10:00:00Z',
    expect: [
      { clock: 'disp-final-response', dueOn: '2026-04-27', status: 'breached' },
      { clock: 'disp-ombudsman-referral', status: 'running' },
    ],
    source: disp('2.8.1R(2)', { url: addresses.ombudsman }),
  },
  {
    id: 'and-the-six-months-run-from-the-response-when-it-comes',
    events: [received('2026-03-02T10:00:00Z'), happened('final-response.sent', '2026-05-12T10:00:00+01:00')],
    expect: [dueOn('disp-ombudsman-referral', '2026-11-12')],
    source: disp('2.8.2R(1)', { url: addresses.ombudsman }),
  },
  {
    id: 'silence-for-fifteen-business-days-on-payment-services',
    facts: payment,
    events: [received('2026-04-02T16:00:00+01:00')],
    now: '2026-05-11T10:00:00+01:00',
    expect: [{ clock: 'disp-ombudsman-referral', status: 'running' }],
    source: disp('2.8.1R(4)', { url: addresses.ombudsman }),
  },
  {
    id: 'while-it-is-not-known-whether-payments-are-concerned-the-fifteen-days-run',
    events: [received('2026-04-02T16:00:00+01:00')],
    expect: [dueOn('disp-payment-final-response', '2026-04-27'), dueOn('disp-final-response', '2026-05-28')],
    source: fifteenDays,
  },
  {
    id: 'fifteen-months-to-the-ombudsman-for-motor-finance',
    facts: { motorFinanceCommission: true },
    events: [received('2025-10-20T10:00:00Z'), happened('final-response.sent', '2025-12-15T10:00:00Z')],
    expect: [dueOn('disp-ombudsman-referral', '2027-03-15')],
    source: disp('2.8.2R(1), App 5', { url: addresses.leasing }),
  },
  {
    id: 'not-before-29-july-2026',
    facts: { motorFinanceCommission: true },
    events: [received('2024-12-20T10:00:00Z'), happened('final-response.sent', '2025-02-10T10:00:00Z')],
    expect: [dueOn('disp-ombudsman-referral', '2026-07-29')],
    source: disp('2.8.2R(1), App 5', { url: addresses.leasing }),
  },
  {
    id: 'after-29-january-2026-six-months-again',
    facts: { motorFinanceCommission: true },
    events: [received('2025-10-20T10:00:00Z'), happened('final-response.sent', '2026-01-30T10:00:00Z')],
    expect: [dueOn('disp-ombudsman-referral', '2026-07-30')],
    source: disp('2.8.2R(1), App 5', { url: addresses.leasing }),
  },
  {
    id: 'leases-left-the-standstill-earlier',
    facts: { motorFinanceCommission: true, leasing: true },
    events: [received('2025-06-01T10:00:00+01:00')],
    now: '2026-06-02T10:00:00+01:00',
    expect: [dueOn('disp-final-response', '2026-01-29')],
    source: leases,
  },
  {
    id: 'other-commission-stands-still-from-its-own-date',
    facts: { motorFinanceCommission: false, motorFinanceOtherCommission: true },
    events: [received('2024-10-26T10:00:00+01:00')],
    now: '2026-06-02T10:00:00+01:00',
    expect: [dueOn('disp-final-response', '2026-07-26')],
    source: leases,
  },
  {
    id: 'other-commission-complained-of-the-day-before-does-not-stand-still',
    facts: { motorFinanceCommission: false, motorFinanceOtherCommission: true },
    events: [received('2024-10-25T10:00:00+01:00')],
    now: '2026-06-02T10:00:00+01:00',
    expect: [dueOn('disp-final-response', '2024-12-20')],
    source: leases,
  },
  {
    id: 'fifteen-months-to-the-ombudsman-for-other-commission-too',
    facts: { motorFinanceCommission: false, motorFinanceOtherCommission: true },
    events: [received('2025-10-20T10:00:00Z'), happened('final-response.sent', '2025-12-15T10:00:00Z')],
    expect: [dueOn('disp-ombudsman-referral', '2027-03-15')],
    source: leases,
  },
]
