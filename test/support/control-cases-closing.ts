import type { Controls } from '../../src/machine/index.js'
import type { ControlCase } from './control-cases.js'
import { toAssessing, toAssigned, toFindings, toProposed, toRegistered } from './control-cases-handling.js'
import * as make from './events.js'

const delivered = [make.remedyDelivered(), make.remedyDelivered({ remedy: 'sorry' })]
const toTold = [...toProposed, make.decidedEvent(), make.responded({ at: make.hoursIn(1) })]
const ready = [...toTold, ...delivered, make.actionPlanned()]
const asked = [...toTold, make.reviewAsked()]

const closing =
  (change: Partial<Controls['closure']>): NonNullable<ControlCase['controls']> =>
  (standard) => ({ ...standard, closure: { ...standard.closure, ...change } })

const once = (
  control: ControlCase['control'],
  after: ControlCase['after'],
  mended: readonly NonNullable<ControlCase['mended']>[number][],
  controls?: ControlCase['controls'],
): ControlCase => ({
  control,
  after,
  refuses: make.closedEvent(),
  accepts: make.closedEvent(),
  mended,
  ...(controls === undefined ? {} : { controls }),
})

export const closingCases: readonly ControlCase[] = [
  {
    control: 'call-back-independent',
    after: ready,
    refuses: make.calledBack({ by: make.person('customer-service-manager', 'handler') }),
    accepts: make.calledBack({ by: make.person('customer-service-manager', 'zhou') }),
  },
  {
    control: 'negotiation-first',
    after: toAssessing,
    refuses: make.mediationProposed(),
    accepts: make.mediationProposed(),
    mended: [make.negotiated()],
    controls: (standard) => ({ ...standard, negotiationFirst: true }),
  },
  {
    control: 'review-window',
    after: toTold,
    refuses: make.reviewAsked({ at: make.hoursIn(30 * 24 + 15) }),
    accepts: make.reviewAsked({ at: make.hoursIn(30 * 24 + 14) }),
    controls: (standard) => ({ ...standard, review: { ...standard.review, withinDays: 30 } }),
  },
  {
    control: 'review-level',
    after: asked,
    refuses: make.reviewDecided({ by: make.person('complaints-manager', 'qian') }),
    accepts: make.reviewDecided(),
  },
  {
    control: 'reviewer-independent',
    after: asked,
    refuses: make.reviewDecided({ by: make.person('head-office', 'handler') }),
    accepts: make.reviewDecided({ by: make.person('head-office', 'sun') }),
  },
  {
    control: 'merged-before',
    after: [make.received(), make.registered(), make.withdrawn()],
    refuses: make.unmergedEvent(),
    accepts: make.unmergedEvent(),
    mended: [make.reopened(), make.mergedEvent()],
  },
  {
    control: 'ground-fits',
    after: ready,
    refuses: make.closedEvent({ ground: 'satisfied' }),
    accepts: make.closedEvent({ ground: 'satisfied' }),
    mended: [make.satisfactionRecorded()],
  },
  {
    control: 'closure-rule',
    after: ready,
    refuses: make.closedEvent(),
    accepts: make.closedEvent({ ground: 'satisfied' }),
    mended: [make.satisfactionRecorded()],
    controls: closing({ by: { rule: 'satisfaction-required' } }),
  },
  {
    control: 'closure-rule',
    after: ready,
    refuses: make.closedEvent({ ground: 'silent', at: make.hoursIn(15 * 24 + 14) }),
    accepts: make.closedEvent({ ground: 'silent', at: make.hoursIn(15 * 24 + 15) }),
    controls: closing({ by: { rule: 'silent-after', days: 15 } }),
  },
  {
    control: 'outcome-told',
    after: [...toAssigned, make.explained(), make.summarised()],
    refuses: make.closedEvent(),
    accepts: make.closedEvent(),
    mended: [make.calledBack({ satisfied: false }), make.explained({ satisfied: true }), make.summarised()],
  },
  {
    control: 'declining-told',
    after: [...toRegistered, make.declined()],
    refuses: make.closedEvent({ ground: 'declined' }),
    accepts: make.closedEvent({ ground: 'declined' }),
    mended: [make.decliningNotified()],
  },
  once('remedies-delivered', [...toTold, make.actionPlanned()], delivered),
  once('commitments-fulfilled', [...ready, make.committed()], [make.commitmentFulfilled()]),
  once('messages-answered', [...ready, make.messageReceived()], [make.messageAnswered()]),
  once('disputes-ended', [...ready, make.disputeOpened()], [make.disputeEnded()]),
  {
    control: 'root-cause',
    after: [
      ...toAssigned,
      make.evidenceAdded(),
      make.findingsMade({ finding: { ...make.findingsMade().finding, rootCause: ' ' } }),
      make.proposed(),
      make.decidedEvent(),
      make.responded(),
      ...delivered,
      make.actionPlanned(),
    ],
    refuses: make.closedEvent(),
    accepts: make.closedEvent(),
    mended: [
      make.calledBack({ satisfied: false }),
      make.findingsMade(),
      make.decidedEvent(),
      make.responded(),
    ],
  },
  once('corrective-action', [...toTold, ...delivered], [make.actionPlanned()]),
  once('corrective-action', ready, [make.actionCompleted()], closing({ correctiveAction: 'completed' })),
  once(
    'regulator-reported',
    [
      ...toAssigned,
      make.classified({ classification: { severity: 'serious-violation' } }),
      make.investigated({ level: 'special' }),
      make.evidenceAdded(),
      make.findingsMade(),
      make.proposed(),
      make.approvalAsked(),
      make.approved(),
      make.decidedEvent(),
      make.responded(),
      ...delivered,
      make.actionPlanned(),
    ],
    [make.regulatorReported()],
  ),
  once('major-notified', [...ready, make.majorDeclared()], [make.majorNotified()]),
  once('followed-up', ready, [make.calledBack()], closing({ followUp: 'called-back' })),
  once('followed-up', ready, [make.followedUp()], closing({ followUp: 'follow-up-completed' })),
  once('lessons-recorded', ready, [make.lessonsRecorded()], closing({ lessons: true })),
  {
    control: 'no-legal-hold',
    after: [...toFindings, make.holdPlaced()],
    refuses: make.erased(),
    accepts: make.erased(),
    mended: [make.holdLifted()],
  },
]
