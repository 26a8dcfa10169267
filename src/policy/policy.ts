import * as z from 'zod'
import { clockDefinition, counting, noticeRule, retentionStart, said, source } from '../regimes/index.js'
import { code } from '../vocabulary/index.js'
import { teamRules } from './routing/team-rules.js'
import { viewRules } from './view-rules.js'

const named = z.strictObject({ code, title: said, parent: code.optional() })

/** A regime by its id, or with the bank's own, stricter way of counting its days. */
export const regimeUse = z.union([
  code,
  z.strictObject({
    regime: code,
    /** For single clocks of the regime: how the bank counts, and more escalation steps. */
    clocks: z
      .record(code, z.strictObject({ counting: counting.optional(), calendar: code.optional() }))
      .optional(),
  }),
])

/** A calendar: one that is shipped, with the bank's own hours on top, or a whole definition. */
export const calendarUse = z.union([
  z.strictObject({
    uses: code,
    weekly: z.record(z.string(), z.unknown()).optional(),
    title: said.optional(),
  }),
  z.looseObject({ timeZone: z.string(), weekly: z.record(z.string(), z.unknown()) }),
])

export const team = teamRules.extend({ title: said, unit: z.string().optional() })

/**
 * The bank's own choices, as they are written down: which regimes, which calendars, how complaints are classified and routed,
 * who may do what, and which internal clocks run beside the regulator's. Tables and controls are checked by their own rooms.
 */
export const policySource = z.strictObject({
  $schema: z.string().optional(),
  id: code,
  version: z.string().min(1),
  title: said,
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  regimes: z.array(regimeUse).default([]),
  calendars: z.record(code, calendarUse).default({}),
  /** The calendar of clocks that name none. */
  calendar: code,
  /** A shipped signal set by name, or sets written here. */
  signals: z.array(z.union([code, z.looseObject({ id: code })])).default([]),
  taxonomy: z
    .strictObject({
      categories: z.array(named).optional(),
      causes: z.array(named).optional(),
      products: z.array(named).optional(),
    })
    .optional(),
  /** Facts of the host's own systems that tables may ask for. */
  facts: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
      z.strictObject({
        type: z.enum(['string', 'number', 'boolean', 'date', 'list']),
        label: said.optional(),
      }),
    )
    .default({}),
  /** What the procedure leaves to each bank: a `{ setting: name }` in a clock or control is replaced by its value. */
  settings: z
    .record(
      code,
      z.strictObject({ title: said, value: z.union([z.string(), z.number(), z.boolean()]).optional() }),
    )
    .optional(),
  /** Decision tables, in any order: each runs after those whose outputs it reads. */
  tables: z.array(z.looseObject({ id: z.string() })).default([]),
  teams: z.record(code, team).default({}),
  controls: z.looseObject({}).optional(),
  clocks: z.array(clockDefinition).default([]),
  notices: z.array(noticeRule).default([]),
  /** Who sees what of a complaint; see `viewFor`. */
  views: viewRules.optional(),
  retention: z
    .array(
      z.strictObject({
        what: said,
        years: z.number().positive(),
        from: said,
        since: retentionStart.optional(),
        /** When the term counts, where that is not always: it is then named, and not reckoned with. */
        when: said.optional(),
        source,
      }),
    )
    .default([]),
})

export type PolicyInput = z.input<typeof policySource>
export type PolicyDocument = z.output<typeof policySource>
