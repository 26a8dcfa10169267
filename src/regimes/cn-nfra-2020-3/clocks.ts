import type { ClockDefinition, EventPattern } from '../clock-definition.js'
import { givenUp } from '../no-longer-pursued.js'
import { article } from './order.js'

/**
 * Mediation both sides applied for (art. 23) and outside examination of which the complainant was told (art. 18(2)). Each is ended by
 * its own body or examination: a report of an examination that the complainant was not told of ends nothing.
 */
const standsStill = {
  pausesOn: ['mediation.agreed', { on: 'expert.engaged', where: { customerTold: true } }] as EventPattern[],
  resumesOn: ['mediation.ended', 'expert.reported'] as EventPattern[],
  pausesBy: ['body', 'engagement'],
}

export const clocks: ClockDefinition[] = [
  {
    id: 'decision',
    title: { en: 'Decide and tell the complainant', zh: '作出处理决定并告知投诉人' },
    target: { calendarDays: 15 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent', 'declining.notified'],
    restartsOn: [{ on: 'complaint.repeated', where: { newFacts: true } }],
    cancelsOn: [...givenUp, 'complaint.closed', 'enquiry.answered'],
    ...standsStill,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    extensions: [
      {
        step: 'complex',
        title: { en: 'Complex circumstances: 30 days in total', zh: '情况复杂：延长至30日' },
        to: { calendarDays: 30 },
        approvedBy: [],
        notifyBefore: false,
        source: article('18(1)', 'The text names neither an approver nor a notice for this step.'),
      },
      {
        step: 'especially-complex',
        title: {
          en: 'Especially complex: a further 30 days',
          zh: '情况特别复杂或者有其他特殊原因：再延长30日',
        },
        by: { calendarDays: 30 },
        approvedBy: ['upper-level-reviewer', 'senior-management'],
        notifyBefore: true,
        after: 'complex',
        source: article('18(1)'),
      },
    ],
    escalations: [
      { id: 'half-time', percent: 50, notify: ['handler'] },
      {
        id: 'three-days-left',
        before: { calendarDays: 3 },
        notify: ['handler', 'head-of-department'],
      },
      {
        id: 'last-day',
        before: { calendarDays: 1 },
        notify: ['customer-service-manager'],
        escalate: true,
      },
      { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
    ],
    source: article(
      '18(1)',
      'What the parties agree on the time of notice (art. 21(5)) governs between them; it is recorded as a commitment, and this time stays the one that is reported.',
    ),
  },
  {
    id: 'review-decision',
    title: { en: 'Decide the review and tell the applicant', zh: '作出核查决定并告知投诉人' },
    target: { calendarDays: 30 },
    startsOn: [{ on: 'review.requested', where: { to: 'upper-level' } }],
    stopsOn: ['review-outcome.notified'],
    cancelsOn: givenUp,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    escalations: [
      { id: 'five-days-left', before: { calendarDays: 5 }, notify: ['upper-level-reviewer'] },
      { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
    ],
    source: article('20', 'No extension is provided for.'),
  },
  {
    id: 'review-window',
    title: { en: 'The complainant may ask for a review', zh: '投诉人可以申请核查的期限' },
    target: { calendarDays: 30 },
    startsOn: ['final-response.sent'],
    stopsOn: [{ on: 'review.requested', where: { to: 'upper-level' } }],
    cancelsOn: ['complaint.archived'],
    appliesWhen: { kind: 'complaint', respondentLevel: ['branch', 'sub-branch'] },
    statutory: true,
    window: true,
    startsAt: 'receipt',
    source: article(
      '20',
      'From the day on which the decision was received; until the delivery is on record, from its dispatch. A new decision opens it anew. Only against decisions of a branch; the application is in writing.',
    ),
  },
  {
    id: 'regulator-forwarding',
    title: { en: 'The regulator passes the complaint on', zh: '监管机构转交消费投诉' },
    target: { businessDays: 7 },
    startsOn: ['regulator-complaint.received'],
    stopsOn: ['regulator-complaint.forwarded'],
    statutory: true,
    source: article('33', 'A duty of the regulator; the only working-day limit of the order (art. 43).'),
  },
]
