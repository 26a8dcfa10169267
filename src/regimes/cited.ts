import * as z from 'zod'

/** One sentence in both languages. */
export const said = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })

/** Where a number or rule was read: `P` primary text, `S` secondary source, `H` the bank's own rule. */
export const source = z.strictObject({
  cite: z.string().min(1),
  confidence: z.enum(['P', 'S', 'H']),
  url: z.string().optional(),
  note: z.string().optional(),
})
