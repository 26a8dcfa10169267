import * as z from 'zod'
import {
  code,
  count,
  described,
  findingCodes,
  id,
  instant,
  investigationLevels,
  kind,
  money,
  outcome,
  outsideRoute,
  role,
} from '../../vocabulary/index.js'
import type { ControlInput } from './control-input.js'

const ids = z.array(id)
const remedy = z.strictObject({ id, code, amount: money.optional() })

const proposal = z.strictObject({
  id,
  outcome,
  by: ids,
  remedies: z.array(remedy),
  request: id.optional(),
  approval: z.enum(['requested', 'granted', 'refused']).optional(),
  approvers: ids,
})

const extension = z.strictObject({
  id,
  clock: code,
  step: code.optional(),
  by: ids,
  state: z.enum(['requested', 'approved', 'refused', 'told']),
  dueBefore: instant.optional(),
})

export const controlInput = described<ControlInput>()(
  z.strictObject({
    kind: kind.optional(),
    registered: z.boolean(),
    triaged: z.boolean(),
    accepted: z.boolean(),
    serious: z.boolean(),
    major: z.boolean(),
    majorNotified: z.array(role),
    complainedAbout: ids,
    lineManagers: ids,
    interested: ids,
    assigned: z.boolean(),
    handler: id.optional(),
    handlers: ids,
    earlierHandlers: ids,
    independentEvidence: ids,
    level: z.enum(investigationLevels).optional(),
    finding: z
      .strictObject({ codes: z.array(z.enum(findingCodes)), harmed: z.boolean(), rootCause: z.boolean() })
      .optional(),
    explained: z.enum(['told', 'satisfied', 'dissatisfied']).optional(),
    demands: ids,
    proposals: z.array(proposal),
    offers: z.array(z.strictObject({ id, proposal: id })),
    decision: z.strictObject({ proposal: id, outcome, by: ids }).optional(),
    settled: z.boolean(),
    remedies: z.array(remedy.extend({ state: z.enum(['promised', 'delivered', 'failed']) })),
    commitments: ids,
    messages: ids,
    waits: z.strictObject({ customer: ids, department: ids, expert: ids, mediation: ids }),
    extensions: z.array(extension),
    toldAt: instant.optional(),
    customerSpokeAt: instant.optional(),
    satisfied: z.boolean().optional(),
    calledBack: z.boolean(),
    followedUp: z.boolean(),
    decliningTold: z.boolean(),
    reviews: z.array(
      z.strictObject({
        id,
        to: z.enum(['superior', 'upper-level', 'senior-management']),
        result: z.enum(['confirmed', 'changed', 'returned']).optional(),
      }),
    ),
    disputes: z.array(
      z.strictObject({
        id,
        route: outsideRoute,
        result: z.enum(['settled', 'decided-for-complainant', 'decided-for-bank', 'discontinued']).optional(),
      }),
    ),
    negotiated: z.boolean(),
    ending: z.enum(['declined', 'withdrawn', 'merged', 'referred', 'answered']).optional(),
    actions: z.array(z.strictObject({ id, done: z.boolean() })),
    regulatorReported: z.boolean(),
    lessons: z.boolean(),
    legalHold: z.boolean(),
    rehandled: count,
    reopened: count,
  }),
)
