import type { Role } from '../../vocabulary/index.js'
import type { Controls } from './controls.js'
import { defaultPermissions } from './default-permissions.js'

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
