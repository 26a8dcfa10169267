/** What a contact turns out to be. Only a `complaint` starts a regulator's clocks. */
export const kinds = ['complaint', 'enquiry', 'suggestion', 'grievance'] as const
export type Kind = (typeof kinds)[number]

export const severities = ['low', 'medium', 'high', 'serious-violation'] as const
export type Severity = (typeof severities)[number]

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

export const complexities = ['simple', 'complex', 'especially-complex'] as const
export type Complexity = (typeof complexities)[number]

/** How closely the matter is watched: `major` is the regime's or the bank's own threshold. */
export const attentions = ['normal', 'escalated', 'major'] as const
export type Attention = (typeof attentions)[number]

/** Where a cause lies. */
export const causeOrigins = ['internal', 'external', 'customer', 'third-party'] as const
export type CauseOrigin = (typeof causeOrigins)[number]

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

/** Why it came to the complaint: a code of the taxonomy, and where the cause lies. */
export interface Cause {
  readonly code: string
  readonly origin: CauseOrigin
}

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
export type FindingCode = (typeof findingCodes)[number]

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

/** What a complaint is about and how much it weighs, as far as that is known. */
export interface Classification {
  readonly category?: string | undefined
  readonly subcategory?: string | undefined
  readonly nature?: string | undefined
  readonly severity?: Severity | undefined
  readonly complexity?: Complexity | undefined
  readonly priority?: Priority | undefined
}
