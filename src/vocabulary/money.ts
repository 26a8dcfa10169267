import * as z from 'zod'

/** An amount in integer minor units (fen, cents) of an ISO 4217 currency: ¥12.50 is `{ currency: 'CNY', minor: 1250 }`. */
export const money = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY'),
  minor: z.int(),
})

export type Money = z.infer<typeof money>
