import * as z from 'zod'
import {
  actionTypes,
  type DisputePayloads,
  type FollowUpInputs,
  type FollowUpPayloads,
  type ImprovementInputs,
  type ImprovementPayloads,
  type RegulatorPayloads,
  type RemedyPayloads,
  type ReviewPayloads,
} from '../../events/aftercare.js'
import { evidence } from '../evidence.js'
import { notice } from '../notices.js'
import { outsideRoute } from '../outcome.js'
import { commitment } from '../remedies.js'
import { code, id, instant, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const remedyEvents = eventsOf<RemedyPayloads>()({
  'extension.notified': { request: id, notice },
  'remedy.delivered': { remedy: id, evidence: evidence.optional() },
  'remedy.failed': { remedy: id, reason: text },
  'commitment.made': { commitment },
  'commitment.fulfilled': { commitment: id, evidence: evidence.optional() },
  'commitment.released': { commitment: id, reason: text },
})

export const followUpEvents = eventsOf<FollowUpPayloads, FollowUpInputs>()({
  'handling.summarised': { summary: text },
  'callback.made': {
    satisfied: z.boolean(),
    reached: z.boolean().default(true),
    comment: text.optional(),
  },
  'satisfaction.recorded': { score: z.int().min(1).max(5), comment: text.optional() },
  'follow-up.completed': {
    solved: z.boolean(),
    fixVerified: z.boolean().optional(),
    comment: text.optional(),
  },
})

export const reviewEvents = eventsOf<ReviewPayloads>()({
  'review.requested': {
    review: id,
    to: z.enum(['superior', 'upper-level', 'senior-management']),
    reason: text,
  },
  'review.decided': {
    review: id,
    result: z.enum(['confirmed', 'changed', 'returned']),
    reasons: text,
  },
  'review-outcome.notified': { review: id, notice },
})

export const disputeEvents = eventsOf<DisputePayloads>()({
  'negotiation.held': { summary: text, agreed: z.boolean() },
  'mediation.proposed': { body: id },
  'mediation.agreed': { body: id },
  'mediation.ended': { body: id, agreed: z.boolean(), terms: text.optional() },
  'dispute.opened': { dispute: id, route: outsideRoute, body: id, reason: text.optional() },
  'dispute.proposal-received': { dispute: id, proposal: text },
  'dispute.proposal-answered': {
    dispute: id,
    party: z.enum(['bank', 'complainant']),
    answer: z.enum(['accepted', 'rejected']),
  },
  'dispute.ended': {
    dispute: id,
    result: z.enum(['settled', 'decided-for-complainant', 'decided-for-bank', 'discontinued']),
    terms: text.optional(),
  },
})

export const improvementEvents = eventsOf<ImprovementPayloads, ImprovementInputs>()({
  'action.planned': {
    action: id,
    actionType: z.enum(actionTypes),
    what: text,
    owner: id,
    dueAt: instant,
    cause: code.optional(),
    orderedBy: z.enum(['bank', 'regulator']).default('bank'),
  },
  'action.completed': { action: id, proof: text.optional() },
  'action.effectiveness-checked': { action: id, effective: z.boolean(), comment: text.optional() },
  'lessons.recorded': { lessons: text },
  'quality.reviewed': { score: z.number().min(0).max(100), finding: text },
  'staff.commended': { person: id, reason: text },
})

export const regulatorEvents = eventsOf<RegulatorPayloads>()({
  'regulator-report.sent': { report: id, to: id },
  'regulator-correction.ordered': { action: id, what: text, dueAt: instant },
})
