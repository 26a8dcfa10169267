import * as z from 'zod'
import {
  clockDefinition,
  counting,
  noticeRule,
  retentionStart,
  said,
  source,
  target,
} from '../regimes/index.js'
import { code, role } from '../vocabulary/index.js'
import type { PolicyDocument, RegimeUse, Team } from './policy-input.js'
import { strategies } from './routing/team-rules.js'
import { viewRules } from './view-rules-schema.js'

const named = z.strictObject({ code, title: said, parent: code.optional() })

const regimeUse: z.ZodType<string | RegimeUse> = z.union([
  code,
  z.strictObject({
    regime: code,
    edition: z.int().positive().optional(),
    clocks: z
      .record(code, z.strictObject({ counting: counting.optional(), calendar: code.optional() }))
      .optional(),
  }),
])

/** What the changes of a zone are is checked with the calendar. */
const zones = z.record(z.string(), z.array(z.tuple([z.string(), z.number()])))

const calendarUse = z.union([
  z.strictObject({
    uses: code,
    timeZone: z.string().optional(),
    zones: zones.optional(),
    weekly: z.record(z.string(), z.unknown()).optional(),
    title: said.optional(),
  }),
  z.looseObject({ timeZone: z.string(), weekly: z.record(z.string(), z.unknown()) }),
])

const team: z.ZodType<Team> = z.strictObject({
  skills: z.array(code).optional(),
  strategy: z.enum(strategies).optional(),
  otherwise: z.enum(['least-loaded', 'round-robin']).optional(),
  branch: z.enum(['of-the-respondent', 'not-of-the-respondent']).optional(),
  whenNobody: role.optional(),
  title: said,
  unit: z.string().optional(),
})

/** Tables, calendars and controls are checked by their own rooms. */
const policy = z.strictObject({
  $schema: z.string().optional(),
  id: code,
  version: z.string().min(1),
  title: said,
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  regimes: z.array(regimeUse).default([]),
  calendars: z.record(code, calendarUse).default({}),
  calendar: code,
  signals: z.array(z.union([code, z.looseObject({ id: code })])).default([]),
  taxonomy: z
    .strictObject({
      categories: z.array(named).optional(),
      causes: z.array(named).optional(),
      products: z.array(named).optional(),
    })
    .optional(),
  facts: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'must be letters and digits that begin with a letter'),
      z.strictObject({
        type: z.enum(['string', 'number', 'boolean', 'date', 'list']),
        label: said.optional(),
      }),
    )
    .default({}),
  settings: z
    .record(
      code,
      z.strictObject({ title: said, value: z.union([z.string(), z.number(), z.boolean()]).optional() }),
    )
    .optional(),
  tables: z.array(z.looseObject({ id: z.string() })).default([]),
  floors: z
    .array(
      z.strictObject({
        title: said,
        signals: z.array(z.string().min(1)).optional(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
        output: z.string().min(1),
        atLeast: z.string().min(1),
      }),
    )
    .optional(),
  teams: z.record(code, team).default({}),
  controls: z.looseObject({}).optional(),
  clocks: z.array(clockDefinition).default([]),
  notices: z.array(noticeRule).default([]),
  views: viewRules.optional(),
  retention: z
    .array(
      z.strictObject({
        what: said,
        years: z.number().positive(),
        from: said,
        since: retentionStart.optional(),
        when: said.optional(),
        source,
      }),
    )
    .default([]),
  recording: z.strictObject({ lateAfter: target.optional(), latestAfter: target.optional() }).optional(),
})

/** A whole policy as data. */
export const policySchema: z.ZodType<PolicyDocument> = policy

/** The same, key by key. */
export const policyObject: z.ZodObject = policy
