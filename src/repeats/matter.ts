import * as z from 'zod'
import type { Checked } from '../issues.js'
import type { Money } from '../money.js'
import type { Instant, PlainDate } from '../time.js'
import { described, id, instant, money, parseWith, plainDate, text } from '../vocabulary/index.js'

/**
 * One complaint as it is compared with others. Everything but `id` and `receivedAt` may be missing: what is not known speaks neither for
 * nor against a repeat. Values are compared as they stand, so the host gives one spelling to one thing.
 */
export interface Matter {
  readonly id: string
  readonly receivedAt: Instant
  /** Moment of closure, when it is closed. */
  readonly closedAt?: Instant | undefined
  /** What tells people apart: customer numbers, identity numbers, telephones. One in common is enough. */
  readonly people?: readonly string[] | undefined
  /** Who acts for them: agents and lawyers, by names and numbers. In common they make no two customers one. */
  readonly agents?: readonly string[] | undefined
  /** Accounts, cards, contracts, orders. One in common is enough. */
  readonly accounts?: readonly string[] | undefined
  /** Where the complainant lives, as precisely as it is known. */
  readonly home?: string | undefined
  /** The company, branch or unit that is complained about. */
  readonly respondent?: string | undefined
  readonly product?: string | undefined
  readonly issue?: string | undefined
  readonly incidentOn?: PlainDate | undefined
  readonly amount?: Money | undefined
  readonly narrative?: string | undefined
}

const keys = z.array(id).max(10_000)

const matter = described<Matter>()(
  z.strictObject({
    id,
    receivedAt: instant,
    closedAt: instant.optional(),
    people: keys.optional(),
    agents: keys.optional(),
    accounts: keys.optional(),
    home: id.optional(),
    respondent: id.optional(),
    product: id.optional(),
    issue: id.optional(),
    incidentOn: plainDate.optional(),
    amount: money.optional(),
    narrative: text.optional(),
  }),
)

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
