import * as z from 'zod'
import type { ContactNote } from '../contact-note.js'
import { described } from './described.js'
import { actor } from './people.js'
import { id, instant, personalId, text } from './words.js'

export const contactNote = described<ContactNote>()(
  z.strictObject({
    at: instant,
    by: actor,
    direction: id,
    channel: id,
    summary: text,
    participants: z.array(personalId),
    dissatisfactionCause: text.optional(),
  }),
)
