import type { Said } from '../../explanation.js'
import { citing } from '../citing.js'
import type { ClockDefinition } from '../clock-definition.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime, RegimeCase } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'

const scheme = citing(
  'RB-IOS',
  'S',
  'https://bankingschool.co.in/central-banking/reserve-bank-integrated-ombudsman-scheme-rb-ios-2026',
)

const internalOmbudsman = citing(
  'RBI Internal Ombudsman Directions, 14 January 2026',
  'S',
  'https://www.business-standard.com/finance/news/rbi-mandates-auto-escalation-of-unresolved-complaints-to-internal-ombudsman-126011401228_1.html',
)

/** The outer limits for failed transactions; the circular was seen, its annex only as others quote it. */
const turnAround = citing(
  'RBI/2019-20/67 annex',
  'S',
  'https://breaking-news-today.com/business/failed-upi-transactions-banks-to-pay-rs-100-per-day-penalty-for-delay-beyond-2-days/',
)

const days = (value: number, title: Said) => ({ value, title, source: turnAround('rows 1-5') })

/**
 * Outer limits in calendar days after the day of a failed transaction, by which it is put right without any complaint, and what each
 * day of delay costs. They are no times for answering a complaint, so they are thresholds and not clocks.
 */
const turnAroundTimes: Regime['thresholds'] = {
  'atm-days': days(5, { en: 'Cash not paid out by a machine', zh: 'ATM扣款未出钞：日数' }),
  'card-to-card-days': days(1, { en: 'Card-to-card transfer', zh: '卡间转账失败：日数' }),
  'point-of-sale-days': days(5, { en: 'Card at a point of sale', zh: 'POS交易失败：日数' }),
  'card-not-present-days': days(5, { en: 'Card in electronic commerce', zh: '无卡电商交易失败：日数' }),
  'imps-days': days(1, { en: 'IMPS: beneficiary not credited', zh: 'IMPS收款方未入账：日数' }),
  'upi-transfer-days': days(1, { en: 'UPI transfer', zh: 'UPI转账失败：日数' }),
  'upi-merchant-days': days(5, { en: 'UPI payment to a merchant', zh: 'UPI商户支付失败：日数' }),
  'delay-rupees-per-day': days(100, {
    en: 'Rupees owed for each day of delay beyond the limit',
    zh: '超过期限每日应付补偿（卢比）',
  }),
}

const clocks: ClockDefinition[] = [
  {
    id: 'rbi-internal-ombudsman',
    title: {
      en: 'Resolve it fully, or hand it to the internal ombudsman',
      zh: '全部解决，或者提交内部申诉专员复核',
    },
    target: { calendarDays: 20 },
    startsOn: ['complaint.received'],
    stopsOn: [
      { on: 'review.requested', where: { to: ['upper-level', 'senior-management'] } },
      'final-response.sent',
    ],
    cancelsOn: noLongerPursued,
    reopening: silentOnReopening,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    escalations: suggestedEscalations,
    source: internalOmbudsman('escalation', {
      note: 'Where a payment system has a time of its own, the internal ombudsman keeps at least ten days instead.',
    }),
  },
  {
    id: 'rbi-final-reply',
    title: { en: 'Tell the customer the final decision', zh: '告知客户最终决定' },
    target: { calendarDays: 30 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent'],
    cancelsOn: noLongerPursued,
    reopening: silentOnReopening,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    escalations: suggestedEscalations,
    source: internalOmbudsman('final decision', {
      note: 'Without a reply by then the customer may go to the Ombudsman.',
    }),
  },
  {
    id: 'rbi-ombudsman-referral',
    title: { en: 'The customer may go to the Ombudsman', zh: '客户可以向申诉专员投诉的期限' },
    target: { calendarDays: 90 },
    startsOn: ['final-response.sent'],
    stopsOn: [{ on: 'dispute.opened', where: { route: 'ombudsman' } }],
    cancelsOn: ['complaint.withdrawn'],
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    window: true,
    startsAt: 'receipt',
    silence: {
      of: ['rbi-final-reply'],
      target: { calendarDays: 90 },
      source: scheme('cl 10', { note: 'Without a reply the ninety days begin when the thirty have passed.' }),
    },
    source: scheme('cl 10', { note: 'From the receipt of the reply.' }),
  },
]

const cases: RegimeCase[] = [
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

/**
 * India: the Reserve Bank's Integrated Ombudsman Scheme 2026 and its Internal Ombudsman Directions of January 2026. Complaints that
 * were received before 1 July 2026 stay under the scheme of 2021, which is not here (RBI, frequently asked questions as updated on that day).
 */
export const inRbi2026: Regime = {
  id: 'in-rbi-2026',
  edition: 2,
  title: {
    en: 'Integrated Ombudsman Scheme and Internal Ombudsman Directions (2026)',
    zh: '印度储备银行综合申诉专员计划及内部申诉专员指引（2026）',
  },
  jurisdiction: 'IN',
  authority: { en: 'Reserve Bank of India', zh: '印度储备银行' },
  effectiveFrom: '2026-07-01',
  onlyReceivedInForce: true,
  calendar: 'india-national',
  timeZone: 'Asia/Kolkata',
  caution: {
    en: 'Read in the press and in guides, not in the texts themselves; check clause by clause before relying on it.',
    zh: '依据新闻及解读整理，未核对原文；使用前请逐条核对。',
  },
  clocks,
  notices: [
    {
      kind: 'final-response',
      contains: ['external-routes'],
      source: scheme('Internal Ombudsman Directions'),
    },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'ombudsman', source: scheme('cl 10') }],
  thresholds: turnAroundTimes,
  retention: [],
  cases,
  source: scheme('2026'),
}
