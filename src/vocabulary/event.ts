import type {
  DisputePayloads,
  FollowUpInputs,
  FollowUpPayloads,
  ImprovementInputs,
  ImprovementPayloads,
  RegulatorPayloads,
  RemedyPayloads,
  ReviewPayloads,
} from './events/aftercare.js'
import type { Envelope } from './events/envelope.js'
import type {
  AssignmentPayloads,
  ContactPayloads,
  IntakeInputs,
  IntakePayloads,
  UpkeepPayloads,
} from './events/handling.js'
import type {
  DecisionPayloads,
  ExtensionPayloads,
  InvestigationInputs,
  InvestigationPayloads,
} from './events/inquiry.js'

/** What each type of event tells besides who, when and what. */
export interface EventPayloads
  extends IntakePayloads,
    AssignmentPayloads,
    ContactPayloads,
    InvestigationPayloads,
    DecisionPayloads,
    ExtensionPayloads,
    RemedyPayloads,
    FollowUpPayloads,
    ReviewPayloads,
    DisputePayloads,
    ImprovementPayloads,
    RegulatorPayloads,
    UpkeepPayloads {}

/** The same as a host writes it: instants with any offset, and what has a default may be left out. */
export interface EventInputs
  extends IntakeInputs,
    AssignmentPayloads,
    ContactPayloads,
    InvestigationInputs,
    DecisionPayloads,
    ExtensionPayloads,
    RemedyPayloads,
    FollowUpInputs,
    ReviewPayloads,
    DisputePayloads,
    ImprovementInputs,
    RegulatorPayloads,
    UpkeepPayloads {}

/** The name of an event: what happened. */
export type EventType = keyof EventPayloads

interface Typed<Type> extends Envelope {
  readonly type: Type
}

/** The event of one type. */
export type EventOf<Type extends EventType> = Type extends EventType
  ? Typed<Type> & EventPayloads[Type]
  : never

/** Every fact that can become part of a complaint's history, told apart by `type`. */
export type ComplaintEvent = EventOf<EventType>

type InputOf<Type extends EventType> = Type extends EventType ? Typed<Type> & EventInputs[Type] : never

/**
 * An event as a host writes it. Every {@link ComplaintEvent} is one too.
 *
 * @example
 * const accepted: ComplaintEventInput = {
 *   type: 'complaint.accepted',
 *   at: '2026-03-02T10:00:00+08:00',
 *   by: { id: 'u1', role: 'acceptance-officer' },
 * }
 */
export type ComplaintEventInput = InputOf<EventType>

/** The event that opens a complaint, as a host writes it. */
export type ReceivedInput = InputOf<'complaint.received'>
