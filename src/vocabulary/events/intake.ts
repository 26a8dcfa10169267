import * as z from 'zod'
import { contactNote } from '../contact-note.js'
import { evidence } from '../evidence.js'
import { intake } from '../intake.js'
import { closureGround, outsideRoute } from '../outcome.js'
import { cause, classification, kind } from '../taxonomy.js'
import { code, id, instant, text } from '../words.js'
import { event } from './envelope.js'

export const intakeEvents = [
  event('complaint.received', { complaint: intake }),
  event('complaint.registered', { reference: id }),
  event('complaint.details-confirmed', { corrections: text.optional() }),
  event('complaint.triaged', { material: z.boolean(), reason: text }),
  event('complaint.accepted', {}),
  event('complaint.declined', { ground: code, reason: text }),
  event('complaint.kind-changed', { to: kind, reason: text }),
  event('enquiry.answered', { answer: text }),
  event('complaint.classified', { classification, cause: cause.optional(), reason: text }),
  event('complaint.referred', { route: outsideRoute, body: id, reason: text }),
  event('complaint.withdrawn', { reason: text.optional() }),
  event('complaint.merged', { into: id, reason: text }),
  event('complaint.linked', {
    to: id,
    relation: z.enum(['repeat', 'collective', 'related', 'follow-up', 'merged-from']),
    /** Clocks, by id, that go on as those of the complaint that was merged in, which were due earlier: since when they count. */
    clocksSince: z.record(code, instant).optional(),
    /** What the complaint that was merged in had gathered, so that none of it has to be asked for again. */
    evidence: z.array(evidence).max(10_000).optional(),
    contacts: z.array(contactNote).max(10_000).optional(),
  }),
  event('complaint.repeated', { newFacts: z.boolean(), content: text.optional(), channel: id.optional() }),
  event('complaint.closed', { ground: closureGround, summary: text, lessons: text.optional() }),
  event('complaint.reopened', { reason: text }),
  event('complaint.archived', { location: id.optional() }),
] as const
