import * as z from 'zod'
import { money } from './money.js'
import { code, id, instant, text } from './words.js'

/** Remedies that the procedures name; a policy may allow more codes or fewer. */
export const remedyCodes = [
  'apology',
  'explanation',
  'refund',
  'fee-refund',
  'compensation',
  'damages',
  'rights-restoration',
  'error-correction',
  'service-adjustment',
  'service-improvement',
  'process-improvement',
  'service-benefit',
  'extra-service',
  'service-extension',
  'preferential-rate',
  'remedial-measure',
  'accountability',
  'settlement',
] as const

/** How a matter was brought to its end. */
export const resolutionMethods = [
  'explanation',
  'negotiation',
  'compensation',
  'remedial-measure',
  'mediation',
  'service-improvement',
  'settlement',
] as const

/** What is put right, for how much, by whom and when. */
export const remedy = z.strictObject({
  id,
  code,
  amount: money.optional(),
  describes: text.optional(),
  dueAt: instant.optional(),
  /** For an explanation: the terms of service or product facts it rests on. */
  termReference: id.optional(),
})
export type Remedy = z.infer<typeof remedy>

/** What the complainant asks for. */
export const demand = z.strictObject({
  id: id.optional(),
  code: code.optional(),
  amount: money.optional(),
  describes: text.optional(),
})
export type Demand = z.infer<typeof demand>

/** The bank's answer to one demand, with its reason. */
export const demandDecision = z.strictObject({
  demand: id,
  answer: z.enum(['met', 'partly-met', 'not-met']),
  reason: text,
})

/** Something promised: what, by whom, until when. */
export const commitment = z.strictObject({ id, what: text, who: id, dueAt: instant })
