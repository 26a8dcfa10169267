import type { ClockDefinition } from '../clock-definition.js'
import { noLongerPursued } from '../no-longer-pursued.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { internalOmbudsman, scheme } from './directions.js'

export const clocks: ClockDefinition[] = [
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
