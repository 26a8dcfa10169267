import * as z from 'zod'
import { evidence } from '../evidence.js'
import { notice } from '../notices.js'
import { outsideRoute } from '../outcome.js'
import { commitment } from '../remedies.js'
import { code, id, instant, text } from '../words.js'
import { event } from './envelope.js'

export const remedyEvents = [
  event('extension.notified', { request: id, notice }),
  event('remedy.delivered', { remedy: id, evidence: evidence.optional() }),
  event('remedy.failed', { remedy: id, reason: text }),
  event('commitment.made', { commitment }),
  event('commitment.fulfilled', { commitment: id, evidence: evidence.optional() }),
  event('commitment.released', { commitment: id, reason: text }),
] as const

export const followUpEvents = [
  event('handling.summarised', { summary: text }),
  event('callback.made', {
    satisfied: z.boolean(),
    reached: z.boolean().default(true),
    comment: text.optional(),
  }),
  event('satisfaction.recorded', { score: z.int().min(1).max(5), comment: text.optional() }),
  event('follow-up.completed', {
    solved: z.boolean(),
    fixVerified: z.boolean().optional(),
    comment: text.optional(),
  }),
] as const

export const reviewEvents = [
  event('review.requested', {
    review: id,
    to: z.enum(['superior', 'upper-level', 'senior-management']),
    reason: text,
  }),
  event('review.decided', {
    review: id,
    result: z.enum(['confirmed', 'changed', 'returned']),
    reasons: text,
  }),
  event('review-outcome.notified', { review: id, notice }),
] as const

export const disputeEvents = [
  event('negotiation.held', { summary: text, agreed: z.boolean() }),
  event('mediation.proposed', { body: id }),
  event('mediation.agreed', { body: id }),
  event('mediation.ended', { body: id, agreed: z.boolean(), terms: text.optional() }),
  event('dispute.opened', { dispute: id, route: outsideRoute, body: id, reason: text.optional() }),
  event('dispute.proposal-received', { dispute: id, proposal: text }),
  event('dispute.proposal-answered', {
    dispute: id,
    party: z.enum(['bank', 'complainant']),
    answer: z.enum(['accepted', 'rejected']),
  }),
  event('dispute.ended', {
    dispute: id,
    result: z.enum(['settled', 'decided-for-complainant', 'decided-for-bank', 'discontinued']),
    terms: text.optional(),
  }),
] as const

export const actionTypes = [
  'preventive',
  'corrective',
  'staff-training',
  'system-maintenance',
  'customer-education',
  'process-optimisation',
  'policy-change',
  'product-disclosure',
  'conduct',
  'accountability',
  'service-reward',
  'customer-care',
] as const

export type ActionType = (typeof actionTypes)[number]

export const improvementEvents = [
  event('action.planned', {
    action: id,
    actionType: z.enum(actionTypes),
    what: text,
    owner: id,
    dueAt: instant,
    cause: code.optional(),
    orderedBy: z.enum(['bank', 'regulator']).default('bank'),
  }),
  event('action.completed', { action: id, proof: text.optional() }),
  event('action.effectiveness-checked', { action: id, effective: z.boolean(), comment: text.optional() }),
  event('lessons.recorded', { lessons: text }),
  event('quality.reviewed', { score: z.number().min(0).max(100), finding: text }),
  event('staff.commended', { person: id, reason: text }),
] as const

export const regulatorEvents = [
  event('regulator-report.sent', { report: id, to: id }),
  event('regulator-correction.ordered', { action: id, what: text, dueAt: instant }),
] as const
