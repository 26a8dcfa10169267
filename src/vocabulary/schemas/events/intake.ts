import * as z from 'zod'
import type { IntakeInputs, IntakePayloads } from '../../events/intake.js'
import { contactNote } from '../contact-note.js'
import { evidence } from '../evidence.js'
import { intake } from '../intake.js'
import { closureGround, outsideRoute } from '../outcome.js'
import { cause, classification, kind } from '../taxonomy.js'
import { code, id, instant, text } from '../words.js'
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
  'complaint.merged': { into: id, reason: text },
  'complaint.unmerged': { from: id, reason: text },
  'complaint.linked': {
    to: id,
    relation: z.enum(['repeat', 'collective', 'related', 'follow-up', 'merged-from', 'unmerged']),
    clocksSince: z.record(code, instant).optional(),
    evidence: z.array(evidence).max(10_000).optional(),
    contacts: z.array(contactNote).max(10_000).optional(),
  },
  'complaint.repeated': { newFacts: z.boolean(), content: text.optional(), channel: id.optional() },
  'complaint.closed': { ground: closureGround, summary: text, lessons: text.optional() },
  'complaint.reopened': { reason: text },
  'complaint.archived': { location: id.optional() },
})
