import * as z from 'zod'
import type { Checked } from '../issues.js'
import { currencyCode, described, parseWith } from '../vocabulary/index.js'

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

/** What one column of the file becomes. */
export interface ColumnMapping {
  /** The place in the event: `at`, `note`, `by.id`, `complaint.content`, `complaint.complainants.0.name`, … */
  readonly to: string
  /** How dates are written, in the letters of Unicode TR 35 (`yyyy/M/d HH:mm`); the first form that fits is taken. */
  readonly dateFormat?: string | readonly string[] | undefined
  /** The zone of those wall times; without one, a date stays a date. */
  readonly zone?: string | undefined
  /** The file's words and ours. A word that is not listed is an error, unless `otherwise` stands for it. */
  readonly values?: Readonly<Record<string, string | boolean | number>> | undefined
  readonly otherwise?: string | boolean | number | undefined
  /** The ISO 4217 currency of a column of money, written in units of `unit`. */
  readonly currency?: string | undefined
  /** What one of the written number is: by default the major unit. Yuan and fen are those of CNY. */
  readonly unit?: 'major' | 'minor' | 'yuan' | 'fen' | 'wan' | undefined
  /** The decimal mark of those amounts; without one it is the point. */
  readonly decimal?: '.' | ',' | undefined
  /** What stands between the values of a cell that holds several. */
  readonly separator?: string | undefined
  readonly as?: 'text' | 'number' | 'boolean' | undefined
  readonly required?: boolean | undefined
}

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
export interface Mapping {
  /** The complaint's id, made of cells: `'{工单号}'`, `'{branch}-{number}'`. */
  readonly id: string
  readonly columns: Readonly<Record<string, ColumnMapping | readonly ColumnMapping[]>>
  /** Values that every row has, by place. */
  readonly constants?: Readonly<Record<string, string | number | boolean>> | undefined
  /** Cells that mean that nothing is known; without it the empty cell, `None`, `N/A` and `-`. */
  readonly empty?: readonly string[] | undefined
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
}

const column = described<ColumnMapping>()(
  z
    .strictObject({
      to: place,
      dateFormat: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
      zone: zone.optional(),
      values: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
      otherwise: z.union([z.string(), z.boolean(), z.number()]).optional(),
      currency: currencyCode.optional(),
      unit: z.enum(['major', 'minor', 'yuan', 'fen', 'wan']).optional(),
      decimal: z.enum(['.', ',']).optional(),
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
    ),
)

const mapping = described<Mapping>()(
  z.strictObject({
    id: z
      .string()
      .max(500)
      .regex(/\{[^{}]+\}/, 'must name at least one column in braces'),
    columns: z.record(z.string(), z.union([column, z.array(column).min(1)])),
    constants: z.record(place, z.union([z.string(), z.number(), z.boolean()])).optional(),
    empty: z.array(z.string()).optional(),
    delimiter: z.string().length(1).optional(),
    encoding: z.string().optional(),
  }),
)

/**
 * Unknown data (parsed YAML or JSON) to a {@link Mapping}. Issues have zod's codes with hyphens.
 *
 * @example
 * parseMapping({ id: '{no}', columns: { date: { to: 'at', dateFormat: 'yyyy-MM-dd', zone: 'Asia/Shanghai' } } }) // { ok: true, … }
 */
export const parseMapping = (value: unknown): Checked<Mapping> => parseWith(mapping, value)
