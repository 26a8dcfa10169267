import type { Money } from '../../money.js'
import type { Instant } from '../../time.js'
import type { Evidence } from '../evidence.js'
import type { Role } from '../people.js'
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
