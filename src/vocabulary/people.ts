import type { PlainDate } from '../time.js'
import type { Channel } from './channels.js'

/** Who may act on a complaint, inside the bank and outside it. */
export const roles = [
  'receptionist',
  'acceptance-officer',
  'handler',
  'investigator',
  'department',
  'head-of-department',
  'customer-service',
  'customer-service-manager',
  'callback-agent',
  'approver',
  'complaints-manager',
  'compliance-supervisor',
  'senior-management',
  'general-manager',
  'head-office',
  'upper-level-reviewer',
  'complainant',
  'representative',
  'expert',
  'mediator',
  'arbitrator',
  'ombudsman',
  'regulator',
  'consumer-association',
  'court',
  'connector',
  'system',
] as const
/** The function in which somebody acts on a complaint, inside the bank or outside. */
export type Role = (typeof roles)[number]

/** The person, unit or program that did something. */
export interface Actor {
  readonly id: string
  readonly role: Role
  readonly unit?: string | undefined
  /** The absent colleague a delegate stands in for. */
  readonly onBehalfOf?: string | undefined
}

/** How a person can be reached. */
export interface ContactDetails {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly address?: string | undefined
  readonly preferred?: Channel | undefined
}

/** Circumstances in which a customer needs particular care. */
export const vulnerabilities = [
  'elderly',
  'minor',
  'disability',
  'health',
  'bereavement',
  'financial-hardship',
  'low-literacy',
  'language',
  'service-member',
  'other',
] as const
export type Vulnerability = (typeof vulnerabilities)[number]

/** A customer who complains. Everything but the codes is personal data. */
export interface Complainant {
  /** The bank’s number of the customer. */
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly contact?: ContactDetails | undefined
  readonly identityNumber?: string | undefined
  readonly birthDate?: PlainDate | undefined
  readonly vulnerabilities?: readonly Vulnerability[] | undefined
  readonly background?: string | undefined
  readonly distress?: 'none' | 'some' | 'severe' | undefined
  readonly priorComplaints?: readonly string[] | undefined
}

/** Someone who acts for the complainant: with what authority, and whether its proof was seen. */
export interface Representative {
  readonly name: string
  readonly capacity:
    | 'agent'
    | 'legal-representative'
    | 'guardian'
    | 'heir'
    | 'executor'
    | 'family-member'
    | 'lawyer'
    | 'group-representative'
  readonly contact?: ContactDetails | undefined
  readonly identityNumber?: string | undefined
  readonly authorityProven: boolean
}

/** Someone the complaint is about or who took part in what happened. */
export interface InvolvedPerson {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly part: 'complained-about' | 'witness' | 'adviser' | 'other'
  readonly unit?: string | undefined
  readonly lineManager?: string | undefined
}

/** The part of the bank, or its partner, that the complaint is against. */
export interface Respondent {
  readonly unit?: string | undefined
  readonly level?: 'head-office' | 'branch' | 'sub-branch' | 'partner' | undefined
  readonly partner?: string | undefined
}
