import type { Money } from '../money.js'
import type { Instant } from '../time.js'

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
export interface Remedy {
  readonly id: string
  readonly code: string
  readonly amount?: Money | undefined
  readonly describes?: string | undefined
  readonly dueAt?: Instant | undefined
  /** For an explanation: the terms of service or product facts it rests on. */
  readonly termReference?: string | undefined
}

/** What the complainant asks for. */
export interface Demand {
  readonly id?: string | undefined
  readonly code?: string | undefined
  readonly amount?: Money | undefined
  readonly describes?: string | undefined
}

/** The bank's answer to one demand, with its reason. */
export interface DemandDecision {
  readonly demand: string
  readonly answer: 'met' | 'partly-met' | 'not-met'
  readonly reason: string
}

/** Something promised: what, by whom, until when. */
export interface Commitment {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly dueAt: Instant
}
