import { and, not } from 'xstate'
import type { EventType } from '../../vocabulary/index.js'
import type { choices } from './choices.js'
import type { ChartContext } from './context.js'
import type { ChartEventInput } from './parsed-event.js'
import { type HandlingStage, type StageMeta, stages } from './stages.js'

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

type Choice = keyof typeof choices

/** The event is noted in the file and leads to another state, if every control is met. */
export const take = <const Target extends string>(target: Target) =>
  ({ guard: 'allowed', target, actions: 'note' }) as const

/** As {@link take}, where the answer to a question decides the way. */
export const when = <const Target extends string>(choice: Choice, target: Target) =>
  ({
    guard: and<ChartContext, ChartEventInput, [Choice, 'allowed']>([choice, 'allowed']),
    target,
    actions: 'note',
  }) as const

/** The event is noted in the file and the state stays. */
export const stay = { guard: 'allowed', actions: 'note' } as const

/** {@link stay} where the answer to a question lets it. */
export const stayWhen = (choice: Choice) =>
  ({
    guard: and<ChartContext, ChartEventInput, [Choice, 'allowed']>([choice, 'allowed']),
    actions: 'note',
  }) as const

/** {@link stay} for each of these events. */
export const notes = <Type extends EventType>(types: readonly Type[]): Record<Type, typeof stay> =>
  Object.fromEntries(types.map((type) => [type, stay])) as Record<Type, typeof stay>

/** What a stage of handling says about itself: its id, its signal for the clocks, and its title. */
export const stage = <const Name extends HandlingStage>(name: Name) => ({
  id: name,
  tags: [`handling.${name}`] as const,
  meta: stages[name] as StageMeta,
})

/** A wait that lasts while the file shows an open request; several requests to one party are one wait. */
export const awaited = <const Party extends string, const Question extends Choice>(
  party: Party,
  question: Question,
) => ({
  initial: 'none' as const,
  states: {
    none: { always: { guard: question, target: 'open' } },
    open: {
      tags: [`waiting.${party}`] as const,
      always: { guard: not<ChartContext, ChartEventInput, Choice>(question), target: 'none' },
    },
  },
})

/** An investigation begins, or goes on at another level. */
export const investigated = [
  when('in depth', '#investigating.in-depth'),
  when('special', '#investigating.special'),
  take('#investigating.preliminary'),
] as const

/** Where a complaint that ended is taken up again. */
export const takenUpAgain = [when('accepted', '#assessing'), take('#registered')] as const

/** Where a complaint goes on that was merged by mistake: with what the customer still has to be told or was told already. */
export const unmerged = [
  when('told', '#responded'),
  when('accepted', '#assessing'),
  when('registered', '#registered'),
  take('#received'),
] as const

/** A customer who has had an answer: content or not, asking for more, or done. */
export const afterAnswer = {
  'callback.made': [when('customer dissatisfied', '#assessing'), stay],
  'follow-up.completed': [when('not solved', '#assessing'), stay],
  'settlement.reached': stay,
  'review.requested': take('#under-review'),
  'dispute.opened': take('#in-dispute'),
  'complaint.closed': take('#closed'),
} as const
