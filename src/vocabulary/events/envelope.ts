import * as z from 'zod'
import { actor } from '../people.js'
import { code, id, instant, text } from '../words.js'

/** A control set aside by someone who may, with the reason on record. */
export const override = z.strictObject({ control: code, reason: text })

const envelope = {
  /** The sender's own id: the same id twice is one event. */
  id: id.optional(),
  /** When it happened, which may be earlier than when we learned of it. */
  at: instant,
  by: actor,
  note: text.optional(),
  overrides: z.array(override).max(20).optional(),
}

/** One event: its type, the envelope all events share, and its own payload. Unknown keys are refused. */
export const event = <Type extends string, Payload extends z.core.$ZodLooseShape>(
  type: Type,
  payload: Payload,
) => z.strictObject({ type: z.literal(type), ...envelope, ...payload })
