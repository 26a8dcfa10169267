import type { EventType } from '../../vocabulary/index.js'

/** Events that a complaint takes note of at any time once it is received, even in the archive. */
export const always = [
  'complaint.linked',
  'complaint.repeated',
  'contact.made',
  'customer-message.received',
  'customer-message.answered',
  'major-complaint.notified',
  'action.planned',
  'action.completed',
  'action.effectiveness-checked',
  'lessons.recorded',
  'quality.reviewed',
  'staff.commended',
  'regulator-report.sent',
  'regulator-correction.ordered',
  'legal-hold.placed',
  'legal-hold.lifted',
  'personal-data.erased',
  'policy.migrated',
  'rung.reached',
] as const satisfies readonly EventType[]

/** Events of what goes on outside the bank. */
export const outside = [
  'mediation.proposed',
  'mediation.agreed',
  'mediation.ended',
  'dispute.proposal-received',
  'dispute.proposal-answered',
  'dispute.ended',
] as const satisfies readonly EventType[]

/** Events of carrying out what was promised. */
export const keepingPromises = [
  'commitment.made',
  'commitment.fulfilled',
  'commitment.released',
  'remedy.delivered',
  'remedy.failed',
  'satisfaction.recorded',
] as const satisfies readonly EventType[]

/** Events that an open complaint takes note of wherever its handling stands. */
export const whileOpen = [
  'complaint.details-confirmed',
  'complaint.classified',
  'complaint.assigned',
  'interest.declared',
  'interest.cleared',
  'acknowledgement.sent',
  'progress.notified',
  'holding-response.sent',
  'evidence.added',
  'statement.taken',
  'department-enquiry.sent',
  'department-enquiry.answered',
  'information.requested',
  'information.received',
  'expert.engaged',
  'expert.reported',
  'extension.requested',
  'extension.approved',
  'extension.refused',
  'extension.notified',
  'negotiation.held',
  'dispute.opened',
] as const satisfies readonly EventType[]
