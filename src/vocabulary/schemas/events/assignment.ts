import * as z from 'zod'
import type { AssignmentPayloads } from '../../events/assignment.js'
import { role } from '../people.js'
import { code, id, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const assignmentEvents = eventsOf<AssignmentPayloads>()({
  'complaint.assigned': {
    team: code.optional(),
    handler: id.optional(),
    handlerUnit: id.optional(),
    reason: text.optional(),
  },
  'interest.declared': { person: id, interest: text },
  'interest.cleared': { person: id, reason: text },
  'complaint.escalated': { to: role, person: id.optional(), reason: text },
  'complaint.de-escalated': { reason: text },
  'complaint.major-declared': { ground: code, reason: text.optional() },
  'major-complaint.notified': { to: z.array(role).min(1) },
})
