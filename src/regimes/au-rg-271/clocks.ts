import type { Source } from '../../explanation.js'
import type { ClockDefinition, EventPattern } from '../clock-definition.js'
import { noAnswerOwed, noLongerPursued } from '../no-longer-pursued.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { afca, rg271 } from './guide.js'

/** What was asked for has come as a whole. */
const complete: EventPattern = { on: 'information.received', where: { complete: true } }

const hardshipWait: Source = {
  cite: 'National Credit Code s 72(5), as ASIC INFO 105 is reported',
  confidence: 'S',
  url: 'https://www.brightlaw.com.au/responding-to-hardship-requests/',
  note: 'The 28 days are counted from the request, the earlier of two readings: the report counts them from when the information was due. s 72(1)-(4) was read at ato.gov.au, (5) was not seen.',
}

/** All levels of a bank's procedure share one time. */
const oneTime: ClockDefinition['reopening'] = {
  answered: 'continuous',
  because: {
    en: 'No internal appeal or escalation restarts the time: what is taken up again after an answer counts from the receipt of the complaint',
    zh: '内部申诉或升级不重新起算期限：答复后重新办理的，仍自收到投诉之日起计算',
  },
  source: rg271('RG 271.35, .106'),
}

export const clocks: ClockDefinition[] = [
  {
    id: 'rg271-acknowledgement',
    title: { en: 'Acknowledge receipt', zh: '确认收到投诉' },
    target: { businessDays: 1 },
    counting: { end: 'end-of-day' },
    startsOn: ['complaint.received'],
    stopsOn: ['acknowledgement.sent', 'final-response.sent'],
    cancelsOn: noLongerPursued,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    escalations: suggestedEscalations,
    source: rg271('RG 271.51-.52', {
      note: 'Within 24 hours (one business day), or as soon as practicable.',
    }),
  },
  {
    id: 'rg271-early-closure',
    title: {
      en: 'Close it to satisfaction, so that no written response is needed',
      zh: '令投诉人满意地结案，可免书面答复',
    },
    target: { businessDays: 5 },
    counting: { end: 'end-of-day' },
    startsOn: ['complaint.received'],
    stopsOn: [{ on: 'complaint.closed', where: { ground: ['satisfied', 'explained', 'settled'] } }],
    cancelsOn: [...noLongerPursued, 'final-response.sent'],
    appliesWhen: {
      kind: 'complaint',
      idrMatter: ['standard', 'traditional-trustee', 'superannuation-trustee'],
    },
    statutory: true,
    window: true,
    source: rg271('RG 271.71, .75', {
      note: 'Not for hardship, declined claims, the value of a claim or decisions of trustees, nor when a response is asked for.',
    }),
  },
  {
    id: 'rg271-response',
    title: {
      en: 'IDR response, or a notice of delay with its reasons',
      zh: '作出内部争议解决（IDR）答复，或者发出说明理由的延期通知',
    },
    target: { calendarDays: 30 },
    lengths: [
      {
        when: { idrMatter: ['traditional-trustee', 'superannuation-trustee'] },
        target: { calendarDays: 45 },
        source: afca('maximum IDR timeframes'),
      },
      {
        when: { idrMatter: 'credit-default-notice' },
        target: { calendarDays: 21 },
        source: rg271('RG 271 table 2, .89', { note: 'No enforcement meanwhile.' }),
      },
    ],
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent', 'holding-response.sent'],
    cancelsOn: [...noAnswerOwed, { meets: 'rg271-early-closure' }],
    reopening: oneTime,
    appliesWhen: {
      kind: 'complaint',
      idrMatter: ['standard', 'traditional-trustee', 'superannuation-trustee', 'credit-default-notice'],
    },
    statutory: true,
    escalations: suggestedEscalations,
    source: afca('maximum IDR timeframes', {
      note: 'RG 271.56, .64-.68: a notice of delay must leave before the limit. No transfer or internal appeal restarts it.',
    }),
  },
  {
    id: 'rg271-hardship-response',
    title: {
      en: 'Answer a hardship notice or a request for postponement',
      zh: '答复财务困难申请或延期还款申请',
    },
    target: { calendarDays: 21 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent'],
    cancelsOn: noAnswerOwed,
    reopening: oneTime,
    waits: {
      on: ['information.requested'],
      until: [complete],
      atMost: { calendarDays: 28 },
      afterwards: { calendarDays: 21 },
      source: hardshipWait,
    },
    appliesWhen: { kind: 'complaint', idrMatter: 'hardship' },
    statutory: true,
    escalations: suggestedEscalations,
    source: rg271('RG 271 table 2, .99', {
      note: 'National Credit Code s 72(2)-(5): information is asked for within the 21 days, once; 21 days from its arrival, 28 from the request when it does not come.',
    }),
  },
  {
    id: 'rg271-hardship-information',
    title: { en: 'The complainant may hand in the information asked for', zh: '投诉人提交所需资料的期限' },
    target: { calendarDays: 21 },
    startsOn: ['information.requested'],
    stopsOn: [complete],
    cancelsOn: [...noLongerPursued, 'final-response.sent'],
    appliesWhen: { kind: 'complaint', idrMatter: 'hardship' },
    statutory: true,
    window: true,
    source: rg271('RG 271 table 2'),
  },
  {
    id: 'rg271-afca-referral',
    title: {
      en: 'The complainant may go to the Australian Financial Complaints Authority',
      zh: '投诉人可以向澳大利亚金融投诉局（AFCA）投诉的期限',
    },
    target: { months: 24 },
    startsOn: ['final-response.sent'],
    stopsOn: [{ on: 'dispute.opened', where: { route: 'ombudsman' } }],
    cancelsOn: ['complaint.withdrawn'],
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    window: true,
    startsAt: 'dispatch',
    silence: {
      of: ['rg271-response', 'rg271-hardship-response'],
      source: {
        cite: 'AFCA Rules B.4, as an insurer tells its customers',
        confidence: 'S',
        url: 'https://origin-www.allianz.com.au/contact-us/dispute-resolution.html',
        note: 'Without a decision in time the complainant may go to AFCA; the two years run from the response only.',
      },
    },
    source: {
      cite: 'AFCA Rules B.4',
      confidence: 'S',
      url: 'https://origin-www.allianz.com.au/contact-us/dispute-resolution.html',
      note: 'Two years from the IDR response, or six years from awareness when those end earlier.',
    },
  },
]
