import * as z from 'zod'
import type { Checked } from '../issues.js'
import { currencyCode, parseWith } from '../vocabulary/index.js'

/** A place in the event that a row becomes: `at`, `note`, `by.id`, `complaint.content`, `complaint.complainants.0.name`, … */
const place = z
  .string()
  .max(200)
  .regex(
    /^(at|id|note|by|complaint)(\.([A-Za-z][A-Za-z0-9-]*|\d{1,2}))*$/,
    "must be a dotted path into the event, such as 'complaint.content'",
  )

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}, 'must be an IANA time zone such as Asia/Shanghai')

const column = z
  .strictObject({
    to: place,
    /** How dates are written, in the letters of Unicode TR 35 (`yyyy/M/d HH:mm`); the first form that fits is taken. */
    dateFormat: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
    /** The zone of those wall times; without one, a date stays a date. */
    zone: zone.optional(),
    /** The file's words and ours. A word that is not listed is an error, unless `otherwise` stands for it. */
    values: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
    otherwise: z.union([z.string(), z.boolean(), z.number()]).optional(),
    /** An amount of money in this ISO 4217 currency, written in units of `unit`. */
    currency: currencyCode.optional(),
    unit: z.enum(['major', 'minor', 'yuan', 'fen', 'wan']).optional(),
    /** The decimal mark of those amounts; without one it is the point. */
    decimal: z.enum(['.', ',']).optional(),
    /** A cell that holds several values, and what stands between them. */
    separator: z.string().min(1).optional(),
    as: z.enum(['text', 'number', 'boolean']).optional(),
    required: z.boolean().optional(),
  })
  .refine(
    ({ dateFormat, values, currency, as }) =>
      [dateFormat, values, currency, as].filter((kind) => kind !== undefined).length <= 1,
    'give only one of dateFormat, values, currency and as',
  )
  .refine(({ unit, currency }) => unit === undefined || currency !== undefined, 'a unit needs a currency')
  .refine(
    ({ decimal, currency }) => decimal === undefined || currency !== undefined,
    'a decimal mark needs a currency',
  )
  .refine(
    ({ unit, currency }) => (unit !== 'yuan' && unit !== 'fen') || currency === 'CNY',
    'yuan and fen are units of CNY; write major or minor',
  )
  .refine(
    ({ otherwise, values }) => otherwise === undefined || values !== undefined,
    '`otherwise` needs `values`',
  )
export type ColumnMapping = z.infer<typeof column>

/**
 * How any bank's CSV becomes complaints, for analysts to write in YAML.
 *
 * @example
 * id: '{工单号}'
 * columns:
 *   受理日期: { to: at, dateFormat: yyyy/M/d HH:mm, zone: Asia/Shanghai }
 *   投诉内容: { to: complaint.content, required: true }
 *   受理渠道: { to: complaint.channel, values: { 电话: phone, 网点: branch } }
 *   涉及金额: { to: complaint.claimedLoss, currency: CNY, unit: yuan }
 */
export const mapping = z.strictObject({
  /** The complaint's id, made of cells: `'{工单号}'`, `'{branch}-{number}'`. */
  id: z
    .string()
    .max(500)
    .regex(/\{[^{}]+\}/, 'must name at least one column in braces'),
  columns: z.record(z.string(), z.union([column, z.array(column).min(1)])),
  /** Values that every row has, by place. */
  constants: z.record(place, z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Cells that mean that nothing is known; without it the empty cell, `None`, `N/A` and `-`. */
  empty: z.array(z.string()).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().optional(),
})
export type Mapping = z.infer<typeof mapping>

/** Unknown data (parsed YAML or JSON) to a {@link Mapping}. */
export const parseMapping = (value: unknown): Checked<Mapping> => parseWith(mapping, value)
