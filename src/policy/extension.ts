import * as z from 'zod'
import type { Without } from './policy-input.js'

const names = z.array(z.string()).optional()

/** What an extension takes away from the policy that it is built on, by name. */
export const without: z.ZodType<Without> = z.strictObject({
  regimes: names,
  calendars: names,
  signals: names,
  categories: names,
  causes: names,
  products: names,
  facts: names,
  settings: names,
  tables: names,
  teams: names,
  clocks: names,
  notices: names,
  retention: names,
})
