import * as z from 'zod'
import { role } from '../people.js'
import { code, id, text } from '../words.js'
import { event } from './envelope.js'

export const assignmentEvents = [
  event('complaint.assigned', {
    team: code.optional(),
    handler: id.optional(),
    handlerUnit: id.optional(),
    reason: text.optional(),
  }),
  event('interest.declared', { person: id, interest: text }),
  event('interest.cleared', { person: id, reason: text }),
  event('complaint.escalated', { to: role, person: id.optional(), reason: text }),
  event('complaint.de-escalated', { reason: text }),
  event('complaint.major-declared', { ground: code, reason: text.optional() }),
  event('major-complaint.notified', { to: z.array(role).min(1) }),
] as const
