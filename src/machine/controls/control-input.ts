import type { Instant } from '../../time.js'
import type {
  FindingCode,
  InvestigationLevel,
  Kind,
  Money,
  Outcome,
  OutsideRoute,
  Role,
} from '../../vocabulary/index.js'

interface RemedyOnProposal {
  readonly id: string
  readonly code: string
  readonly amount?: Money | undefined
}

export interface RemedyOnFile extends RemedyOnProposal {
  readonly state: 'promised' | 'delivered' | 'failed'
}

export interface ProposalOnFile {
  readonly id: string
  readonly outcome: Outcome
  readonly by: readonly string[]
  readonly remedies: readonly RemedyOnProposal[]
  readonly request?: string | undefined
  readonly approval?: 'requested' | 'granted' | 'refused' | undefined
  readonly approvers: readonly string[]
}

/** What the controls need to remember about one complaint, and nothing else: no names, no narrative. */
export interface ControlInput {
  readonly kind?: Kind | undefined
  readonly registered: boolean
  readonly triaged: boolean
  readonly accepted: boolean
  readonly serious: boolean
  readonly major: boolean
  readonly majorNotified: readonly Role[]
  readonly complainedAbout: readonly string[]
  readonly lineManagers: readonly string[]
  readonly interested: readonly string[]
  readonly assigned: boolean
  readonly handler?: string | undefined
  readonly handlers: readonly string[]
  readonly earlierHandlers: readonly string[]
  readonly independentEvidence: readonly string[]
  readonly level?: InvestigationLevel | undefined
  readonly finding?:
    | {
        readonly codes: readonly FindingCode[]
        readonly harmed: boolean
        readonly rootCause: boolean
      }
    | undefined
  readonly explained?: 'told' | 'satisfied' | 'dissatisfied' | undefined
  readonly demands: readonly string[]
  readonly proposals: readonly ProposalOnFile[]
  readonly offers: readonly {
    readonly id: string
    readonly proposal: string
  }[]
  readonly decision?:
    | {
        readonly proposal: string
        readonly outcome: Outcome
        readonly by: readonly string[]
      }
    | undefined
  readonly settled: boolean
  readonly remedies: readonly RemedyOnFile[]
  readonly commitments: readonly string[]
  readonly messages: readonly string[]
  readonly waits: {
    readonly customer: readonly string[]
    readonly department: readonly string[]
    readonly expert: readonly string[]
    readonly mediation: readonly string[]
  }
  readonly extensions: readonly {
    readonly id: string
    readonly clock: string
    readonly step?: string | undefined
    readonly by: readonly string[]
    readonly state: 'requested' | 'approved' | 'refused' | 'told'
    /** The due time that the customer must be told before. */
    readonly dueBefore?: Instant | undefined
  }[]
  readonly toldAt?: Instant | undefined
  readonly customerSpokeAt?: Instant | undefined
  readonly satisfied?: boolean | undefined
  readonly calledBack: boolean
  readonly followedUp: boolean
  readonly decliningTold: boolean
  readonly reviews: readonly {
    readonly id: string
    readonly to: 'superior' | 'upper-level' | 'senior-management'
    readonly result?: 'confirmed' | 'changed' | 'returned' | undefined
  }[]
  readonly disputes: readonly {
    readonly id: string
    readonly route: OutsideRoute
    readonly result?: 'settled' | 'decided-for-complainant' | 'decided-for-bank' | 'discontinued' | undefined
  }[]
  readonly negotiated: boolean
  readonly ending?: 'declined' | 'withdrawn' | 'merged' | 'referred' | 'answered' | undefined
  readonly actions: readonly {
    readonly id: string
    readonly done: boolean
  }[]
  readonly regulatorReported: boolean
  readonly lessons: boolean
  readonly legalHold: boolean
  readonly rehandled: number
  readonly reopened: number
}

/** The file before anything was received. */
export const emptyFile: ControlInput = {
  registered: false,
  triaged: false,
  accepted: false,
  serious: false,
  major: false,
  majorNotified: [],
  complainedAbout: [],
  lineManagers: [],
  interested: [],
  assigned: false,
  handlers: [],
  earlierHandlers: [],
  independentEvidence: [],
  demands: [],
  proposals: [],
  offers: [],
  settled: false,
  remedies: [],
  commitments: [],
  messages: [],
  waits: { customer: [], department: [], expert: [], mediation: [] },
  extensions: [],
  calledBack: false,
  followedUp: false,
  decliningTold: false,
  reviews: [],
  disputes: [],
  negotiated: false,
  actions: [],
  regulatorReported: false,
  lessons: false,
  legalHold: false,
  rehandled: 0,
  reopened: 0,
}
