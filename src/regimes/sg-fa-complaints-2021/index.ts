import type { Source } from '../../explanation.js'
import { citing } from '../citing.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'

const laws = 'https://laws.sg/legislation/sub-leg-2001-faa-s912-2021'
const regulation = (number: string, page: 5 | 8 | 9) =>
  citing('S 912/2021 reg', 'P', `${laws}/reg-${page}`)(number)

const whoIsCovered = citing(
  'S 912/2021',
  'S',
  'https://legal-wires.com/singapore/financial-advisers-complaints-handling-and-resolution-regulations-2021-6',
)('regs 1-3')

const fidrec: Source = {
  cite: 'FIDReC, what it can hear (KA-01131)',
  confidence: 'P',
  url: 'https://www.fidrec.com.sg/knowledgebase/article/~/knowledgebase/article/KA-01131',
  note: "Not more than six months after the institution's final reply.",
}

const scope = { kind: 'complaint', adviceToRetailClient: true }

/**
 * Singapore: complaints of retail clients about financial advice, also by banks as exempt advisers. Other complaints in a bank are
 * under its own rules and the industry's code.
 */
export const sgFaComplaints2021: Regime = {
  id: 'sg-fa-complaints-2021',
  edition: 2,
  title: {
    en: 'Financial Advisers (Complaints Handling and Resolution) Regulations 2021',
    zh: '新加坡《财务顾问（投诉处理与解决）条例2021》',
  },
  jurisdiction: 'SG',
  authority: { en: 'Monetary Authority of Singapore', zh: '新加坡金融管理局' },
  effectiveFrom: '2022-01-03',
  onlyReceivedInForce: true,
  calendar: 'singapore',
  timeZone: 'Asia/Singapore',
  facts: {
    adviceToRetailClient: {
      type: 'boolean',
      label: { en: 'A retail client complains about financial advice', zh: '零售客户就财务咨询服务投诉' },
      assumed: true,
    },
  },
  clocks: [
    {
      id: 'sg-acknowledgement',
      title: {
        en: 'Acknowledge in writing, with the notice of procedure',
        zh: '书面确认收到，并附处理程序通知',
      },
      target: { businessDays: 2 },
      counting: { end: 'end-of-day' },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent'],
      cancelsOn: noLongerPursued,
      appliesWhen: scope,
      statutory: true,
      escalations: suggestedEscalations,
      source: regulation('5(3)(a)', 5),
    },
    {
      id: 'sg-response',
      title: {
        en: 'Final response, or a written response with the reason for the delay',
        zh: '作出最终答复，或者书面说明延迟理由',
      },
      target: { businessDays: 20 },
      counting: { end: 'end-of-day' },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent', 'holding-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: scope,
      statutory: true,
      escalations: suggestedEscalations,
      source: regulation('5(3)(e)', 5),
    },
    {
      id: 'sg-fidrec-referral',
      title: {
        en: 'The complainant may go to the Financial Industry Disputes Resolution Centre',
        zh: '投诉人可以向金融业争议调解中心（FIDReC）提出的期限',
      },
      target: { months: 6 },
      startsOn: ['final-response.sent'],
      stopsOn: [{ on: 'dispute.opened', where: { route: ['mediation', 'ombudsman'] } }],
      cancelsOn: ['complaint.withdrawn'],
      appliesWhen: { kind: 'complaint' },
      statutory: true,
      window: true,
      startsAt: 'receipt',
      silence: {
        of: ['sg-response'],
        source: {
          ...fidrec,
          note: 'Once the institution has had its time to resolve it: that this is the time of reg 5(3)(e) is our reading.',
        },
      },
      source: fidrec,
    },
  ],
  notices: [{ kind: 'holding', contains: ['reasons'], source: regulation('5(3)(e)(ii)', 5) }],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [
    {
      route: 'mediation',
      source: {
        cite: 'ABS Code of Consumer Banking Practice s 16',
        confidence: 'S',
        url: 'https://www.straitstimes.com/forum/letters-in-print/standards-spelt-out-in-consumer-banking-practice-code',
      },
    },
  ],
  thresholds: {
    'return-months': {
      value: 3,
      title: {
        en: 'Months after each half-year in which form CHR is lodged',
        zh: '每半年度结束后报送CHR表格的月数',
      },
      source: regulation('9(1)-(2)', 9),
    },
  },
  retention: [
    {
      what: { en: 'Complaint records', zh: '投诉记录' },
      years: 5,
      from: { en: 'the complaint is deemed resolved', zh: '自投诉视为解决之日起' },
      since: 'closed',
      source: regulation('8(3)', 8),
    },
  ],
  cases: [
    {
      id: 'two-and-twenty-business-days-over-lunar-new-year',
      events: [received('2026-02-02T10:00:00+08:00')],
      expect: [dueOn('sg-acknowledgement', '2026-02-04'), dueOn('sg-response', '2026-03-04')],
      source: regulation('5(3)', 5),
    },
    {
      id: 'six-months-from-the-final-reply',
      events: [
        received('2026-02-02T10:00:00+08:00'),
        happened('final-response.sent', '2026-03-04T10:00:00+08:00'),
      ],
      expect: [{ clock: 'sg-response', status: 'met' }, dueOn('sg-fidrec-referral', '2026-09-04')],
      source: regulation('5(3)(e)', 5),
    },
    {
      id: 'other-complaints-have-no-limit-here',
      facts: { adviceToRetailClient: false },
      events: [
        received('2026-02-02T10:00:00+08:00'),
        happened('final-response.sent', '2026-02-05T10:00:00+08:00'),
      ],
      expect: [dueOn('sg-fidrec-referral', '2026-08-05')],
      source: whoIsCovered,
    },
    {
      id: 'closing-in-time-ends-it',
      events: [
        received('2026-02-02T10:00:00+08:00'),
        happened('complaint.closed', '2026-02-10T10:00:00+08:00', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'sg-response', status: 'cancelled' }],
      source: regulation('5(3)(e)', 5),
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      events: [
        received('2026-02-02T10:00:00+08:00'),
        happened('complaint.closed', '2027-05-01T10:00:00Z', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'sg-response', status: 'breached' }],
      source: regulation('5(3)(e)', 5),
    },
    {
      id: 'silence-opens-the-way-to-fidrec',
      events: [received('2026-02-02T10:00:00+08:00')],
      now: '2026-03-10T10:00:00+08:00',
      expect: [
        { clock: 'sg-response', status: 'breached' },
        { clock: 'sg-fidrec-referral', status: 'running' },
      ],
      source: fidrec,
    },
    {
      id: 'six-months-from-the-receipt-of-the-final-reply',
      events: [
        received('2026-02-02T10:00:00+08:00'),
        happened('final-response.sent', '2026-03-04T10:00:00+08:00', {
          notice: {
            form: 'written',
            dispatchedAt: '2026-03-04T02:00:00.000Z',
            deliveredAt: '2026-03-06T02:00:00.000Z',
          },
        }),
      ],
      expect: [dueOn('sg-fidrec-referral', '2026-09-06')],
      source: fidrec,
    },
  ],
  source: regulation('5', 5),
}
