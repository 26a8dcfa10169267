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

/**
 * The program of a CRM: it takes in what customers said there and who was given the work. What ends, erases, migrates or decides is for
 * people and for the bank's own system.
 */
const connectable: readonly EventType[] = [
  'complaint.received',
  'complaint.registered',
  'complaint.accepted',
  'complaint.assigned',
  'complaint.repeated',
  'complaint.details-confirmed',
  'contact.made',
  'customer-message.received',
  'customer-message.answered',
  'evidence.added',
  'information.received',
]

const withConnector = (permissions: Controls['permissions']): Controls['permissions'] => ({
  ...permissions,
  ...Object.fromEntries(
    connectable.map((type) => [
      type,
      { roles: [...(permissions[type]?.roles ?? permissions['*']?.roles ?? []), 'connector'] },
    ]),
  ),
})

const may = (roles: Role[], ...types: EventType[]) =>
  Object.fromEntries(types.map((type) => [type, { roles }]))

/** Who may report what when a policy says nothing else: staff, unless an event is named here. */
const defaultPermissions: Controls['permissions'] = withConnector({
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
})

const seniors: Role[] = ['complaints-manager', 'senior-management', 'general-manager', 'head-office']

const upTo = (units: number) => ({
  CNY: units * 100,
  HKD: units * 100,
  USD: units * 15,
  EUR: units * 15,
  GBP: units * 15,
})

/**
 * A cautious house rule for banks that have not chosen yet. Four-eyes, open commitments and the level that grants an
 * extension can be set aside by nobody; clocks have no extension until a policy or regime names one.
 */
export const defaultControls: Controls = {
  permissions: defaultPermissions,
  delegations: [],
  overrides: {
    'registered-first': seniors,
    'triaged-first': seniors,
    'assigned-first': seniors,
    'special-for-serious': ['senior-management', 'general-manager', 'head-office'],
    'findings-grounded': seniors,
    'both-accounts': seniors,
    'independent-evidence': seniors,
    'decision-cites-rules': seniors,
    'demands-answered': seniors,
    'call-back-independent': seniors,
    'negotiation-first': seniors,
    'review-window': seniors,
    'closure-rule': seniors,
    'remedies-delivered': seniors,
    'disputes-ended': seniors,
    'root-cause': seniors,
    'corrective-action': seniors,
    'followed-up': seniors,
    'lessons-recorded': seniors,
  },
  authority: {
    handler: upTo(500),
    'head-of-department': upTo(5_000),
    approver: upTo(10_000),
    'customer-service-manager': upTo(10_000),
    'complaints-manager': upTo(50_000),
    'senior-management': 'unlimited',
    'general-manager': 'unlimited',
    'head-office': 'unlimited',
  },
  approval: { whenMajor: true, whenSerious: true, outcomes: [], remedies: [] },
  fourEyes: { decision: false, extension: true },
  recusal: { complainedAbout: true, lineManager: false, earlierHandler: false, declaredInterest: true },
  acceptance: {
    registeredFirst: true,
    triagedFirst: false,
    declineGrounds: [
      'not-raised-by-complainant',
      'not-our-institution',
      'before-court-or-arbitration',
      'already-settled',
    ],
  },
  investigation: {
    assignedFirst: true,
    specialForSerious: true,
    independentEvidence: 1,
    findingsCite: ['evidence', 'rules'],
    bothAccounts: 'when-a-person-is-complained-about',
    customerToldOfExpert: true,
  },
  decision: {
    findingsFirst: true,
    citesRules: true,
    remedyOrReason: true,
    demandsAnswered: true,
    apology: 'when-loss-or-inconvenience',
  },
  notices: {
    acknowledgement: ['reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'],
    acceptance: ['timetable', 'next-steps'],
    declining: ['ground', 'reasons', 'external-routes'],
    progress: ['progress'],
    holding: ['reasons', 'timetable', 'external-routes'],
    extension: ['reasons', 'new-due-date'],
    'final-response': ['findings', 'decision', 'reasons', 'review-right', 'external-routes'],
    'review-outcome': ['decision', 'reasons', 'external-routes'],
  },
  responses: {},
  extensions: [],
  review: {
    levels: {
      superior: ['head-of-department', 'customer-service-manager', ...seniors, 'upper-level-reviewer'],
      'upper-level': ['upper-level-reviewer', 'head-office'],
      'senior-management': ['senior-management', 'general-manager', 'head-office'],
    },
    independent: true,
  },
  negotiationFirst: false,
  callBackByOther: true,
  askSatisfaction: false,
  closure: {
    by: { rule: 'outcome-explained' },
    satisfiedFrom: 4,
    remediesDelivered: true,
    messagesAnswered: true,
    disputesEnded: true,
    decliningTold: true,
    rootCause: 'when-upheld',
    correctiveAction: 'planned',
    regulatorReported: true,
    majorNotifiedTo: ['customer-service-manager'],
    followUp: 'none',
    lessons: false,
  },
}
