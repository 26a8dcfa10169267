import type { Source } from '../../explanation.js'
import type { ClockDefinition, EventPattern, OrderedSuspension } from '../clock-definition.js'
import { noAnswerOwed, noLongerPursued } from '../no-longer-pursued.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { addresses, disp } from './disp.js'

/** Motor finance commission, for which the FCA stopped the eight weeks: those complained of as discretionary, and others. */
const discretionary = disp('App 5.2.1R(1)-(3)', {
  url: addresses.motorFinance,
  note: 'Complaints received from 17 November 2023.',
})
const otherCommission: Source = {
  cite: 'FCA, Information for firms on motor finance complaints, and PS25/18',
  confidence: 'P',
  url: 'https://fca.org.uk/firms/information-firms-motor-finance-complaints',
  note: 'Complaints received from 26 October 2024; the words of DISP App 5.2 for them were not seen.',
}
const leases: Source = {
  cite: 'FCA PS25/18',
  confidence: 'P',
  url: addresses.leasing,
  note: 'Final responses on leases are due again from 5 December 2025.',
}

const discretionaryFrom = { from: '2024-01-11', startedFrom: '2023-11-17' }
const otherFrom = { from: '2024-10-26', startedFrom: '2024-10-26' }

const motorFinanceStandstills: readonly OrderedSuspension[] = [
  {
    id: 'motor-finance-standstill',
    ...discretionaryFrom,
    through: '2026-05-31',
    when: { motorFinanceCommission: true, leasing: false },
    source: discretionary,
  },
  {
    id: 'motor-leasing-standstill',
    ...discretionaryFrom,
    through: '2025-12-04',
    when: { motorFinanceCommission: true, leasing: true },
    source: leases,
  },
  {
    id: 'motor-finance-other-standstill',
    ...otherFrom,
    through: '2026-05-31',
    when: { motorFinanceCommission: false, motorFinanceOtherCommission: true, leasing: false },
    source: otherCommission,
  },
  {
    id: 'motor-leasing-other-standstill',
    ...otherFrom,
    through: '2025-12-04',
    when: { motorFinanceCommission: false, motorFinanceOtherCommission: true, leasing: true },
    source: leases,
  },
]

/** The ombudsman's window after a final response of that time: fifteen months, and 29 July 2026 at the earliest. */
const motorFinanceWindow = {
  target: { months: 15 },
  startedThrough: '2026-01-29',
  notBefore: '2026-07-29',
} as const

/**
 * Resolved by the close of the third business day it is outside the time limits (1.5.1R); accepted later, no response is owed to who
 * accepted in writing one that told of the ombudsman (1.6.4R).
 */
const resolved: EventPattern[] = [
  ...noAnswerOwed,
  { meets: 'disp-summary-resolution' },
  { on: 'complaint.closed', where: { ground: ['satisfied', 'settled'] } },
]

/** What comes back is an expression of dissatisfaction, received on the day on which it comes back. */
const comingBack: ClockDefinition['reopening'] = {
  because: {
    en: 'The limit runs from the receipt of a complaint, and any expression of dissatisfaction is one: what comes back after an answer is received on that day; of a withdrawal DISP says nothing',
    zh: '期限自收到投诉之日起计算，任何不满表示均为投诉：答复后再次提出的，以再次提出之日为收到之日；对撤回，DISP未作规定',
  },
  source: disp('1.6.2R', { url: addresses.limits }),
}

export const clocks: ClockDefinition[] = [
  {
    id: 'disp-summary-resolution',
    title: {
      en: 'Resolve early, so that a summary resolution communication is enough',
      zh: '提前解决投诉，以简易处理通知（SRC）代替正式答复',
    },
    target: { businessDays: 3 },
    startsOn: ['complaint.received'],
    stopsOn: [
      'offer.accepted',
      'settlement.reached',
      { on: 'misunderstanding.explained', where: { satisfied: true } },
      { on: 'callback.made', where: { satisfied: true } },
    ],
    cancelsOn: [...noLongerPursued, 'final-response.sent'],
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    window: true,
    source: disp('1.5.1R, 1.5.2AR', { url: addresses.resolution }),
  },
  {
    id: 'disp-final-response',
    title: {
      en: 'Final response, or a written response that says why not yet',
      zh: '作出最终答复，或者书面说明尚不能答复的理由',
    },
    target: { weeks: 8 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent', 'holding-response.sent'],
    cancelsOn: resolved,
    reopening: comingBack,
    suspensions: motorFinanceStandstills,
    appliesWhen: { kind: 'complaint', paymentServices: false },
    statutory: true,
    escalations: suggestedEscalations,
    source: disp('1.6.2R', { url: addresses.limits }),
  },
  {
    id: 'disp-payment-final-response',
    title: {
      en: 'Final response on a payment services or e-money complaint',
      zh: '对支付服务或电子货币投诉作出最终答复',
    },
    target: { businessDays: 15 },
    counting: { end: 'end-of-day' },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent'],
    cancelsOn: resolved,
    reopening: comingBack,
    appliesWhen: { kind: 'complaint', paymentServices: true },
    statutory: true,
    extensions: [
      {
        step: 'payment-holding-response',
        title: {
          en: 'Exceptional circumstances beyond control: 35 business days in total',
          zh: '非本机构所能控制的特殊情况：合计35个营业日',
        },
        to: { businessDays: 35 },
        approvedBy: [],
        notifyBefore: true,
        grantedBy: ['holding-response.sent'],
        source: disp('1.6.2AR(2)', {
          url: addresses.acknowledgement,
          note: 'Read in the cross-reference of DISP 1.6.1R(1)(b).',
        }),
      },
    ],
    escalations: suggestedEscalations,
    source: disp('1.6.2AR(1)', {
      url: addresses.acknowledgement,
      note: 'Read in the cross-references of DISP 1.6.1R(1)(b) and 2.8.1R(2A).',
    }),
  },
  {
    id: 'disp-ombudsman-referral',
    title: {
      en: 'The complainant may refer the complaint to the Financial Ombudsman Service',
      zh: '投诉人可以将投诉提交金融申诉专员服务（FOS）的期限',
    },
    target: { months: 6 },
    lengths: [
      {
        when: { motorFinanceCommission: true },
        ...motorFinanceWindow,
        startedFrom: '2023-07-12',
        source: {
          cite: 'FCA PS24/11 and PS25/18; DISP App 5.1.2R(1)(d)(ii)',
          confidence: 'P',
          url: addresses.leasing,
          note: 'Final responses from 12 July 2023 to 29 January 2026: the later of fifteen months and 29 July 2026.',
        },
      },
      {
        when: { motorFinanceOtherCommission: true },
        ...motorFinanceWindow,
        startedFrom: '2024-10-26',
        source: {
          ...otherCommission,
          note: 'The later of fifteen months and 29 July 2026; from which response on was not found: it is taken from the day of the first complaints concerned.',
        },
      },
    ],
    startsOn: ['final-response.sent'],
    stopsOn: [{ on: 'dispute.opened', where: { route: 'ombudsman' } }],
    cancelsOn: ['complaint.withdrawn'],
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    window: true,
    startsAt: 'dispatch',
    silence: {
      of: ['disp-final-response', 'disp-payment-final-response'],
      source: disp('2.8.1R(2), (4)', {
        url: addresses.ombudsman,
        note: 'No final response when the time for one has passed: the ombudsman can consider it, and the six months have not begun.',
      }),
    },
    source: disp('2.8.2R(1)', {
      url: addresses.ombudsman,
      note: 'From the day it was sent, and from the newest one: whether a second final response opens it anew was not found, this is our reading. A month without that day ends on its last day: the rule does not say either.',
    }),
  },
]
