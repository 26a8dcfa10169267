import { citing } from '../citing.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'
import { canadianZones } from '../zones.js'

const act = citing('Bank Act', 'P', 'https://www.laws.justice.gc.ca/eng/acts/B-1.01/page-67.html')
const fcac = citing(
  'FCAC',
  'S',
  'https://www.miragenews.com/fcac-urges-banks-to-improve-consumer-complaint-1507095',
)
const obsi = citing('OBSI', 'P', 'https://obsi.ca/en/how-we-work/faqs')
const period = fcac('release on complaint handling', {
  note: 'Bank Act s 627.43(1)(a) with SOR/2021-181; "a maximum of 56 days" was read at canada.ca itself, the counting only here.',
})

/**
 * Canada: the Financial Consumer Protection Framework of the Bank Act. Every expression of dissatisfaction is a complaint; it is dealt
 * with within 56 calendar days after the day of receipt, after which the customer may go to the external complaints body.
 */
export const caBankAct: Regime = {
  id: 'ca-bank-act',
  edition: 2,
  title: {
    en: 'Financial Consumer Protection Framework (Bank Act)',
    zh: '加拿大《银行法》金融消费者保护框架',
  },
  jurisdiction: 'CA',
  authority: { en: 'Financial Consumer Agency of Canada', zh: '加拿大金融消费者管理局' },
  effectiveFrom: '2022-06-30',
  onlyReceivedInForce: true,
  calendar: 'canada-federal',
  timeZone: 'America/Toronto',
  place: {
    zones: canadianZones,
    source: fcac('release on complaint handling', {
      note: 'It names no zone: the days of the place of the bank are taken.',
    }),
  },
  clocks: [
    {
      id: 'ca-deal-with-complaint',
      title: { en: 'Deal with the complaint', zh: '处理完毕投诉' },
      target: { calendarDays: 56 },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: { kind: 'complaint' },
      statutory: true,
      escalations: suggestedEscalations,
      source: period,
    },
    {
      id: 'ca-obsi-referral',
      title: {
        en: 'The customer may go to the Ombudsman for Banking Services and Investments (OBSI)',
        zh: '客户可以向银行服务及投资申诉专员（OBSI）投诉的期限',
      },
      target: { calendarDays: 180 },
      startsOn: ['final-response.sent'],
      startsAt: 'receipt',
      stopsOn: [{ on: 'dispute.opened', where: { route: 'ombudsman' } }],
      cancelsOn: ['complaint.withdrawn'],
      appliesWhen: { kind: 'complaint' },
      statutory: true,
      window: true,
      silence: {
        of: ['ca-deal-with-complaint'],
        source: obsi('FAQs, 56 days', { note: 'Without an answer in 56 days the customer may go to OBSI.' }),
      },
      source: obsi('FAQs, 180 days', {
        note: 'Calendar days once the final response was received in writing. OBSI is the single external complaints body for banks since 1 November 2024.',
      }),
    },
  ],
  notices: [],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [
    {
      // OBSI, which every bank belongs to since 1 November 2024.
      route: 'ombudsman',
      source: act('s 627.48', { url: 'https://lois.justice.gc.ca/eng/acts/B-1.01/page-69.html' }),
    },
  ],
  thresholds: {
    'public-figures-days': {
      value: 135,
      title: {
        en: 'Days after the financial year in which the figures on complaints are made public',
        zh: '财政年度结束后公布投诉数据的日数',
      },
      source: act('s 627.47'),
    },
    'external-recommendation-days': {
      value: 120,
      title: {
        en: 'Days in which the external complaints body recommends, once it has what it needs',
        zh: '外部投诉机构自资料齐备起作出建议的日数',
      },
      source: act('s 627.49', {
        url: 'https://laws-lois.justice.gc.ca/eng/AnnualStatutes/2023_26/page-17.html',
      }),
    },
  },
  retention: [],
  cases: [
    {
      id: 'the-day-after-receipt-is-day-one',
      events: [received('2026-11-23T10:00:00-05:00')],
      expect: [dueOn('ca-deal-with-complaint', '2027-01-18')],
      source: period,
    },
    {
      id: 'escalation-inside-the-bank-does-not-extend-it',
      events: [
        received('2026-11-23T10:00:00-05:00'),
        happened('complaint.escalated', '2026-12-07T10:00:00-05:00', { to: 'complaints-manager' }),
      ],
      expect: [dueOn('ca-deal-with-complaint', '2027-01-18')],
      source: period,
    },
    {
      id: 'closing-in-time-ends-it',
      events: [
        received('2026-11-23T10:00:00-05:00'),
        happened('complaint.closed', '2026-12-15T10:00:00-05:00', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'ca-deal-with-complaint', status: 'cancelled' }],
      source: period,
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      events: [
        received('2026-11-23T10:00:00-05:00'),
        happened('complaint.closed', '2027-05-01T10:00:00Z', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'ca-deal-with-complaint', status: 'breached' }],
      source: period,
    },
    {
      id: 'a-hundred-and-eighty-days-to-obsi-from-receipt',
      events: [
        received('2026-01-05T10:00:00-05:00'),
        happened('final-response.sent', '2026-02-10T10:00:00-05:00', {
          notice: {
            form: 'written',
            dispatchedAt: '2026-02-10T15:00:00.000Z',
            deliveredAt: '2026-02-13T15:00:00.000Z',
          },
        }),
      ],
      expect: [dueOn('ca-obsi-referral', '2026-08-12')],
      source: obsi('FAQs, 180 days'),
    },
    {
      id: 'silence-for-fifty-six-days-opens-the-way-to-obsi',
      events: [received('2026-01-05T10:00:00-05:00')],
      now: '2026-03-10T10:00:00-05:00',
      expect: [
        { clock: 'ca-deal-with-complaint', status: 'breached' },
        { clock: 'ca-obsi-referral', status: 'running' },
      ],
      source: obsi('FAQs, 56 days'),
    },
  ],
  source: act('s 627.43'),
}
