import * as z from 'zod'
import type { Checked } from '../issues.js'
import { id, instant, money, parseWith, plainDate, text } from '../vocabulary/index.js'

const keys = z.array(id).max(10_000)

/**
 * What one complaint is compared by. Everything but `id` and `receivedAt` may be missing: what is not known speaks neither for nor
 * against a repeat. Values are compared as they stand, so the host gives one spelling to one thing.
 */
const matter = z.strictObject({
  id,
  receivedAt: instant,
  /** Moment of closure, when it is closed. */
  closedAt: instant.optional(),
  /** What tells people apart: customer numbers, identity numbers, telephones. One in common is enough. */
  people: keys.optional(),
  /** Accounts, cards, contracts, orders. One in common is enough. */
  accounts: keys.optional(),
  /** Where the complainant lives, as precisely as it is known. */
  home: id.optional(),
  /** The company, branch or unit that is complained about. */
  respondent: id.optional(),
  product: id.optional(),
  issue: id.optional(),
  incidentOn: plainDate.optional(),
  amount: money.optional(),
  narrative: text.optional(),
})

export type Matter = z.output<typeof matter>

/**
 * Unknown data to a {@link Matter}; instants become UTC.
 *
 * Issues: `forbidden-key`, `too-deep`, and zod's codes with hyphens.
 *
 * @example
 * parseMatter({ id: 'c1', receivedAt: '2026-03-02T10:00:00+08:00', people: ['customer-7'] })
 * // { ok: true, value: { id: 'c1', receivedAt: '2026-03-02T02:00:00.000Z', people: ['customer-7'] }, issues: [] }
 */
export const parseMatter = (value: unknown): Checked<Matter> => parseWith(matter, value)
