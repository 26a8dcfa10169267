import * as z from 'zod'
import {
  code,
  currencyCode,
  described,
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
import type { Controls } from './controls.js'

const roles = z.array(role)
const limit = z.union([z.literal('unlimited'), z.record(currencyCode, z.int().min(0))])

const permission = z.strictObject({
  roles,
  inStages: z.partialRecord(z.enum(handlingStages), roles).optional(),
})

const delegation = z
  .strictObject({
    from: id,
    to: id,
    roles,
    start: instant,
    end: instant,
    upTo: limit.optional(),
  })
  .refine(({ from, to }) => from !== to, 'nobody stands in for themselves')
  .refine(({ start, end }) => Date.parse(start) < Date.parse(end), 'the cover ends before it begins')

const extensionStep = z.strictObject({
  clock: code,
  step: code,
  approvers: roles.min(1),
  toldBeforeDue: z.boolean(),
  after: code.optional(),
  times: z.int().positive().optional(),
})

const demanded = z.enum(['never', 'when-upheld', 'always'])

const closureRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('satisfaction-required') }),
  z.strictObject({ rule: z.literal('outcome-explained') }),
  z.strictObject({ rule: z.literal('silent-after'), days: z.number().int().positive().max(3650) }),
])

export const controlsSchema = described<Controls>()(
  z.strictObject({
    permissions: z.partialRecord(z.enum(['*', ...eventTypes]), permission),
    delegations: z.array(delegation),
    overrides: z.partialRecord(z.enum(overridableControls), roles),
    authority: z.partialRecord(role, limit),
    approval: z.strictObject({
      whenMajor: z.boolean(),
      whenSerious: z.boolean(),
      outcomes: z.array(outcome),
      remedies: z.array(code),
    }),
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
      allowedRemedies: z.array(code).optional(),
    }),
    notices: z.partialRecord(z.enum(noticeKinds), z.array(z.enum(noticeContents))),
    responses: z.partialRecord(outcome, z.array(z.enum(noticeContents))),
    extensions: z.array(extensionStep),
    review: z.strictObject({
      levels: z.strictObject({ superior: roles, 'upper-level': roles, 'senior-management': roles }),
      independent: z.boolean(),
      withinDays: z.number().int().positive().max(3650).optional(),
    }),
    negotiationFirst: z.boolean(),
    callBackByOther: z.boolean(),
    askSatisfaction: z.boolean(),
    closure: z.strictObject({
      by: closureRule,
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
  }),
)
