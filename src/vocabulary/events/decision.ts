import type { Money } from '../../money.js'
import type { Outcome } from '../outcome.js'
import type { Role } from '../people.js'
import type { DemandDecision, Remedy } from '../remedies.js'

/** What somebody proposes to decide, with its reasons, its remedies and the answer to each demand. */
export interface Proposal {
  readonly id: string
  readonly outcome: Outcome
  readonly reasons: string
  readonly rules: readonly string[]
  readonly remedies: readonly Remedy[]
  readonly noRemedyReason?: string | undefined
  readonly noApologyReason?: string | undefined
  readonly demands: readonly DemandDecision[]
  readonly position?: string | undefined
}

export interface DecisionPayloads {
  'proposal.made': {
    readonly proposal: Proposal
  }
  'offer.made': {
    readonly offer: string
    readonly proposal: string
  }
  'offer.accepted': {
    readonly offer: string
  }
  'offer.rejected': {
    readonly offer: string
    readonly reason?: string | undefined
  }
  'offer.countered': {
    readonly offer: string
    readonly demand: string
    readonly amount?: Money | undefined
  }
  'approval.requested': {
    readonly request: string
    readonly proposal: string
  }
  'approval.granted': {
    readonly request: string
  }
  'approval.refused': {
    readonly request: string
    readonly reason: string
  }
  'decision.made': {
    readonly proposal: string
  }
  'settlement.reached': {
    readonly terms: string
    readonly amount?: Money | undefined
    readonly acceptedBy: readonly string[]
  }
}

export interface ExtensionPayloads {
  'extension.requested': {
    readonly request: string
    readonly clock: string
    readonly step?: string | undefined
    readonly reason: string
  }
  'extension.approved': {
    readonly request: string
    readonly level: Role
  }
  'extension.refused': {
    readonly request: string
    readonly reason: string
  }
}
