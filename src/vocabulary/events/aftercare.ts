import type { Instant } from '../../time.js'
import type { Evidence } from '../evidence.js'
import type { Notice } from '../notices.js'
import type { OutsideRoute } from '../outcome.js'
import type { Commitment } from '../remedies.js'

/** What a bank can do so that it does not happen again. */
export const actionTypes = [
  'preventive',
  'corrective',
  'staff-training',
  'system-maintenance',
  'customer-education',
  'process-optimisation',
  'policy-change',
  'product-disclosure',
  'conduct',
  'accountability',
  'service-reward',
  'customer-care',
] as const
export type ActionType = (typeof actionTypes)[number]

export interface RemedyPayloads {
  'extension.notified': {
    readonly request: string
    readonly notice: Notice
  }
  'remedy.delivered': {
    readonly remedy: string
    readonly evidence?: Evidence | undefined
  }
  'remedy.failed': {
    readonly remedy: string
    readonly reason: string
  }
  'commitment.made': {
    readonly commitment: Commitment
  }
  'commitment.fulfilled': {
    readonly commitment: string
    readonly evidence?: Evidence | undefined
  }
  'commitment.released': {
    readonly commitment: string
    readonly reason: string
  }
}

export interface FollowUpPayloads {
  'handling.summarised': {
    readonly summary: string
  }
  'callback.made': {
    readonly satisfied: boolean
    readonly reached: boolean
    readonly comment?: string | undefined
  }
  'satisfaction.recorded': {
    readonly score: number
    readonly comment?: string | undefined
  }
  'follow-up.completed': {
    readonly solved: boolean
    readonly fixVerified?: boolean | undefined
    readonly comment?: string | undefined
  }
}

export interface ReviewPayloads {
  'review.requested': {
    readonly review: string
    readonly to: 'superior' | 'upper-level' | 'senior-management'
    readonly reason: string
  }
  'review.decided': {
    readonly review: string
    readonly result: 'confirmed' | 'changed' | 'returned'
    readonly reasons: string
  }
  'review-outcome.notified': {
    readonly review: string
    readonly notice: Notice
  }
}

export interface DisputePayloads {
  'negotiation.held': {
    readonly summary: string
    readonly agreed: boolean
  }
  'mediation.proposed': {
    readonly body: string
  }
  'mediation.agreed': {
    readonly body: string
  }
  'mediation.ended': {
    readonly body: string
    readonly agreed: boolean
    readonly terms?: string | undefined
  }
  'dispute.opened': {
    readonly dispute: string
    readonly route: OutsideRoute
    readonly body: string
    readonly reason?: string | undefined
  }
  'dispute.proposal-received': {
    readonly dispute: string
    readonly proposal: string
  }
  'dispute.proposal-answered': {
    readonly dispute: string
    readonly party: 'bank' | 'complainant'
    readonly answer: 'accepted' | 'rejected'
  }
  'dispute.ended': {
    readonly dispute: string
    readonly result: 'settled' | 'decided-for-complainant' | 'decided-for-bank' | 'discontinued'
    readonly terms?: string | undefined
  }
}

export interface ImprovementPayloads {
  'action.planned': {
    readonly action: string
    readonly actionType: ActionType
    readonly what: string
    readonly owner: string
    readonly dueAt: Instant
    readonly cause?: string | undefined
    readonly orderedBy: 'bank' | 'regulator'
  }
  'action.completed': {
    readonly action: string
    readonly proof?: string | undefined
  }
  'action.effectiveness-checked': {
    readonly action: string
    readonly effective: boolean
    readonly comment?: string | undefined
  }
  'lessons.recorded': {
    readonly lessons: string
  }
  'quality.reviewed': {
    readonly score: number
    readonly finding: string
  }
  'staff.commended': {
    readonly person: string
    readonly reason: string
  }
}

export interface RegulatorPayloads {
  'regulator-report.sent': {
    readonly report: string
    readonly to: string
  }
  'regulator-correction.ordered': {
    readonly action: string
    readonly what: string
    readonly dueAt: Instant
  }
}

/** The same as a host writes them. */
export interface FollowUpInputs extends Omit<FollowUpPayloads, 'callback.made'> {
  'callback.made': {
    readonly satisfied: boolean
    /** That the customer was reached, when it is left out. */
    readonly reached?: boolean | undefined
    readonly comment?: string | undefined
  }
}

export interface ImprovementInputs extends Omit<ImprovementPayloads, 'action.planned'> {
  'action.planned': Omit<ImprovementPayloads['action.planned'], 'orderedBy'> & {
    /** The bank itself, when it is left out. */
    readonly orderedBy?: 'bank' | 'regulator' | undefined
  }
}
