import * as z from 'zod'
import type { ComplaintEvent, ComplaintEventInput, EventType } from '../event.js'
import {
  disputeEvents,
  followUpEvents,
  improvementEvents,
  regulatorEvents,
  remedyEvents,
  reviewEvents,
} from './events/aftercare.js'
import type { EventSchema } from './events/envelope.js'
import { assignmentEvents, contactEvents, intakeEvents, upkeepEvents } from './events/handling.js'
import { decisionEvents, extensionEvents, investigationEvents } from './events/inquiry.js'

/** The schema of each type of event, in the order of a complaint's life. */
export const eventSchemas: readonly EventSchema[] = [
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
]

const [first, ...others] = eventSchemas

/** Each family of events is held to its interfaces where it is written, so their union is too. */
export const complaintEvent = z.discriminatedUnion('type', [
  first as EventSchema,
  ...others,
]) as unknown as z.ZodType<ComplaintEvent, ComplaintEventInput>

/** The names of all events, in the order of a complaint's life. */
export const eventTypes = eventSchemas.map(({ shape }) => shape.type.value) as readonly EventType[]
