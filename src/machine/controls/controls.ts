import * as z from 'zod'
import {
  code,
  eventTypes,
  id,
  instant,
  noticeContents,
  noticeKinds,
  outcome,
  role,
} from '../../vocabulary/index.js'
import { handlingStages } from '../chart/stages.js'
import { overridableControls } from './control-codes.js'

const roles = z.array(role)
const limit = z.union([z.literal('unlimited'), z.record(z.string().regex(/^[A-Z]{3}$/), z.int().min(0))])

/** Who may report an event: in general, and instead of that in single stages. */
const permission = z.strictObject({
  roles,
  inStages: z.partialRecord(z.enum(handlingStages), roles).optional(),
})

/** Cover for an absent colleague: `to` may act for `from` in these roles, from one instant until before another. */
const delegation = z
  .strictObject({
    from: id,
    to: id,
    roles,
    start: instant,
    end: instant,
    /** The most that may be granted under this cover; absent: as much as the role may grant. */
    upTo: limit.optional(),
  })
  .refine(({ from, to }) => from !== to, 'nobody stands in for themselves')
  .refine(({ start, end }) => Date.parse(start) < Date.parse(end), 'the cover ends before it begins')

/** One permitted lengthening of a clock. `after` names the step of the same clock that must have been approved before. */
const extensionStep = z.strictObject({
  clock: code,
  step: code,
  approvers: roles.min(1),
  toldBeforeDue: z.boolean(),
  after: code.optional(),
})

const demanded = z.enum(['never', 'when-upheld', 'always'])

/** When a complaint counts as finished: on satisfaction only, on a full explanation, or also after silence. */
const closureRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('satisfaction-required') }),
  z.strictObject({ rule: z.literal('outcome-explained') }),
  z.strictObject({ rule: z.literal('silent-after'), days: z.number().int().positive().max(3650) }),
])

/**
 * The bank's own choices about who may do what and what must be true first: plain JSON, part of a policy.
 * Wherever procedures disagree, the choice is here and not in the chart.
 */
export const controlsSchema = z.strictObject({
  /** By event type; `*` is for all events not named. */
  permissions: z.partialRecord(z.enum(['*', ...eventTypes]), permission),
  delegations: z.array(delegation),
  /** Which roles may set which control aside. A control not named here is never set aside. */
  overrides: z.partialRecord(z.enum(overridableControls), roles),
  /** The most a role may grant in a currency's minor units; a role or currency not named may grant nothing. */
  authority: z.partialRecord(role, limit),
  approval: z.strictObject({
    whenMajor: z.boolean(),
    whenSerious: z.boolean(),
    outcomes: z.array(outcome),
    remedies: z.array(code),
  }),
  /** Nobody ever approves their own proposal. Whether deciding and extending need a second person too is chosen here. */
  fourEyes: z.strictObject({ decision: z.boolean(), extension: z.boolean() }),
  recusal: z.strictObject({
    complainedAbout: z.boolean(),
    lineManager: z.boolean(),
    earlierHandler: z.boolean(),
    declaredInterest: z.boolean(),
  }),
  acceptance: z.strictObject({
    registeredFirst: z.boolean(),
    triagedFirst: z.boolean(),
    declineGrounds: z.array(code),
  }),
  investigation: z.strictObject({
    assignedFirst: z.boolean(),
    specialForSerious: z.boolean(),
    independentEvidence: z.int().min(0).max(20),
    findingsCite: z.array(z.enum(['evidence', 'rules'])),
    bothAccounts: z.enum(['never', 'when-a-person-is-complained-about', 'always']),
    customerToldOfExpert: z.boolean(),
  }),
  decision: z.strictObject({
    findingsFirst: z.boolean(),
    citesRules: z.boolean(),
    remedyOrReason: z.boolean(),
    demandsAnswered: z.boolean(),
    apology: z.enum(['never', 'when-upheld', 'when-loss-or-inconvenience']),
    /** Absent: every remedy. */
    allowedRemedies: z.array(code).optional(),
  }),
  notices: z.partialRecord(z.enum(noticeKinds), z.array(z.enum(noticeContents))),
  /** What a final response must contain besides, by the outcome that it tells. */
  responses: z.partialRecord(outcome, z.array(z.enum(noticeContents))),
  extensions: z.array(extensionStep),
  review: z.strictObject({
    levels: z.strictObject({ superior: roles, 'upper-level': roles, 'senior-management': roles }),
    independent: z.boolean(),
    /** Calendar days after the final response, the last one to its end; absent: no limit. */
    withinDays: z.number().int().positive().max(3650).optional(),
  }),
  /** Whether the bank itself must have negotiated before it proposes mediation. The customer's own way out is never held up. */
  negotiationFirst: z.boolean(),
  callBackByOther: z.boolean(),
  /** Whether every customer who has an answer is asked how content they are. */
  askSatisfaction: z.boolean(),
  closure: z.strictObject({
    by: closureRule,
    /** The lowest of five scores that counts as satisfied. */
    satisfiedFrom: z.int().min(1).max(5),
    remediesDelivered: z.boolean(),
    messagesAnswered: z.boolean(),
    disputesEnded: z.boolean(),
    decliningTold: z.boolean(),
    rootCause: demanded,
    correctiveAction: z.enum(['none', 'planned', 'completed']),
    regulatorReported: z.boolean(),
    majorNotifiedTo: roles,
    followUp: z.enum(['none', 'called-back', 'follow-up-completed']),
    lessons: z.boolean(),
  }),
})

export type Controls = z.infer<typeof controlsSchema>
export type ExtensionStep = Controls['extensions'][number]
