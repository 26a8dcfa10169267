import type { Money } from '../money.js'
import type { Instant } from '../time.js'
import type { ContactNote } from './contact-note.js'
import type { ActionType } from './events/aftercare.js'
import type { Finding, InvestigationLevel, Proposal } from './events/inquiry.js'
import type { Evidence } from './evidence.js'
import type { Intake } from './intake.js'
import type { Notice, NoticeKind } from './notices.js'
import type { ClosureGround, OutsideRoute } from './outcome.js'
import type { Actor, Role } from './people.js'
import type { Commitment } from './remedies.js'
import type { Attention, Cause, Classification } from './taxonomy.js'

interface Happened {
  readonly at: Instant
  readonly by: Actor
}

/** An answer is still awaited while `answeredAt` is missing. */
interface Asked {
  readonly at: Instant
  readonly answeredAt?: Instant | undefined
}

/**
 * Everything a bank records about one complaint, as its events left it: what the tables read, what people see and what
 * reports count. It is a fold over the journal, so it can always be made again.
 */
export interface ComplaintRecord {
  readonly intake: Intake
  readonly receivedAt: Instant
  readonly reference?: string | undefined
  readonly registeredAt?: Instant | undefined
  /** The customer has confirmed what was written down. */
  readonly confirmed?:
    | (Happened & {
        readonly corrections?: string | undefined
      })
    | undefined
  readonly triage?:
    | (Happened & {
        readonly material: boolean
        readonly reason: string
      })
    | undefined
  readonly declined?:
    | (Happened & {
        readonly ground: string
        readonly reason: string
      })
    | undefined
  readonly classification: Classification
  /** The part of the classification that a person set; no table changes it again. */
  readonly judged: Classification
  readonly cause?: Cause | undefined
  readonly attention: Attention
  readonly majorGround?: string | undefined
  readonly assignment?:
    | (Happened & {
        readonly team?: string | undefined
        readonly handler?: string | undefined
        readonly handlerUnit?: string | undefined
      })
    | undefined
  readonly earlierHandlers: readonly string[]
  readonly interests: readonly {
    readonly person: string
    readonly interest: string
  }[]
  readonly notices: readonly (Happened & {
    readonly kind: NoticeKind
    readonly notice: Notice
  })[]
  readonly contacts: readonly ContactNote[]
  readonly messages: readonly (Asked & {
    readonly message: string
    readonly content: string
    readonly answer?: string | undefined
  })[]
  readonly investigations: readonly (Happened & {
    readonly level: InvestigationLevel
  })[]
  readonly evidence: readonly Evidence[]
  readonly statements: readonly (Happened & {
    readonly person: string
    readonly role?: Role | undefined
    readonly summary: string
    readonly independent: boolean
  })[]
  readonly enquiries: readonly (Asked & {
    readonly enquiry: string
    readonly unit: string
    readonly question: string
    readonly answer?: string | undefined
  })[]
  readonly informationRequests: readonly (Asked & {
    readonly request: string
    readonly items: readonly string[]
  })[]
  readonly expertWork: readonly (Asked & {
    readonly engagement: string
    readonly expert: string
  })[]
  readonly finding?: Finding | undefined
  readonly explanation?:
    | (Happened & {
        readonly terms: string
        readonly explanation: string
        readonly satisfied?: boolean | undefined
      })
    | undefined
  readonly proposals: readonly (Happened & {
    readonly proposal: Proposal
  })[]
  readonly offers: readonly (Asked & {
    readonly offer: string
    readonly proposal: string
    readonly answer?: 'accepted' | 'rejected' | 'countered' | undefined
    readonly counterDemand?: string | undefined
  })[]
  readonly approvals: readonly (Asked & {
    readonly request: string
    readonly proposal: string
    readonly answer?: 'granted' | 'refused' | undefined
    readonly approver?: string | undefined
  })[]
  readonly decision?:
    | (Happened & {
        readonly proposal: Proposal
      })
    | undefined
  readonly settlement?:
    | (Happened & {
        readonly terms: string
        readonly amount?: Money | undefined
        readonly acceptedBy: readonly string[]
      })
    | undefined
  readonly remediesDelivered: readonly (Happened & {
    readonly remedy: string
  })[]
  readonly commitments: readonly (Asked & {
    readonly commitment: Commitment
    readonly released?: boolean | undefined
  })[]
  readonly extensions: readonly (Asked & {
    readonly request: string
    readonly clock: string
    readonly step?: string | undefined
    readonly reason: string
    readonly answer?: 'approved' | 'refused' | undefined
    readonly level?: Role | undefined
    readonly notifiedAt?: Instant | undefined
  })[]
  readonly handlingSummary?: string | undefined
  readonly callbacks: readonly (Happened & {
    readonly satisfied: boolean
    readonly reached: boolean
    readonly comment?: string | undefined
  })[]
  readonly rehandled: number
  readonly satisfaction?:
    | (Happened & {
        readonly score: number
        readonly comment?: string | undefined
      })
    | undefined
  readonly followUp?:
    | (Happened & {
        readonly solved: boolean
        readonly fixVerified?: boolean | undefined
        readonly comment?: string | undefined
      })
    | undefined
  readonly reviews: readonly (Asked & {
    readonly review: string
    readonly to: string
    readonly reason: string
    readonly result?: string | undefined
    readonly reasons?: string | undefined
  })[]
  readonly disputes: readonly (Asked & {
    readonly dispute: string
    readonly route: OutsideRoute
    readonly body: string
    readonly proposals?:
      | readonly (Happened & {
          readonly proposal: string
          readonly bank?: 'accepted' | 'rejected' | undefined
          readonly complainant?: 'accepted' | 'rejected' | undefined
        })[]
      | undefined
    readonly result?: string | undefined
  })[]
  readonly referral?:
    | (Happened & {
        readonly route: OutsideRoute
        readonly body: string
        readonly reason: string
      })
    | undefined
  readonly regulatorReports: readonly (Happened & {
    readonly report: string
    readonly to: string
  })[]
  readonly actions: readonly (Asked & {
    readonly action: string
    readonly actionType: ActionType
    readonly what: string
    readonly owner: string
    readonly dueAt: Instant
    readonly cause?: string | undefined
    readonly orderedBy: 'bank' | 'regulator'
    readonly proof?: string | undefined
    readonly effective?: boolean | undefined
  })[]
  readonly qualityReviews: readonly (Happened & {
    readonly score: number
    readonly finding: string
  })[]
  readonly lessons?: string | undefined
  readonly links: readonly (Happened & {
    readonly to: string
    readonly relation: string
  })[]
  readonly mergedInto?: string | undefined
  readonly repeats: readonly (Happened & {
    readonly newFacts: boolean
    readonly content?: string | undefined
  })[]
  readonly closure?:
    | (Happened & {
        readonly ground: ClosureGround
        readonly summary: string
      })
    | undefined
  readonly reopened: number
  readonly archivedAt?: Instant | undefined
  readonly legalHold: boolean
  /** Personal data have been erased: the narrative is gone, what was concluded from it stays. */
  readonly erasedAt?: Instant | undefined
  readonly overrides: readonly (Happened & {
    readonly control: string
    readonly reason: string
    readonly event: string
  })[]
}
