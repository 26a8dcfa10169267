import * as z from 'zod'
import type { Commitment, Demand, DemandDecision, Remedy } from '../remedies.js'
import { described } from './described.js'
import { money } from './money.js'
import { code, id, instant, text } from './words.js'

export const remedy = described<Remedy>()(
  z.strictObject({
    id,
    code,
    amount: money.optional(),
    describes: text.optional(),
    dueAt: instant.optional(),
    termReference: id.optional(),
  }),
)

export const demand = described<Demand>()(
  z.strictObject({
    id: id.optional(),
    code: code.optional(),
    amount: money.optional(),
    describes: text.optional(),
  }),
)

export const demandDecision = described<DemandDecision>()(
  z.strictObject({
    demand: id,
    answer: z.enum(['met', 'partly-met', 'not-met']),
    reason: text,
  }),
)

export const commitment = described<Commitment>()(z.strictObject({ id, what: text, who: id, dueAt: instant }))
