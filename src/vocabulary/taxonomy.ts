import * as z from 'zod'
import { code } from './words.js'

/** What a contact turns out to be. Only a `complaint` starts a regulator's clocks. */
export const kinds = ['complaint', 'enquiry', 'suggestion', 'grievance'] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

export const severities = ['low', 'medium', 'high', 'serious-violation'] as const
export const severity = z.enum(severities)
export type Severity = z.infer<typeof severity>

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export const priority = z.enum(priorities)
export type Priority = z.infer<typeof priority>

export const complexities = ['simple', 'complex', 'especially-complex'] as const
export const complexity = z.enum(complexities)
export type Complexity = z.infer<typeof complexity>

/** How closely the matter is watched: `major` is the regime's or the bank's own threshold. */
export const attentions = ['normal', 'escalated', 'major'] as const

/** Where a cause lies. */
export const causeOrigins = ['internal', 'external', 'customer', 'third-party'] as const
export type CauseOrigin = (typeof causeOrigins)[number]
export const causeOrigin = z.enum(causeOrigins)

/** Causes that the procedures name; a bank's taxonomy may add its own codes. */
export const causes = [
  'system-failure',
  'human-error',
  'information-asymmetry',
  'misunderstanding',
  'improper-service',
  'operational-error',
  'violation',
  'process-defect',
  'policy-defect',
  'third-party-act',
  'fraud-by-third-party',
] as const

export const cause = z.strictObject({ code, origin: causeOrigin })
export type Cause = z.infer<typeof cause>

/** What an investigation can find. */
export const findingCodes = [
  'improper-service',
  'operational-error',
  'violation',
  'system-failure',
  'misunderstanding',
  'no-fault',
  'not-established',
] as const

/** Categories that the procedures name; a bank's taxonomy extends or replaces them. */
export const categories = [
  'service-attitude',
  'service-quality',
  'account-operation',
  'account-management',
  'loan',
  'card-fraud',
  'ebanking-transfer-loss',
  'bancassurance',
  'other',
] as const

export const classification = z.strictObject({
  category: code.optional(),
  subcategory: code.optional(),
  nature: code.optional(),
  severity: severity.optional(),
  complexity: complexity.optional(),
  priority: priority.optional(),
})
export type Classification = z.infer<typeof classification>
