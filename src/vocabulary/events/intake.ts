import type { Instant } from '../../time.js'
import type { ContactNote } from '../contact-note.js'
import type { Evidence } from '../evidence.js'
import type { Intake, IntakeInput } from '../intake.js'
import type { ClosureGround, OutsideRoute } from '../outcome.js'
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
