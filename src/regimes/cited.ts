import * as z from 'zod'
import type { Said, Source } from '../explanation.js'

/** One sentence in both languages. */
export const said: z.ZodType<Said> = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })

/** Where a number or rule was read: `P` primary text, `S` secondary source, `H` the bank's own rule. */
export const source: z.ZodType<Source> = z.strictObject({
  cite: z.string().min(1),
  confidence: z.enum(['P', 'S', 'H']),
  url: z.string().optional(),
  note: z.string().optional(),
})
