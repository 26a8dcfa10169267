import type { Instant } from '../time.js'

/** What a piece of evidence can be. */
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

/** One piece of evidence. */
export interface Evidence {
  readonly id: string
  readonly type: EvidenceType
  readonly from: 'complainant' | 'complained-about' | 'bank-system' | 'department' | 'third-party' | 'expert'
  /** It comes from neither the complainant nor the person complained about. */
  readonly independent: boolean
  readonly obtainedAt?: Instant | undefined
  readonly describes?: string | undefined
  /** SHA-256 of the file in hex, so that it can be shown unchanged. */
  readonly hash?: string | undefined
  /** Where the file lies; a file name often names its owner. */
  readonly location?: string | undefined
}
