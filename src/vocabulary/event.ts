import * as z from 'zod'
import {
  disputeEvents,
  followUpEvents,
  improvementEvents,
  regulatorEvents,
  remedyEvents,
  reviewEvents,
} from './events/aftercare.js'
import { assignmentEvents } from './events/assignment.js'
import { contactEvents } from './events/contact.js'
import { decisionEvents, extensionEvents } from './events/decision.js'
import { intakeEvents } from './events/intake.js'
import { investigationEvents } from './events/investigation.js'
import { upkeepEvents } from './events/upkeep.js'

/** Every fact that can become part of a complaint's history, told apart by `type`. */
export const complaintEvent = z.discriminatedUnion('type', [
  ...intakeEvents,
  ...assignmentEvents,
  ...contactEvents,
  ...investigationEvents,
  ...decisionEvents,
  ...extensionEvents,
  ...remedyEvents,
  ...followUpEvents,
  ...reviewEvents,
  ...disputeEvents,
  ...improvementEvents,
  ...regulatorEvents,
  ...upkeepEvents,
])

export type ComplaintEvent = z.infer<typeof complaintEvent>
/**
 * An event as a host writes it: instants with any offset, and what has a default may be left out. Every `ComplaintEvent` is one too.
 *
 * @example
 * const accepted: ComplaintEventInput = {
 *   type: 'complaint.accepted',
 *   at: '2026-03-02T10:00:00+08:00',
 *   by: { id: 'u1', role: 'acceptance-officer' },
 * }
 */
export type ComplaintEventInput = z.input<typeof complaintEvent>
/** The event that opens a complaint, as a host writes it. */
export type ReceivedInput = Extract<ComplaintEventInput, { type: 'complaint.received' }>
export type EventType = ComplaintEvent['type']
export type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>

/** The names of all events, in the order of a complaint's life. */
export const eventTypes: readonly EventType[] = complaintEvent.options.map(
  (option) => option.shape.type.value,
)
