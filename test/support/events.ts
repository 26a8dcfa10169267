import type { Actor, ComplaintEvent, EventOf, EventType, Role } from '../../src/vocabulary/index.js'
import { eventSchemas } from '../../src/vocabulary/schemas/event.js'

const start = Date.parse('2026-03-02T01:00:00.000Z')
const hour = 3_600_000

/** The instant so many hours after Monday, 2 March 2026, nine o'clock in Shanghai. */
export const hoursIn = (hours: number): string => new Date(start + hours * hour).toISOString()

/** The person of this role; another name makes another person. */
export const person = (role: Role, id: string = role): Actor => ({ id, role })

type Fields<Type extends EventType> = Partial<EventOf<Type>>
type Builder<Type extends EventType> = (fields?: Fields<Type>) => EventOf<Type>

const schemas = new Map(eventSchemas.map((schema) => [schema.shape.type.value, schema]))

/** An event of this type by this role, from fields that the vocabulary's schema checks and completes. */
const builder =
  <Type extends EventType>(type: Type, role: Role, payload: object = {}): Builder<Type> =>
  (fields = {}) =>
    schemas
      .get(type)
      ?.parse({ type, at: hoursIn(0), by: person(role), ...payload, ...fields }) as unknown as EventOf<Type>

const notice = (...contains: string[]) => ({
  notice: { form: 'electronic', contains },
})

export const received = builder('complaint.received', 'receptionist', {
  complaint: {
    content: 'A fee was charged twice on my card.',
    channel: 'phone',
    complainants: [{ id: 'customer-1', name: '王小明' }],
    demands: [{ id: 'refund', describes: 'Pay the second fee back' }],
  },
})
export const registered = builder('complaint.registered', 'receptionist', { reference: 'TS-2026-0001' })
export const triaged = builder('complaint.triaged', 'acceptance-officer', {
  material: true,
  reason: 'Money was lost',
})
export const kindChanged = builder('complaint.kind-changed', 'acceptance-officer', {
  to: 'complaint',
  reason: 'The customer claims money',
})
export const classified = builder('complaint.classified', 'acceptance-officer', {
  classification: { category: 'account-operation', severity: 'medium' },
  reason: 'Double charge',
})
export const acceptedEvent = builder('complaint.accepted', 'acceptance-officer')
export const declined = builder('complaint.declined', 'acceptance-officer', {
  ground: 'not-raised-by-complainant',
  reason: 'The caller has no authority',
})
export const answered = builder('enquiry.answered', 'customer-service', {
  answer: 'The branch opens at nine.',
})
export const assigned = builder('complaint.assigned', 'complaints-manager', {
  team: 'cards',
  handler: 'handler',
})
export const acknowledged = builder('acknowledgement.sent', 'customer-service', {
  ...notice('reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'),
})
export const decliningNotified = builder('declining.notified', 'customer-service', {
  ...notice('ground', 'reasons', 'external-routes'),
})
export const progressNotified = builder('progress.notified', 'handler', { ...notice('progress') })
export const investigated = builder('investigation.started', 'handler', { level: 'preliminary' })
export const evidenceAdded = builder('evidence.added', 'handler', {
  evidence: { id: 'ledger', type: 'transaction-record', from: 'bank-system', independent: true },
})
export const departmentAsked = builder('department-enquiry.sent', 'handler', {
  enquiry: 'enquiry-1',
  unit: 'card-centre',
  question: 'Was the fee posted twice?',
})
export const departmentAnswered = builder('department-enquiry.answered', 'department', {
  enquiry: 'enquiry-1',
  answer: 'Yes.',
})
export const customerAsked = builder('information.requested', 'handler', {
  request: 'request-1',
  items: ['The receipt'],
})
export const customerAnswered = builder('information.received', 'complainant', { request: 'request-1' })
export const expertEngaged = builder('expert.engaged', 'handler', {
  engagement: 'engagement-1',
  expert: 'laboratory',
  question: 'Is the signature genuine?',
  customerTold: true,
})
export const expertReported = builder('expert.reported', 'expert', {
  engagement: 'engagement-1',
  summary: 'Genuine.',
})
export const explained = builder('misunderstanding.explained', 'handler', {
  terms: 'card-terms-7',
  explanation: 'The second entry is a pre-authorisation that lapses.',
})
export const findingsMade = builder('findings.made', 'handler', {
  finding: {
    codes: ['operational-error'],
    facts: 'The fee was posted twice.',
    evidence: ['ledger'],
    rules: ['card-terms-7'],
    customerAccount: 'Charged twice.',
    staffAccount: 'A batch ran twice.',
    loss: { currency: 'CNY', minor: 2000 },
    causes: [{ code: 'system-failure', origin: 'internal' }],
    rootCause: 'The batch has no lock.',
  },
})
export const proposed = builder('proposal.made', 'handler', {
  proposal: {
    id: 'proposal-1',
    outcome: 'upheld',
    reasons: 'The second fee had no ground.',
    rules: ['card-terms-7'],
    remedies: [
      { id: 'fee', code: 'fee-refund', amount: { currency: 'CNY', minor: 2000 } },
      { id: 'sorry', code: 'apology' },
    ],
    demands: [{ demand: 'refund', answer: 'met', reason: 'The fee had no ground.' }],
  },
})
export const offered = builder('offer.made', 'handler', { offer: 'offer-1', proposal: 'proposal-1' })
export const offerAccepted = builder('offer.accepted', 'complainant', { offer: 'offer-1' })
export const offerRejected = builder('offer.rejected', 'complainant', { offer: 'offer-1' })
export const approvalAsked = builder('approval.requested', 'handler', {
  request: 'approval-1',
  proposal: 'proposal-1',
})
export const approved = builder('approval.granted', 'complaints-manager', { request: 'approval-1' })
export const approvalRefused = builder('approval.refused', 'complaints-manager', {
  request: 'approval-1',
  reason: 'Too much',
})
export const decidedEvent = builder('decision.made', 'handler', { proposal: 'proposal-1' })
export const settled = builder('settlement.reached', 'complaints-manager', {
  terms: 'The fee and CNY 50 are paid.',
  amount: { currency: 'CNY', minor: 7000 },
  acceptedBy: ['customer-1', 'complaints-manager'],
})
export const extensionAsked = builder('extension.requested', 'handler', {
  request: 'extension-1',
  clock: 'decision',
  reason: 'The merchant abroad has not answered',
})
export const extensionApproved = builder('extension.approved', 'senior-management', {
  request: 'extension-1',
  level: 'senior-management',
})
export const extensionNotified = builder('extension.notified', 'handler', {
  request: 'extension-1',
  ...notice('reasons', 'new-due-date'),
})
export const responded = builder('final-response.sent', 'handler', {
  ...notice('findings', 'decision', 'basis', 'reasons', 'review-right', 'external-routes'),
})
export const remedyDelivered = builder('remedy.delivered', 'handler', { remedy: 'fee' })
export const remedyFailed = builder('remedy.failed', 'handler', {
  remedy: 'fee',
  reason: 'The account is closed',
})
export const committed = builder('commitment.made', 'handler', {
  commitment: { id: 'commitment-1', what: 'Lock the batch', who: 'it', dueAt: hoursIn(240) },
})
export const commitmentFulfilled = builder('commitment.fulfilled', 'handler', { commitment: 'commitment-1' })
export const actionPlanned = builder('action.planned', 'handler', {
  action: 'action-1',
  actionType: 'system-maintenance',
  what: 'Lock the batch',
  owner: 'it',
  dueAt: hoursIn(240),
})
export const actionCompleted = builder('action.completed', 'handler', { action: 'action-1' })
export const summarised = builder('handling.summarised', 'customer-service-manager', {
  summary: 'Fee paid back.',
})
export const calledBack = builder('callback.made', 'callback-agent', { satisfied: true })
export const followedUp = builder('follow-up.completed', 'customer-service', { solved: true })
export const closedEvent = builder('complaint.closed', 'complaints-manager', {
  ground: 'explained',
  summary: 'Fee paid back, batch locked.',
})
export const reopened = builder('complaint.reopened', 'complaints-manager', {
  reason: 'The fee was charged again',
})
export const archivedEvent = builder('complaint.archived', 'customer-service')
export const withdrawn = builder('complaint.withdrawn', 'complainant')
export const mergedEvent = builder('complaint.merged', 'acceptance-officer', {
  into: 'TS-2026-0000',
  reason: 'The same',
})
export const unmergedEvent = builder('complaint.unmerged', 'acceptance-officer', {
  from: 'TS-2026-0000',
  reason: 'Another card, another fee',
})
export const referredEvent = builder('complaint.referred', 'complaints-manager', {
  route: 'regulator',
  body: 'NFRA',
  reason: 'Beyond the bank',
})
export const reviewAsked = builder('review.requested', 'complainant', {
  review: 'review-1',
  to: 'upper-level',
  reason: 'The finding is wrong',
})
export const reviewDecided = builder('review.decided', 'upper-level-reviewer', {
  review: 'review-1',
  result: 'confirmed',
  reasons: 'The finding stands.',
})
export const reviewNotified = builder('review-outcome.notified', 'customer-service', {
  review: 'review-1',
  ...notice('decision', 'reasons', 'external-routes'),
})
export const disputeOpened = builder('dispute.opened', 'complainant', {
  dispute: 'dispute-1',
  route: 'ombudsman',
  body: 'FDRC',
})
export const disputeEnded = builder('dispute.ended', 'handler', {
  dispute: 'dispute-1',
  result: 'decided-for-complainant',
})
export const mediationProposed = builder('mediation.proposed', 'handler', { body: 'mediation-centre' })
export const negotiated = builder('negotiation.held', 'handler', {
  summary: 'No agreement yet',
  agreed: false,
})
export const messageReceived = builder('customer-message.received', 'complainant', {
  message: 'message-1',
  content: 'How far are you?',
  channel: 'mobile-app',
})
export const messageAnswered = builder('customer-message.answered', 'handler', {
  message: 'message-1',
  answer: 'Next week.',
})
export const escalated = builder('complaint.escalated', 'handler', {
  to: 'complaints-manager',
  reason: 'Press interest',
})
export const deEscalated = builder('complaint.de-escalated', 'complaints-manager', { reason: 'Settled down' })
export const majorDeclared = builder('complaint.major-declared', 'complaints-manager', {
  ground: 'collective',
})
export const majorNotified = builder('major-complaint.notified', 'complaints-manager', {
  to: ['customer-service-manager', 'general-manager'],
})
export const interestDeclared = builder('interest.declared', 'handler', {
  person: 'handler',
  interest: 'The customer is a relative',
})
export const interestCleared = builder('interest.cleared', 'complaints-manager', {
  person: 'handler',
  reason: 'A namesake only',
})

export const detailsConfirmed = builder('complaint.details-confirmed', 'customer-service')
export const acceptanceNotified = builder('acceptance.notified', 'customer-service', {
  ...notice('timetable', 'next-steps'),
})
export const holdingSent = builder('holding-response.sent', 'handler', {
  ...notice('reasons', 'timetable', 'external-routes'),
})
export const contacted = builder('contact.made', 'handler', {
  direction: 'to-customer',
  channel: 'phone',
  summary: 'Told the customer what happens next',
})
export const statementTaken = builder('statement.taken', 'investigator', {
  person: 'witness',
  summary: 'Saw the receipt',
  independent: true,
})
export const offerCountered = builder('offer.countered', 'complainant', {
  offer: 'offer-1',
  demand: 'CNY 50 more',
})
export const extensionRefused = builder('extension.refused', 'senior-management', {
  request: 'extension-1',
  reason: 'Not complex',
})
export const commitmentReleased = builder('commitment.released', 'handler', {
  commitment: 'commitment-1',
  reason: 'The customer no longer wants it',
})
export const actionChecked = builder('action.effectiveness-checked', 'compliance-supervisor', {
  action: 'action-1',
  effective: true,
})
export const satisfactionRecorded = builder('satisfaction.recorded', 'complainant', { score: 5 })
export const linked = builder('complaint.linked', 'handler', { to: 'TS-2026-0000', relation: 'related' })
export const repeated = builder('complaint.repeated', 'complainant', { newFacts: false })
export const disputeProposed = builder('dispute.proposal-received', 'handler', {
  dispute: 'dispute-1',
  proposal: 'Pay half',
})
export const disputeAnswered = builder('dispute.proposal-answered', 'handler', {
  dispute: 'dispute-1',
  party: 'bank',
  answer: 'accepted',
})
export const mediationAgreed = builder('mediation.agreed', 'complainant', { body: 'mediation-centre' })
export const mediationEnded = builder('mediation.ended', 'handler', {
  body: 'mediation-centre',
  agreed: false,
})
export const lessonsRecorded = builder('lessons.recorded', 'handler', { lessons: 'Batches need locks.' })
export const qualityReviewed = builder('quality.reviewed', 'compliance-supervisor', {
  score: 92,
  finding: 'Complete',
})
export const commended = builder('staff.commended', 'complaints-manager', {
  person: 'handler',
  reason: 'Kind and quick',
})
export const regulatorReported = builder('regulator-report.sent', 'compliance-supervisor', {
  report: 'report-1',
  to: 'NFRA',
})
export const correctionOrdered = builder('regulator-correction.ordered', 'regulator', {
  action: 'action-2',
  what: 'Review all fees',
  dueAt: hoursIn(240),
})
export const holdPlaced = builder('legal-hold.placed', 'compliance-supervisor', { reason: 'Court order' })
export const holdLifted = builder('legal-hold.lifted', 'compliance-supervisor', { reason: 'Case over' })
export const erased = builder('personal-data.erased', 'compliance-supervisor', {
  subject: 'customer-1',
  reason: 'Retention is over',
})
export const policyMigrated = builder('policy.migrated', 'system', {
  from: '1',
  to: '2',
  reason: 'New limits',
})
export const rungReached = builder('rung.reached', 'system', {
  clock: 'decision',
  cycle: 1,
  rung: 'half',
  reachedAt: hoursIn(1),
})

/** A whole ordinary complaint from receipt to the archive, an hour between events. */
export const ordinaryLife = (): ComplaintEvent[] =>
  [
    received(),
    registered(),
    acknowledged(),
    classified(),
    acceptedEvent(),
    assigned(),
    investigated(),
    departmentAsked(),
    departmentAnswered(),
    evidenceAdded(),
    findingsMade(),
    proposed(),
    decidedEvent(),
    responded(),
    remedyDelivered(),
    remedyDelivered({ remedy: 'sorry' }),
    actionPlanned(),
    summarised(),
    calledBack(),
    closedEvent(),
    archivedEvent(),
  ].map((event, index) => ({ ...event, at: hoursIn(index) }))
