import * as z from 'zod'
import { type Evidence, evidenceTypes } from '../evidence.js'
import { described } from './described.js'
import { id, instant, personalId, text } from './words.js'

export const evidence = described<Evidence>()(
  z.strictObject({
    id,
    type: z.enum(evidenceTypes),
    from: z.enum(['complainant', 'complained-about', 'bank-system', 'department', 'third-party', 'expert']),
    independent: z.boolean(),
    obtainedAt: instant.optional(),
    describes: text.optional(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case')
      .optional(),
    location: personalId.optional(),
  }),
)
