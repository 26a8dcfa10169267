import type { RegimeCase } from '../regime.js'
import { dueOn, happened, received } from '../worked-case.js'
import { afca, rg271 } from './guide.js'

const standard = afca('maximum IDR timeframes')
const table2 = rg271('RG 271 table 2')
const plain = { idrMatter: 'standard' }
const hardship = { idrMatter: 'hardship' }

/** On the public holidays of New South Wales. */
export const cases: RegimeCase[] = [
  {
    id: 'one-business-day-five-and-thirty-days',
    facts: plain,
    events: [received('2026-11-23T15:00:00+11:00')],
    expect: [
      dueOn('rg271-acknowledgement', '2026-11-24'),
      dueOn('rg271-early-closure', '2026-11-30'),
      dueOn('rg271-response', '2026-12-23'),
    ],
    source: standard,
  },
  {
    id: 'over-christmas',
    facts: plain,
    events: [received('2026-12-24T16:30:00+11:00')],
    expect: [
      dueOn('rg271-acknowledgement', '2026-12-29'),
      dueOn('rg271-early-closure', '2027-01-05'),
      dueOn('rg271-response', '2027-01-23'),
    ],
    source: standard,
  },
  {
    id: 'forty-five-days-for-trustees',
    facts: { idrMatter: 'traditional-trustee' },
    events: [received('2026-11-23T15:00:00+11:00')],
    expect: [dueOn('rg271-response', '2027-01-07')],
    source: standard,
  },
  {
    id: 'twenty-one-days-for-a-default-notice',
    facts: { idrMatter: 'credit-default-notice' },
    events: [received('2026-11-23T15:00:00+11:00')],
    expect: [dueOn('rg271-response', '2026-12-14')],
    source: table2,
  },
  {
    id: 'hardship-begins-anew-with-the-information',
    facts: hardship,
    events: [
      received('2026-09-01T10:00:00+10:00'),
      happened('information.requested', '2026-09-10T10:00:00+10:00'),
      happened('information.received', '2026-09-24T10:00:00+10:00'),
    ],
    expect: [dueOn('rg271-hardship-response', '2026-10-15')],
    source: table2,
  },
  {
    id: 'hardship-waits-for-the-information',
    facts: hardship,
    events: [
      received('2026-09-01T10:00:00+10:00'),
      happened('information.requested', '2026-09-10T10:00:00+10:00'),
    ],
    expect: [
      { clock: 'rg271-hardship-response', status: 'running', dueOn: '2026-10-08' },
      dueOn('rg271-hardship-information', '2026-10-01'),
    ],
    source: table2,
  },
  {
    id: 'going-to-afca-part-way-changes-nothing',
    facts: plain,
    events: [
      received('2026-10-01T10:00:00+10:00'),
      happened('dispute.opened', '2026-10-12T10:00:00+11:00', {
        route: 'ombudsman',
        body: 'AFCA',
        dispute: 'd1',
      }),
    ],
    expect: [{ clock: 'rg271-response', dueOn: '2026-10-31', status: 'running' }],
    source: standard,
  },
  {
    id: 'an-internal-appeal-restarts-nothing',
    facts: plain,
    events: [
      received('2026-10-01T10:00:00+10:00'),
      happened('complaint.repeated', '2026-10-12T10:00:00+11:00', { newFacts: true }),
    ],
    expect: [dueOn('rg271-response', '2026-10-31')],
    source: rg271('RG 271.35, .106'),
  },
  {
    id: 'two-years-to-afca',
    events: [
      received('2026-10-01T10:00:00+10:00'),
      happened('final-response.sent', '2026-10-20T10:00:00+11:00'),
    ],
    expect: [dueOn('rg271-afca-referral', '2028-10-20')],
    source: {
      cite: 'AFCA Rules B.4',
      confidence: 'S',
      url: 'https://origin-www.allianz.com.au/contact-us/dispute-resolution.html',
    },
  },
  {
    id: 'twenty-one-days-for-hardship',
    facts: hardship,
    events: [received('2026-09-01T10:00:00+10:00')],
    expect: [dueOn('rg271-hardship-response', '2026-09-22')],
    source: table2,
  },
  {
    id: 'hardship-does-not-wait-for-ever',
    facts: hardship,
    events: [
      received('2026-09-01T10:00:00+10:00'),
      happened('information.requested', '2026-09-10T10:00:00+10:00', { request: 'r1' }),
      happened('information.received', '2026-09-24T10:00:00+10:00', { request: 'r1', complete: false }),
    ],
    now: '2026-12-01T10:00:00+11:00',
    expect: [{ clock: 'rg271-hardship-response', dueOn: '2026-10-08', status: 'breached' }],
    source: table2,
  },
  {
    id: 'hardship-asked-again-gives-no-more-time',
    facts: hardship,
    events: [
      received('2026-09-01T10:00:00+10:00'),
      happened('information.requested', '2026-09-10T10:00:00+10:00', { request: 'r1' }),
      happened('information.requested', '2026-09-20T10:00:00+10:00', { request: 'r2' }),
      happened('information.received', '2026-09-22T10:00:00+10:00', { request: 'r2' }),
    ],
    expect: [dueOn('rg271-hardship-response', '2026-10-08')],
    source: table2,
  },
  {
    id: 'closed-to-satisfaction-in-five-business-days-owes-no-response',
    events: [
      received('2026-11-23T15:00:00+11:00'),
      happened('complaint.closed', '2026-11-26T15:00:00+11:00', { ground: 'satisfied', summary: 's' }),
    ],
    now: '2027-02-01T10:00:00+11:00',
    expect: [
      { clock: 'rg271-early-closure', status: 'met' },
      { clock: 'rg271-response', status: 'cancelled' },
    ],
    source: rg271('RG 271.71'),
  },
  {
    id: 'closed-to-satisfaction-later-still-owes-it',
    facts: plain,
    events: [
      received('2026-11-02T15:00:00+11:00'),
      happened('complaint.closed', '2026-11-16T15:00:00+11:00', { ground: 'satisfied', summary: 's' }),
    ],
    expect: [{ clock: 'rg271-response', dueOn: '2026-12-02', status: 'running' }],
    source: rg271('RG 271.71'),
  },
  {
    id: 'silence-opens-the-way-to-afca',
    events: [received('2026-10-01T10:00:00+10:00')],
    now: '2026-11-05T10:00:00+11:00',
    expect: [
      { clock: 'rg271-response', status: 'breached' },
      { clock: 'rg271-afca-referral', status: 'running' },
    ],
    source: {
      cite: 'AFCA Rules B.4, as an insurer tells its customers',
      confidence: 'S',
      url: 'https://origin-www.allianz.com.au/contact-us/dispute-resolution.html',
    },
  },
  {
    id: 'while-the-matter-is-not-known-the-shortest-time-runs',
    events: [received('2026-11-23T15:00:00+11:00')],
    expect: [dueOn('rg271-response', '2026-12-14'), dueOn('rg271-hardship-response', '2026-12-14')],
    source: table2,
  },
]
