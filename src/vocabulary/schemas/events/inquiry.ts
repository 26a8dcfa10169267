import * as z from 'zod'
import {
  type DecisionPayloads,
  type ExtensionPayloads,
  type Finding,
  type InvestigationInputs,
  type InvestigationPayloads,
  investigationLevels,
  type Proposal,
} from '../../events/inquiry.js'
import { findingCodes } from '../../taxonomy.js'
import { described } from '../described.js'
import { evidence } from '../evidence.js'
import { loss, money } from '../money.js'
import { outcome } from '../outcome.js'
import { role } from '../people.js'
import { demandDecision, remedy } from '../remedies.js'
import { cause } from '../taxonomy.js'
import { code, id, instant, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const investigationLevel = z.enum(investigationLevels)

export const finding = described<Finding>()(
  z.strictObject({
    codes: z.array(z.enum(findingCodes)).min(1),
    facts: text,
    evidence: z.array(id),
    rules: z.array(id),
    customerAccount: text.optional(),
    staffAccount: text.optional(),
    customerImpact: text.optional(),
    loss: loss.optional(),
    inconvenience: z.boolean().optional(),
    nature: code.optional(),
    responsibleParty: id.optional(),
    impactScope: text.optional(),
    causes: z.array(cause).min(1),
    rootCause: text.optional(),
  }),
)

export const investigationEvents = eventsOf<InvestigationPayloads, InvestigationInputs>()({
  'investigation.started': { level: investigationLevel, reason: text.optional() },
  'evidence.added': { evidence },
  'statement.taken': {
    person: id,
    role: role.optional(),
    summary: text,
    independent: z.boolean(),
    evidence: id.optional(),
  },
  'department-enquiry.sent': {
    enquiry: id,
    unit: id,
    question: text,
    dueAt: instant.optional(),
  },
  'department-enquiry.answered': { enquiry: id, answer: text },
  'information.requested': { request: id, items: z.array(text).min(1) },
  'information.received': { request: id, complete: z.boolean().default(true) },
  'expert.engaged': { engagement: id, expert: id, question: text, customerTold: z.boolean() },
  'expert.reported': { engagement: id, summary: text },
  'findings.made': { finding },
  'misunderstanding.explained': { terms: id, explanation: text, satisfied: z.boolean().optional() },
})

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
