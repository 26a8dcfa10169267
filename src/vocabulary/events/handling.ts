import type { Instant } from '../../time.js'
import type { Channel } from '../channels.js'
import type { ContactNote } from '../contact-note.js'
import type { Evidence } from '../evidence.js'
import type { Intake, IntakeInput } from '../intake.js'
import type { Notice } from '../notices.js'
import type { ClosureGround, OutsideRoute } from '../outcome.js'
import type { Role } from '../people.js'
import type { Cause, Classification, Kind } from '../taxonomy.js'
import type { NoPayload } from './envelope.js'

export interface IntakePayloads {
  'complaint.received': {
    readonly complaint: Intake
  }
  'complaint.registered': {
    readonly reference: string
  }
  'complaint.details-confirmed': {
    readonly corrections?: string | undefined
  }
  'complaint.triaged': {
    readonly material: boolean
    readonly reason: string
  }
  'complaint.accepted': NoPayload
  'complaint.declined': {
    readonly ground: string
    readonly reason: string
  }
  'complaint.kind-changed': {
    readonly to: Kind
    readonly reason: string
  }
  'enquiry.answered': {
    readonly answer: string
  }
  'complaint.classified': {
    readonly classification: Classification
    readonly cause?: Cause | undefined
    readonly reason: string
  }
  'complaint.referred': {
    readonly route: OutsideRoute
    readonly body: string
    readonly reason: string
  }
  'complaint.withdrawn': {
    readonly reason?: string | undefined
  }
  'complaint.merged': {
    readonly into: string
    readonly reason: string
  }
  'complaint.unmerged': {
    /** The complaint that it had been merged into. */
    readonly from: string
    readonly reason: string
  }
  'complaint.linked': {
    readonly to: string
    /** `merged-from` and `unmerged` are told by the desk alone, to the complaint that goes on. */
    readonly relation: 'repeat' | 'collective' | 'related' | 'follow-up' | 'merged-from' | 'unmerged'
    /**
     * Clocks, by id, that go on as those of the complaint that was merged in, which were due earlier: since when they count. Written by
     * the desk alone, when it merges.
     */
    readonly clocksSince?: Readonly<Record<string, Instant>> | undefined
    /** What the complaint that was merged in had gathered, so that none of it has to be asked for again; with `unmerged`: what leaves with it. */
    readonly evidence?: readonly Evidence[] | undefined
    readonly contacts?: readonly ContactNote[] | undefined
  }
  'complaint.repeated': {
    readonly newFacts: boolean
    readonly content?: string | undefined
    readonly channel?: string | undefined
  }
  'complaint.closed': {
    readonly ground: ClosureGround
    readonly summary: string
    readonly lessons?: string | undefined
  }
  'complaint.reopened': {
    readonly reason: string
  }
  'complaint.archived': {
    readonly location?: string | undefined
  }
}

/** The same as a host writes them. */
export interface IntakeInputs extends Omit<IntakePayloads, 'complaint.received'> {
  'complaint.received': {
    readonly complaint: IntakeInput
  }
}

export interface AssignmentPayloads {
  'complaint.assigned': {
    readonly team?: string | undefined
    readonly handler?: string | undefined
    readonly handlerUnit?: string | undefined
    readonly reason?: string | undefined
  }
  'interest.declared': {
    readonly person: string
    readonly interest: string
  }
  'interest.cleared': {
    readonly person: string
    readonly reason: string
  }
  'complaint.escalated': {
    readonly to: Role
    readonly person?: string | undefined
    readonly reason: string
  }
  'complaint.de-escalated': {
    readonly reason: string
  }
  'complaint.major-declared': {
    readonly ground: string
    readonly reason?: string | undefined
  }
  'major-complaint.notified': {
    readonly to: readonly Role[]
  }
}

export interface ContactPayloads {
  'acknowledgement.sent': {
    readonly notice: Notice
  }
  'acceptance.notified': {
    readonly notice: Notice
  }
  'declining.notified': {
    readonly notice: Notice
  }
  'progress.notified': {
    readonly notice: Notice
  }
  'holding-response.sent': {
    readonly notice: Notice
  }
  'final-response.sent': {
    readonly notice: Notice
  }
  'contact.made': {
    readonly direction: 'to-customer' | 'from-customer' | 'internal'
    readonly channel: Channel
    readonly summary: string
    readonly participants?: readonly string[] | undefined
    readonly dissatisfactionCause?: string | undefined
    readonly answers?: readonly string[] | undefined
    readonly unreachable?: boolean | undefined
  }
  'customer-message.received': {
    readonly message: string
    readonly content: string
    readonly channel: Channel
  }
  'customer-message.answered': {
    readonly message: string
    readonly answer: string
    readonly sentAt?: Instant | undefined
  }
}

export interface UpkeepPayloads {
  'policy.migrated': {
    readonly from: string
    readonly to: string
    readonly reason: string
  }
  'legal-hold.placed': {
    readonly reason: string
  }
  'legal-hold.lifted': {
    readonly reason: string
  }
  'personal-data.erased': {
    /** The number of the customer whose data go. */
    readonly subject: string
    readonly reason: string
    /** The rule that allows or demands it. */
    readonly basis?: string | undefined
  }
  /** Written by `wake`: an escalation step was reached. */
  'rung.reached': {
    readonly clock: string
    /** Which of several clocks of this name: the enquiry, message or commitment that it times. */
    readonly of?: string | undefined
    readonly cycle: number
    readonly rung: string
    readonly dueAt?: Instant | undefined
    readonly reachedAt: Instant
  }
}
