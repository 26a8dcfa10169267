import type { ClockDefinition } from '../clock-definition.js'
import { noLongerPursued } from '../no-longer-pursued.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { afca, rg271 } from './guide.js'

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
    cancelsOn: noLongerPursued,
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
    cancelsOn: noLongerPursued,
    pausesOn: ['information.requested'],
    resumesOn: ['information.received'],
    restartsOn: ['information.received'],
    appliesWhen: { kind: 'complaint', idrMatter: 'hardship' },
    statutory: true,
    escalations: suggestedEscalations,
    source: rg271('RG 271 table 2, .99', {
      note: 'Information is asked for within the 21 days; with its arrival 21 days begin anew.',
    }),
  },
  {
    id: 'rg271-hardship-information',
    title: { en: 'The complainant may hand in the information asked for', zh: '投诉人提交所需资料的期限' },
    target: { calendarDays: 21 },
    startsOn: ['information.requested'],
    stopsOn: ['information.received'],
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
    source: {
      cite: 'AFCA Rules B.4',
      confidence: 'S',
      url: 'https://origin-www.allianz.com.au/contact-us/dispute-resolution.html',
      note: 'Two years from the IDR response, or six years from awareness when those end earlier.',
    },
  },
]
