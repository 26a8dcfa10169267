import type { ChartEvent } from '../../src/machine/index.js'
import type { ComplaintEvent } from '../../src/vocabulary/index.js'
import type { ControlCase } from './control-cases.js'
import * as make from './events.js'

const finding = make.findingsMade().finding
const proposal = make.proposed().proposal
const proposing = (change: object) => make.proposed({ proposal: { ...proposal, ...change } })
const finding2 = (change: object) => make.findingsMade({ finding: { ...finding, ...change } })

export const toRegistered = [make.received(), make.registered()]
export const toAssessing = [...toRegistered, make.acceptedEvent()]
export const toAssigned = [...toAssessing, make.assigned()]
export const toFindings = [...toAssigned, make.investigated(), make.evidenceAdded(), make.findingsMade()]
export const toProposed = [...toFindings, make.proposed()]

const received = make.received().complaint
const overTeller = [
  make.received({
    complaint: {
      ...received,
      peopleInvolved: [{ id: 'teller', part: 'complained-about', lineManager: 'head' }],
    },
  }),
  make.registered(),
  make.acceptedEvent(),
]
const dear = proposing({
  remedies: [
    { id: 'damages', code: 'damages', amount: { currency: 'CNY', minor: 2_000_000 } },
    { id: 'sorry', code: 'apology' },
  ],
})
const decisionClock = [
  { clock: 'decision', step: 'to-30', approvers: ['complaints-manager' as const], toldBeforeDue: false },
  {
    clock: 'decision',
    step: 'to-60',
    approvers: ['senior-management' as const],
    toldBeforeDue: true,
    after: 'to-30',
  },
]
const extended = [
  ...toAssessing,
  make.extensionAsked({ request: 'first', step: 'to-30' }),
  make.extensionApproved({
    request: 'first',
    level: 'complaints-manager',
    by: make.person('complaints-manager'),
  }),
]
const extendable: ControlCase['controls'] = (standard) => ({ ...standard, extensions: decisionClock })
const knowing = (event: ComplaintEvent): ChartEvent => ({
  ...event,
  facts: { dueAt: { decision: make.hoursIn(100) } },
})

export const handlingCases: readonly ControlCase[] = [
  {
    control: 'permission',
    after: toAssessing,
    refuses: make.assigned({ by: make.person('receptionist') }),
    accepts: make.assigned(),
  },
  {
    control: 'delegation',
    after: toAssessing,
    refuses: make.assigned({
      by: { ...make.person('complaints-manager'), onBehalfOf: 'li' },
      at: make.hoursIn(9),
    }),
    accepts: make.assigned({
      by: { ...make.person('complaints-manager'), onBehalfOf: 'li' },
      at: make.hoursIn(8),
    }),
    controls: (standard) => ({
      ...standard,
      delegations: [
        {
          from: 'li',
          to: 'complaints-manager',
          roles: ['complaints-manager'],
          start: make.hoursIn(0),
          end: make.hoursIn(9),
        },
      ],
    }),
  },
  {
    control: 'override-authority',
    after: toRegistered,
    refuses: make.acceptedEvent({ overrides: [{ control: 'commitments-fulfilled', reason: 'Hurry' }] }),
    accepts: make.acceptedEvent(),
  },
  {
    control: 'reference-known',
    after: [...toAssessing, make.departmentAsked()],
    refuses: make.departmentAnswered({ enquiry: 'enquiry-9' }),
    accepts: make.departmentAnswered(),
  },
  {
    control: 'reference-new',
    after: [...toAssessing, make.departmentAsked()],
    refuses: make.departmentAsked(),
    accepts: make.departmentAsked({ enquiry: 'enquiry-2' }),
  },
  {
    control: 'recusal',
    after: overTeller,
    refuses: make.assigned({ handler: 'teller' }),
    accepts: make.assigned({ handler: 'head' }),
  },
  {
    control: 'recusal',
    after: overTeller,
    refuses: make.assigned({ handler: 'head' }),
    accepts: make.assigned({ handler: 'zhao' }),
    controls: (standard) => ({ ...standard, recusal: { ...standard.recusal, lineManager: true } }),
  },
  {
    control: 'recusal',
    after: [...toAssigned, make.interestDeclared()],
    refuses: make.investigated(),
    accepts: make.investigated(),
    mended: [make.interestCleared()],
  },
  {
    control: 'registered-first',
    after: [make.received()],
    refuses: make.acceptedEvent(),
    accepts: make.acceptedEvent(),
    mended: [make.registered()],
  },
  {
    control: 'triaged-first',
    after: toRegistered,
    refuses: make.acceptedEvent(),
    accepts: make.acceptedEvent(),
    mended: [make.triaged()],
    controls: (standard) => ({ ...standard, acceptance: { ...standard.acceptance, triagedFirst: true } }),
  },
  {
    control: 'kind-is-complaint',
    after: [make.received({ complaint: { ...received, kind: 'enquiry' } }), make.registered()],
    refuses: make.acceptedEvent(),
    accepts: make.acceptedEvent(),
    mended: [make.kindChanged()],
  },
  {
    control: 'kind-needs-no-decision',
    after: toRegistered,
    refuses: make.answered(),
    accepts: make.answered(),
    mended: [make.kindChanged({ to: 'enquiry' })],
  },
  {
    control: 'decline-ground',
    after: toRegistered,
    refuses: make.declined({ ground: 'busy' }),
    accepts: make.declined(),
  },
  {
    control: 'assigned-first',
    after: toAssessing,
    refuses: make.investigated(),
    accepts: make.investigated(),
    mended: [make.assigned()],
  },
  {
    control: 'expert-customer-told',
    after: toAssessing,
    refuses: make.expertEngaged({ customerTold: false }),
    accepts: make.expertEngaged(),
  },
  {
    control: 'special-for-serious',
    after: [...toAssigned, make.classified({ classification: { severity: 'serious-violation' } })],
    refuses: make.findingsMade(),
    accepts: make.findingsMade(),
    mended: [make.investigated({ level: 'special' })],
  },
  {
    control: 'findings-grounded',
    after: toAssigned,
    refuses: finding2({ rules: [] }),
    accepts: make.findingsMade(),
  },
  {
    control: 'both-accounts',
    after: [...overTeller, make.assigned()],
    refuses: finding2({ staffAccount: undefined }),
    accepts: make.findingsMade(),
  },
  {
    control: 'findings-first',
    after: toAssigned,
    refuses: make.proposed(),
    accepts: make.proposed(),
    mended: [make.findingsMade()],
  },
  {
    control: 'independent-evidence',
    after: [...toAssigned, make.findingsMade(), make.proposed()],
    refuses: make.decidedEvent(),
    accepts: make.decidedEvent(),
    mended: [make.evidenceAdded()],
  },
  {
    control: 'decision-cites-rules',
    after: toFindings,
    refuses: proposing({ rules: [] }),
    accepts: make.proposed(),
  },
  {
    control: 'remedy-or-reason',
    after: toFindings,
    refuses: proposing({ remedies: [], noApologyReason: 'Said on the phone' }),
    accepts: proposing({
      remedies: [],
      noApologyReason: 'Said on the phone',
      noRemedyReason: 'Paid already',
    }),
  },
  {
    control: 'remedy-allowed',
    after: toFindings,
    refuses: make.proposed(),
    accepts: proposing({ remedies: [{ id: 'sorry', code: 'apology' }] }),
    controls: (standard) => ({
      ...standard,
      decision: { ...standard.decision, allowedRemedies: ['apology'] },
    }),
  },
  {
    control: 'apology',
    after: toFindings,
    refuses: proposing({ remedies: [{ id: 'fee', code: 'fee-refund' }] }),
    accepts: make.proposed(),
  },
  {
    control: 'demands-answered',
    after: toFindings,
    refuses: proposing({ demands: [] }),
    accepts: make.proposed(),
  },
  {
    control: 'four-eyes',
    after: [
      ...toFindings,
      make.proposed({ by: make.person('complaints-manager', 'chen') }),
      make.approvalAsked(),
    ],
    refuses: make.approved({ by: make.person('senior-management', 'chen') }),
    accepts: make.approved({ by: make.person('senior-management', 'lin') }),
  },
  {
    control: 'authority-limit',
    after: [...toFindings, dear, make.approvalAsked()],
    refuses: make.approved({ by: make.person('approver') }),
    accepts: make.approved({ by: make.person('complaints-manager') }),
  },
  {
    control: 'approval-needed',
    after: [...toFindings, dear, make.approvalAsked()],
    refuses: make.decidedEvent(),
    accepts: make.decidedEvent(),
    mended: [make.approved()],
  },
  {
    control: 'approval-needed',
    after: [...toProposed, make.majorDeclared(), make.approvalAsked(), make.approvalRefused()],
    refuses: make.decidedEvent(),
    accepts: make.decidedEvent(),
    mended: [make.approvalAsked({ request: 'approval-2' }), make.approved({ request: 'approval-2' })],
  },
  {
    control: 'notice-complete',
    after: toRegistered,
    refuses: make.acknowledged({ notice: { form: 'written', contains: ['reference'] } }),
    accepts: make.acknowledged(),
  },
  {
    control: 'notice-complete',
    after: [...toFindings, proposing({ outcome: 'unresolved' }), make.decidedEvent()],
    refuses: make.responded(),
    accepts: make.responded({
      notice: { form: 'written', contains: [...make.responded().notice.contains, 'apology'] },
    }),
    controls: (standard) => ({ ...standard, responses: { unresolved: ['apology'], upheld: ['solution'] } }),
  },
  {
    control: 'extension-step',
    after: toAssessing,
    refuses: make.extensionAsked({ step: 'to-60' }),
    accepts: make.extensionAsked({ step: 'to-30' }),
    controls: extendable,
  },
  {
    control: 'extension-level',
    after: [...toAssessing, make.extensionAsked({ step: 'to-30' })],
    refuses: make.extensionApproved({ level: 'complaints-manager' }),
    accepts: make.extensionApproved({ level: 'complaints-manager', by: make.person('complaints-manager') }),
    controls: extendable,
  },
  {
    control: 'extension-told-in-time',
    after: [
      ...extended,
      knowing(make.extensionAsked({ step: 'to-60' })),
      knowing(make.extensionApproved({ at: make.hoursIn(99) })),
    ],
    refuses: make.extensionNotified({ at: make.hoursIn(101) }),
    accepts: make.extensionNotified({ at: make.hoursIn(100) }),
    controls: extendable,
  },
]
