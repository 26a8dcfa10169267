import * as z from 'zod'
import { currencyList, minorDigits } from '../../currencies.js'
import type { Money } from '../../money.js'
import { described } from './described.js'

/** A currency of ISO 4217 that has minor units. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code such as CNY', abort: true })
  .refine((code) => minorDigits(code) !== undefined, {
    error: `must be a currency with minor units in ${currencyList.standard} of ${currencyList.published}`,
  })

export const money = described<Money>()(z.strictObject({ currency: currencyCode, minor: z.int() }))

/** What somebody lost: never less than nothing. */
export const loss = described<Money>()(z.strictObject({ currency: currencyCode, minor: z.int().min(0) }))
