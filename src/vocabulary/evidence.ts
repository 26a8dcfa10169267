import * as z from 'zod'
import { id, instant, personalId, text } from './words.js'

export const evidenceTypes = [
  'transaction-detail',
  'transaction-record',
  'bank-statement',
  'account-record',
  'document',
  'voucher',
  'internal-record',
  'recording',
  'statement',
  'expert-report',
  'correspondence',
  'photo',
  'other',
] as const

export type EvidenceType = (typeof evidenceTypes)[number]

/** One piece of evidence. `independent` says that it comes from neither the complainant nor the person complained about. */
export const evidence = z.strictObject({
  id,
  type: z.enum(evidenceTypes),
  from: z.enum(['complainant', 'complained-about', 'bank-system', 'department', 'third-party', 'expert']),
  independent: z.boolean(),
  obtainedAt: instant.optional(),
  describes: text.optional(),
  /** SHA-256 of the file in hex, so that it can be shown unchanged. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Where the file lies; a file name often names its owner. */
  location: personalId.optional(),
})
export type Evidence = z.infer<typeof evidence>
