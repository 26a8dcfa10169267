import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent, NoticeKind, Role } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'

/** What the host is asked to do. The core only says so; nothing has been done yet. */
export type EffectBody =
  | {
      readonly type: 'notify-role'
      readonly to: readonly Role[]
      readonly about: string
      readonly clock?: string
    }
  | { readonly type: 'send-notice'; readonly notice: NoticeKind; readonly clock?: string }
  | { readonly type: 'assign'; readonly team?: string; readonly handler?: string }
  | { readonly type: 'ask-department'; readonly enquiry: string; readonly unit: string }
  | { readonly type: 'report-to-regulator'; readonly reason: string }
  | { readonly type: 'plan-action'; readonly actionType: string; readonly reason: string }
  | { readonly type: 'call-back'; readonly by?: Instant }
  | { readonly type: 'ask-satisfaction' }
  | { readonly type: 'forward-to-merged'; readonly into: string }
  | { readonly type: 'destroy-file'; readonly evidence: string; readonly location: string }

/**
 * One effect in the outbox. `id` is made of the complaint, the journal entry and its place, so that delivering it twice can be
 * noticed by the receiver.
 */
export interface Effect {
  readonly id: string
  readonly complaint: string
  readonly at: Instant
  readonly deliverAt?: Instant
  readonly body: EffectBody
}

const assignment = (before: Complaint | undefined, after: Complaint): EffectBody[] => {
  const team = after.facts.team
  return typeof team === 'string' && team !== before?.facts.team ? [{ type: 'assign', team }] : []
}

/** A customer who is not content is a reason to do better. */
const improvement = ({ controls }: Policy, score: number): EffectBody[] =>
  controls.askSatisfaction && score < controls.closure.satisfiedFrom
    ? [{ type: 'plan-action', actionType: 'customer-care', reason: `The customer gave ${score} of 5` }]
    : []

/** What an event changed. */
interface EventOutcome {
  readonly policy: Policy
  /** Missing for the first event. */
  readonly before: Complaint | undefined
  readonly after: Complaint
  /** The state tags that the chart entered with it. */
  readonly entered: readonly string[]
}

/** What the host should do now that an event is applied. */
export const effectsOf = (
  event: ComplaintEvent,
  { policy, before, after, entered }: EventOutcome,
): EffectBody[] => {
  const effects = assignment(before, after)
  if (entered.includes('handling.following-up')) effects.push({ type: 'call-back' })
  switch (event.type) {
    case 'complaint.registered':
      effects.push({ type: 'send-notice', notice: 'acknowledgement' })
      break
    case 'complaint.accepted':
      effects.push({ type: 'send-notice', notice: 'acceptance' })
      break
    case 'complaint.declined':
      effects.push({ type: 'send-notice', notice: 'declining' })
      break
    case 'decision.made':
      effects.push({ type: 'send-notice', notice: 'final-response' })
      break
    case 'final-response.sent':
      if (policy.controls.askSatisfaction) effects.push({ type: 'ask-satisfaction' })
      break
    case 'satisfaction.recorded':
      effects.push(...improvement(policy, event.score))
      break
    case 'review.decided':
      effects.push({ type: 'send-notice', notice: 'review-outcome' })
      break
    case 'complaint.major-declared':
      effects.push({
        type: 'notify-role',
        to: policy.controls.closure.majorNotifiedTo,
        about: 'major-complaint',
      })
      break
    case 'complaint.escalated':
      effects.push({ type: 'notify-role', to: [event.to], about: 'escalated' })
      break
    case 'department-enquiry.sent':
      effects.push({ type: 'ask-department', enquiry: event.enquiry, unit: event.unit })
      break
    case 'findings.made':
      if (event.finding.codes.includes('violation'))
        effects.push({ type: 'report-to-regulator', reason: 'violation' })
      break
    case 'complaint.merged':
      effects.push({ type: 'forward-to-merged', into: event.into })
      break
    case 'staff.commended':
      // The words of a commendation may name people; effects travel, so they say only what it was.
      effects.push({ type: 'plan-action', actionType: 'service-reward', reason: 'staff-commended' })
      break
  }
  return effects
}
