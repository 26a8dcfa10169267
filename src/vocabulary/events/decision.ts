import * as z from 'zod'
import { money } from '../money.js'
import { outcome } from '../outcome.js'
import { role } from '../people.js'
import { demandDecision, remedy } from '../remedies.js'
import { code, id, text } from '../words.js'
import { event } from './envelope.js'

export const proposal = z.strictObject({
  id,
  outcome,
  reasons: text,
  rules: z.array(id),
  remedies: z.array(remedy),
  noRemedyReason: text.optional(),
  noApologyReason: text.optional(),
  demands: z.array(demandDecision),
  position: text.optional(),
})

export const decisionEvents = [
  event('proposal.made', { proposal }),
  event('offer.made', { offer: id, proposal: id }),
  event('offer.accepted', { offer: id }),
  event('offer.rejected', { offer: id, reason: text.optional() }),
  event('offer.countered', { offer: id, demand: text, amount: money.optional() }),
  event('approval.requested', { request: id, proposal: id }),
  event('approval.granted', { request: id }),
  event('approval.refused', { request: id, reason: text }),
  event('decision.made', { proposal: id }),
  event('settlement.reached', { terms: text, amount: money.optional(), acceptedBy: z.array(id).min(2) }),
] as const

export const extensionEvents = [
  event('extension.requested', { request: id, clock: code, step: code.optional(), reason: text }),
  event('extension.approved', { request: id, level: role }),
  event('extension.refused', { request: id, reason: text }),
] as const
