import type { EventType, Role } from '../../vocabulary/index.js'
import type { Controls } from './controls.js'

const customers: Role[] = ['complainant', 'representative']
const outsiders: Role[] = [
  'expert',
  'mediator',
  'arbitrator',
  'ombudsman',
  'regulator',
  'consumer-association',
  'court',
]
const leaders: Role[] = ['customer-service-manager', 'complaints-manager']
const top: Role[] = ['senior-management', 'general-manager', 'head-office']
const desk: Role[] = ['receptionist', 'acceptance-officer', 'customer-service']
const handling: Role[] = ['handler', 'investigator', 'head-of-department']
const staff: Role[] = [
  ...desk,
  ...handling,
  'department',
  'callback-agent',
  'approver',
  ...leaders,
  'compliance-supervisor',
  ...top,
  'upper-level-reviewer',
  'system',
]
const approvers: Role[] = ['approver', 'head-of-department', ...leaders, 'upper-level-reviewer', ...top]
const everyone: Role[] = [...staff, ...customers, ...outsiders]
const withCustomers: Role[] = [...staff, ...customers]

const may = (roles: Role[], ...types: EventType[]) =>
  Object.fromEntries(types.map((type) => [type, { roles }]))

/** Who may report what when a policy says nothing else: staff, unless an event is named here. */
export const defaultPermissions: Controls['permissions'] = {
  '*': { roles: staff },
  ...may(everyone, 'complaint.received', 'evidence.added', 'dispute.opened', 'dispute.ended'),
  ...may(everyone, 'dispute.proposal-received', 'dispute.proposal-answered', 'complaint.repeated'),
  ...may(everyone, 'customer-message.received', 'regulator-correction.ordered'),
  ...may([...customers, ...desk, ...leaders], 'complaint.withdrawn'),
  ...may(
    withCustomers,
    'complaint.escalated',
    'interest.declared',
    'review.requested',
    'information.received',
  ),
  ...may(withCustomers, 'offer.accepted', 'offer.rejected', 'offer.countered', 'mediation.agreed'),
  ...may(withCustomers, 'satisfaction.recorded', 'complaint.details-confirmed'),
  ...may([...staff, 'expert'], 'expert.reported'),
  ...may(['acceptance-officer', 'head-of-department', ...leaders, 'system'], 'complaint.accepted'),
  ...may(['acceptance-officer', ...leaders], 'complaint.declined', 'complaint.kind-changed'),
  ...may(['acceptance-officer', 'head-of-department', ...leaders, 'system'], 'complaint.assigned'),
  ...may(['acceptance-officer', 'handler', ...leaders, 'system'], 'complaint.merged'),
  ...may(['acceptance-officer', ...leaders, 'compliance-supervisor', 'system'], 'complaint.unmerged'),
  ...may([...leaders, 'compliance-supervisor', ...top], 'complaint.referred', 'complaint.de-escalated'),
  ...may([...leaders, 'compliance-supervisor'], 'interest.cleared', 'quality.reviewed'),
  ...may([...handling, ...leaders], 'investigation.started', 'findings.made', 'proposal.made', 'offer.made'),
  ...may(approvers, 'approval.granted', 'approval.refused', 'extension.approved', 'extension.refused'),
  ...may(['handler', ...approvers], 'decision.made'),
  ...may(['handler', ...approvers, 'mediator'], 'settlement.reached'),
  ...may(leaders, 'handling.summarised'),
  ...may(['callback-agent', 'customer-service', ...leaders], 'callback.made'),
  ...may(['head-of-department', ...leaders, 'upper-level-reviewer', ...top], 'review.decided'),
  ...may(['handler', ...leaders, 'system'], 'complaint.closed'),
  ...may([...leaders, 'compliance-supervisor', 'upper-level-reviewer', ...top], 'complaint.reopened'),
  ...may(['compliance-supervisor', ...leaders, ...top, 'regulator', 'court'], 'legal-hold.placed'),
  ...may(['compliance-supervisor', ...top], 'legal-hold.lifted'),
  ...may(['compliance-supervisor', 'system'], 'personal-data.erased'),
  ...may(['complaints-manager', 'system'], 'policy.migrated'),
  ...may(['system'], 'rung.reached'),
}
