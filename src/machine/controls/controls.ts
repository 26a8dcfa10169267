import type { Instant } from '../../time.js'
import type { EventType, NoticeContent, NoticeKind, Outcome, Role } from '../../vocabulary/index.js'
import type { HandlingStage } from '../chart/stages.js'
import type { OverridableControl } from './control-codes.js'

/** The most that may be granted, in the minor units of each currency; a currency not named may not be granted. */
export type Limit = 'unlimited' | Readonly<Record<string, number>>

/** Who may report an event: in general, and instead of that in single stages. */
export interface Permission {
  readonly roles: readonly Role[]
  readonly inStages?: Readonly<Partial<Record<HandlingStage, readonly Role[]>>> | undefined
}

/** Cover for an absent colleague: `to` may act for `from` in these roles, from one instant until before another. */
export interface Delegation {
  readonly from: string
  readonly to: string
  readonly roles: readonly Role[]
  readonly start: Instant
  readonly end: Instant
  /** The most that may be granted under this cover; absent: as much as the role may grant. */
  readonly upTo?: Limit | undefined
}

/** One permitted lengthening of a clock. */
export interface ExtensionStep {
  readonly clock: string
  readonly step: string
  readonly approvers: readonly Role[]
  readonly toldBeforeDue: boolean
  /** The step of the same clock that must have been approved before. */
  readonly after?: string | undefined
  /** How often it may be taken in one period; once, where nothing is said. */
  readonly times?: number | undefined
}

/** When a complaint counts as finished: on satisfaction only, on a full explanation, or also after silence. */
export type ClosureRule =
  | { readonly rule: 'satisfaction-required' }
  | { readonly rule: 'outcome-explained' }
  | { readonly rule: 'silent-after'; readonly days: number }

/**
 * The bank's own choices about who may do what and what must be true first: plain JSON, part of a policy.
 * Wherever procedures disagree, the choice is here and not in the chart.
 */
export interface Controls {
  /** By event type; `*` is for all events not named. */
  readonly permissions: Readonly<Partial<Record<'*' | EventType, Permission>>>
  readonly delegations: readonly Delegation[]
  /** Which roles may set which control aside. A control not named here is never set aside. */
  readonly overrides: Readonly<Partial<Record<OverridableControl, readonly Role[]>>>
  /** The most a role may grant in a currency's minor units; a role or currency not named may grant nothing. */
  readonly authority: Readonly<Partial<Record<Role, Limit>>>
  readonly approval: {
    readonly whenMajor: boolean
    readonly whenSerious: boolean
    readonly outcomes: readonly Outcome[]
    readonly remedies: readonly string[]
  }
  /** Nobody ever approves their own proposal. Whether deciding and extending need a second person too is chosen here. */
  readonly fourEyes: {
    readonly decision: boolean
    readonly extension: boolean
  }
  readonly recusal: {
    readonly complainedAbout: boolean
    readonly lineManager: boolean
    readonly earlierHandler: boolean
    readonly declaredInterest: boolean
  }
  readonly acceptance: {
    readonly registeredFirst: boolean
    readonly triagedFirst: boolean
    readonly declineGrounds: readonly string[]
  }
  readonly investigation: {
    readonly assignedFirst: boolean
    readonly specialForSerious: boolean
    readonly independentEvidence: number
    readonly findingsCite: readonly ('evidence' | 'rules')[]
    readonly bothAccounts: 'never' | 'when-a-person-is-complained-about' | 'always'
    readonly customerToldOfExpert: boolean
  }
  readonly decision: {
    readonly findingsFirst: boolean
    readonly citesRules: boolean
    readonly remedyOrReason: boolean
    readonly demandsAnswered: boolean
    readonly apology: 'never' | 'when-upheld' | 'when-loss-or-inconvenience'
    /** Absent: every remedy. */
    readonly allowedRemedies?: readonly string[] | undefined
  }
  readonly notices: Readonly<Partial<Record<NoticeKind, readonly NoticeContent[]>>>
  /** What a final response must contain besides, by the outcome that it tells. */
  readonly responses: Readonly<Partial<Record<Outcome, readonly NoticeContent[]>>>
  readonly extensions: readonly ExtensionStep[]
  readonly review: {
    readonly levels: {
      readonly superior: readonly Role[]
      readonly 'upper-level': readonly Role[]
      readonly 'senior-management': readonly Role[]
    }
    readonly independent: boolean
    /** Calendar days after the final response, the last one to its end; absent: no limit. */
    readonly withinDays?: number | undefined
  }
  /** Whether the bank itself must have negotiated before it proposes mediation. The customer's own way out is never held up. */
  readonly negotiationFirst: boolean
  readonly callBackByOther: boolean
  /** Whether every customer who has an answer is asked how content they are. */
  readonly askSatisfaction: boolean
  readonly closure: {
    readonly by: ClosureRule
    /** The lowest of five scores that counts as satisfied. */
    readonly satisfiedFrom: number
    readonly remediesDelivered: boolean
    readonly messagesAnswered: boolean
    readonly disputesEnded: boolean
    readonly decliningTold: boolean
    readonly rootCause: 'never' | 'when-upheld' | 'always'
    readonly correctiveAction: 'none' | 'planned' | 'completed'
    readonly regulatorReported: boolean
    readonly majorNotifiedTo: readonly Role[]
    readonly followUp: 'none' | 'called-back' | 'follow-up-completed'
    readonly lessons: boolean
  }
}
