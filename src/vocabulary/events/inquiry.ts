import type { Money } from '../../money.js'
import type { Instant } from '../../time.js'
import type { Evidence } from '../evidence.js'
import type { Outcome } from '../outcome.js'
import type { Role } from '../people.js'
import type { DemandDecision, Remedy } from '../remedies.js'
import type { Cause, FindingCode } from '../taxonomy.js'

/** How deep an investigation goes. */
export const investigationLevels = ['preliminary', 'in-depth', 'special'] as const
export type InvestigationLevel = (typeof investigationLevels)[number]

/** What an investigation found, and on what it rests. */
export interface Finding {
  readonly codes: readonly FindingCode[]
  readonly facts: string
  readonly evidence: readonly string[]
  readonly rules: readonly string[]
  readonly customerAccount?: string | undefined
  readonly staffAccount?: string | undefined
  readonly customerImpact?: string | undefined
  readonly loss?: Money | undefined
  readonly inconvenience?: boolean | undefined
  readonly nature?: string | undefined
  readonly responsibleParty?: string | undefined
  readonly impactScope?: string | undefined
  readonly causes: readonly Cause[]
  readonly rootCause?: string | undefined
}

export interface InvestigationPayloads {
  'investigation.started': {
    readonly level: InvestigationLevel
    readonly reason?: string | undefined
  }
  'evidence.added': {
    readonly evidence: Evidence
  }
  'statement.taken': {
    readonly person: string
    readonly role?: Role | undefined
    readonly summary: string
    readonly independent: boolean
    readonly evidence?: string | undefined
  }
  'department-enquiry.sent': {
    readonly enquiry: string
    readonly unit: string
    readonly question: string
    readonly dueAt?: Instant | undefined
  }
  'department-enquiry.answered': {
    readonly enquiry: string
    readonly answer: string
  }
  'information.requested': {
    readonly request: string
    readonly items: readonly string[]
  }
  'information.received': {
    readonly request: string
    readonly complete: boolean
  }
  'expert.engaged': {
    readonly engagement: string
    readonly expert: string
    readonly question: string
    readonly customerTold: boolean
  }
  'expert.reported': {
    readonly engagement: string
    readonly summary: string
  }
  'findings.made': {
    readonly finding: Finding
  }
  'misunderstanding.explained': {
    readonly terms: string
    readonly explanation: string
    readonly satisfied?: boolean | undefined
  }
}

/** The same as a host writes them. */
export interface InvestigationInputs extends Omit<InvestigationPayloads, 'information.received'> {
  'information.received': {
    readonly request: string
    /** That nothing is missing, when it is left out. */
    readonly complete?: boolean | undefined
  }
}

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
