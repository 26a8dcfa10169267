import * as z from 'zod'
import { actor } from './people.js'
import { id, instant, personalId, text } from './words.js'

/** A conversation as the record keeps it: when, by whom, which way, what was said and who took part. */
export const contactNote = z.strictObject({
  at: instant,
  by: actor,
  direction: id,
  channel: id,
  summary: text,
  participants: z.array(personalId),
  dissatisfactionCause: text.optional(),
})
