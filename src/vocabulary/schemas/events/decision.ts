import * as z from 'zod'
import type { DecisionPayloads, ExtensionPayloads, Proposal } from '../../events/decision.js'
import { described } from '../described.js'
import { money } from '../money.js'
import { outcome } from '../outcome.js'
import { role } from '../people.js'
import { demandDecision, remedy } from '../remedies.js'
import { code, id, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const proposal = described<Proposal>()(
  z.strictObject({
    id,
    outcome,
    reasons: text,
    rules: z.array(id),
    remedies: z.array(remedy),
    noRemedyReason: text.optional(),
    noApologyReason: text.optional(),
    demands: z.array(demandDecision),
    position: text.optional(),
  }),
)

export const decisionEvents = eventsOf<DecisionPayloads>()({
  'proposal.made': { proposal },
  'offer.made': { offer: id, proposal: id },
  'offer.accepted': { offer: id },
  'offer.rejected': { offer: id, reason: text.optional() },
  'offer.countered': { offer: id, demand: text, amount: money.optional() },
  'approval.requested': { request: id, proposal: id },
  'approval.granted': { request: id },
  'approval.refused': { request: id, reason: text },
  'decision.made': { proposal: id },
  'settlement.reached': { terms: text, amount: money.optional(), acceptedBy: z.array(id).min(2) },
})

export const extensionEvents = eventsOf<ExtensionPayloads>()({
  'extension.requested': { request: id, clock: code, step: code.optional(), reason: text },
  'extension.approved': { request: id, level: role },
  'extension.refused': { request: id, reason: text },
})
