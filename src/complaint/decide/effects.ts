import type { Said } from '../../explanation.js'
import { omitUndefined } from '../../omit-undefined.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent, EventOf, EventType, NoticeKind, Role } from '../../vocabulary/index.js'
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

/** What an event changed. */
interface EventOutcome {
  readonly policy: Policy
  /** Missing for the first event. */
  readonly before: Complaint | undefined
  readonly after: Complaint
  /** The state tags that the chart entered with it. */
  readonly entered: readonly string[]
}

type EffectOf<Type extends EffectBody['type']> = Extract<EffectBody, { readonly type: Type }>

/** What one type of event asks of the host: an effect, and in which case. */
interface HostTask<Event> {
  readonly effect: EffectBody['type']
  readonly notice?: NoticeKind
  readonly when?: Said
  readonly body: (event: Event, outcome: EventOutcome) => EffectBody | undefined
}

const sendNotice = (notice: NoticeKind): HostTask<unknown> => ({
  effect: 'send-notice',
  notice,
  body: () => ({ type: 'send-notice', notice }),
})

const asks = <Event, const Type extends EffectBody['type']>(
  effect: Type,
  body: (event: Event, outcome: EventOutcome) => Omit<EffectOf<Type>, 'type'> | undefined,
  when?: Said,
): HostTask<Event> => ({
  effect,
  body: (event, outcome) => {
    const rest = body(event, outcome)
    return rest === undefined ? undefined : ({ type: effect, ...rest } as EffectBody)
  },
  ...(when === undefined ? {} : { when }),
})

const satisfactionAsked = { en: 'where the policy asks for satisfaction', zh: '制度要求征询满意度时' }

/** The tasks of events that ask something of the host by what they are; what their state asks is in {@link effectsOf}. */
export const hostTasks: { readonly [Type in EventType]?: HostTask<EventOf<Type>> } = {
  'complaint.registered': sendNotice('acknowledgement'),
  'complaint.accepted': sendNotice('acceptance'),
  'complaint.declined': sendNotice('declining'),
  'decision.made': sendNotice('final-response'),
  'review.decided': sendNotice('review-outcome'),
  'final-response.sent': asks(
    'ask-satisfaction',
    (_, { policy }) => (policy.controls.askSatisfaction ? {} : undefined),
    satisfactionAsked,
  ),
  // A customer who is not content is a reason to do better.
  'satisfaction.recorded': asks(
    'plan-action',
    ({ score }, { policy: { controls } }) =>
      controls.askSatisfaction && score < controls.closure.satisfiedFrom
        ? { actionType: 'customer-care', reason: `The customer gave ${score} of 5` }
        : undefined,
    { en: 'for a score below the one that counts as satisfied', zh: '评分低于满意分值时' },
  ),
  'complaint.assigned': asks(
    'assign',
    ({ team, handler }, { before }) => {
      const was = before?.record.assignment
      return was?.team === team && was?.handler === handler ? undefined : omitUndefined({ team, handler })
    },
    { en: 'where it is another team or another person', zh: '团队或经办人有变化时' },
  ),
  'complaint.major-declared': asks('notify-role', (_, { policy }) => ({
    to: policy.controls.closure.majorNotifiedTo,
    about: 'major-complaint',
  })),
  'complaint.escalated': asks('notify-role', ({ to }) => ({ to: [to], about: 'escalated' })),
  'department-enquiry.sent': asks('ask-department', ({ enquiry, unit }) => ({ enquiry, unit })),
  'findings.made': asks(
    'report-to-regulator',
    ({ finding }) => (finding.codes.includes('violation') ? { reason: 'violation' } : undefined),
    { en: 'for a finding of a violation', zh: '调查认定违规时' },
  ),
  'complaint.merged': asks('forward-to-merged', ({ into }) => ({ into })),
  // The words of a commendation may name people; effects travel, so they say only what it was.
  'staff.commended': asks('plan-action', () => ({ actionType: 'service-reward', reason: 'staff-commended' })),
}

const assignment = (before: Complaint | undefined, after: Complaint): EffectBody[] => {
  const team = after.facts.team
  return typeof team === 'string' && team !== before?.facts.team ? [{ type: 'assign', team }] : []
}

/** What the host should do now that an event is applied. */
export const effectsOf = (event: ComplaintEvent, outcome: EventOutcome): EffectBody[] => {
  const { before, after, entered } = outcome
  const task: HostTask<never> | undefined = hostTasks[event.type]
  const own = task?.body(event as never, outcome)
  return [
    ...assignment(before, after),
    ...(entered.includes('handling.following-up') ? [{ type: 'call-back' } as const] : []),
    ...(own === undefined ? [] : [own]),
  ]
}
