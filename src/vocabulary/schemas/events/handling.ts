import * as z from 'zod'
import type {
  AssignmentPayloads,
  ContactPayloads,
  IntakeInputs,
  IntakePayloads,
  UpkeepPayloads,
} from '../../events/handling.js'
import { channel } from '../channels.js'
import { contactNote } from '../contact-note.js'
import { evidence } from '../evidence.js'
import { intake } from '../intake.js'
import { notice } from '../notices.js'
import { closureGround, outsideRoute } from '../outcome.js'
import { role } from '../people.js'
import { personId } from '../person-id.js'
import { cause, classification, kind } from '../taxonomy.js'
import { code, handle, id, instant, keptId, narrative, personalId, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const intakeEvents = eventsOf<IntakePayloads, IntakeInputs>()({
  'complaint.received': { complaint: intake },
  'complaint.registered': { reference: id },
  'complaint.details-confirmed': { corrections: text.optional() },
  'complaint.triaged': { material: z.boolean(), reason: text },
  'complaint.accepted': {},
  'complaint.declined': { ground: code, reason: text },
  'complaint.kind-changed': { to: kind, reason: text },
  'enquiry.answered': { answer: text },
  'complaint.classified': { classification, cause: cause.optional(), reason: text },
  'complaint.referred': { route: outsideRoute, body: id, reason: text },
  'complaint.withdrawn': { reason: text.optional() },
  'complaint.merged': { into: keptId, reason: text },
  'complaint.unmerged': { from: keptId, reason: text },
  'complaint.linked': {
    to: keptId,
    relation: z.enum(['repeat', 'collective', 'related', 'follow-up', 'merged-from', 'unmerged']),
    clocksSince: z.record(code, instant).optional(),
    evidence: z.array(evidence).max(10_000).optional(),
    contacts: z.array(contactNote).max(10_000).optional(),
  },
  'complaint.repeated': { newFacts: z.boolean(), content: narrative.optional(), channel: handle.optional() },
  'complaint.closed': { ground: closureGround, summary: text, lessons: text.optional() },
  'complaint.reopened': { reason: text },
  'complaint.archived': { location: id.optional() },
})

export const assignmentEvents = eventsOf<AssignmentPayloads>()({
  'complaint.assigned': {
    team: code.optional(),
    handler: personId.optional(),
    handlerUnit: id.optional(),
    reason: text.optional(),
  },
  'interest.declared': { person: personId, interest: text },
  'interest.cleared': { person: personId, reason: text },
  'complaint.escalated': { to: role, person: id.optional(), reason: text },
  'complaint.de-escalated': { reason: text },
  'complaint.major-declared': { ground: code, reason: text.optional() },
  'major-complaint.notified': { to: z.array(role).min(1) },
})

export const contactEvents = eventsOf<ContactPayloads>()({
  'acknowledgement.sent': { notice },
  'acceptance.notified': { notice },
  'declining.notified': { notice },
  'progress.notified': { notice },
  'holding-response.sent': { notice },
  'final-response.sent': { notice },
  'contact.made': {
    direction: z.enum(['to-customer', 'from-customer', 'internal']),
    channel,
    summary: text,
    participants: z.array(personalId).optional(),
    dissatisfactionCause: text.optional(),
    answers: z.array(id).optional(),
    unreachable: z.boolean().optional(),
  },
  'customer-message.received': { message: id, content: narrative, channel },
  'customer-message.answered': { message: id, answer: text, sentAt: instant.optional() },
})

export const upkeepEvents = eventsOf<UpkeepPayloads>()({
  'policy.migrated': { from: keptId, to: keptId, reason: text },
  'legal-hold.placed': { reason: text },
  'legal-hold.lifted': { reason: text },
  'personal-data.erased': { subject: keptId, reason: text, basis: text.optional() },
  'rung.reached': {
    clock: code,
    of: id.optional(),
    cycle: z.int().min(1),
    rung: code,
    dueAt: instant.optional(),
    reachedAt: instant,
  },
})
