import * as z from 'zod'
import { code, id, instant, text } from '../words.js'
import { event } from './envelope.js'

export const upkeepEvents = [
  event('policy.migrated', { from: id, to: id, reason: text }),
  event('legal-hold.placed', { reason: text }),
  event('legal-hold.lifted', { reason: text }),
  /** `subject` is the number of the customer whose data go; `basis` the rule that allows or demands it. */
  event('personal-data.erased', { subject: id, reason: text, basis: text.optional() }),
  /** Written by `wake`: an escalation step was reached. */
  event('rung.reached', {
    clock: code,
    /** Which of several clocks of this name: the enquiry, message or commitment that it times. */
    of: id.optional(),
    cycle: z.int().min(1),
    rung: code,
    dueAt: instant.optional(),
    reachedAt: instant,
  }),
] as const
