import * as z from 'zod'
import type { Checked } from '../issues.js'
import { isKnownZone } from '../time-zone.js'
import { actor, channels, currencyCode, described, parseWith } from '../vocabulary/index.js'
import {
  crmNames,
  type Dialect,
  type DueField,
  type FactWriting,
  type FieldReading,
  type StatusWriting,
} from './dialect.js'

const field = z.string().min(1).max(200)
const plain = z.union([z.string(), z.number()])
const any = z.union([z.string(), z.number(), z.boolean()])

/** A place in the receipt. Its heading (`type`, `id`, `at`, `by`) is the dialect's own. */
const place = z
  .string()
  .max(200)
  .regex(
    /^(note|complaint(\.([A-Za-z][A-Za-z0-9-]*|\d{1,2}))+)$/,
    "must be a dotted path into the receipt, such as 'complaint.channel'",
  )

const reading = described<FieldReading>()(
  z
    .strictObject({
      to: place,
      values: z.record(z.string(), any).optional(),
      otherwise: any.optional(),
      as: z.enum(['text', 'number', 'yes-no', 'date', 'time']).optional(),
      currency: currencyCode.optional(),
    })
    .refine(
      ({ values, as, currency }) => [values, as, currency].filter((each) => each !== undefined).length <= 1,
      'give only one of values, as and currency',
    )
    .refine(
      ({ otherwise, values }) => otherwise === undefined || values !== undefined,
      '`otherwise` needs `values`',
    ),
)

const due = described<DueField>()(z.strictObject({ field, as: z.enum(['time', 'date']).optional() }))

const status = described<StatusWriting>()(
  z.strictObject({
    field,
    handling: z.record(z.string(), plain),
    waiting: z.record(z.string(), plain).optional(),
  }),
)

const factWriting = described<FactWriting>()(
  z.strictObject({ fact: z.string().min(1), values: z.record(z.string(), any).optional() }),
)

const dialect = described<Dialect>()(
  z.strictObject({
    crm: z.enum(crmNames),
    idPrefix: z
      .string()
      .max(40)
      .regex(/^[\w.:-]*$/, 'must be letters, digits, hyphens, dots or colons'),
    by: actor,
    timeZone: z.string().refine(isKnownZone, 'must be an IANA time zone such as Asia/Shanghai').optional(),
    numbersOfTime: z.enum(['ms', 's']).optional(),
    read: z.strictObject({
      content: z.array(field).min(1),
      receivedAt: z.array(field),
      fields: z.record(field, z.union([reading, z.array(reading).min(1)])).optional(),
      constants: z.record(place, any).optional(),
      owner: z
        .strictObject({
          fields: z.array(field).min(1),
          handlers: z.record(z.string(), z.string()).optional(),
          teams: z.record(z.string(), z.string()).optional(),
        })
        .optional(),
      commentChannel: z.enum(channels).optional(),
    }),
    write: z.strictObject({
      key: field.optional(),
      reference: field.optional(),
      content: field.optional(),
      title: field.optional(),
      status: status.optional(),
      nextDue: due.optional(),
      clocks: z.record(z.string(), due).optional(),
      deadlines: field.optional(),
      attention: z.strictObject({ field, values: z.record(z.string(), any) }).optional(),
      facts: z.record(field, factWriting).optional(),
    }),
  }),
)

/**
 * Unknown data (parsed YAML or JSON) to a {@link Dialect}. Whether it fits the CRM and the policy says `verifyDialect`.
 *
 * @example
 * parseDialect({ crm: 'zendesk-tickets', … })
 * // { ok: false, issues: [{ code: 'invalid-value', path: ['crm'], … }] }
 */
export const parseDialect = (value: unknown): Checked<Dialect> => parseWith(dialect, value)
