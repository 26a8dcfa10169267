import * as z from 'zod'
import { code, noticeContents, noticeKinds, outsideRoute } from '../vocabulary/index.js'
import { said, source } from './cited.js'
import type { ClockDefinition } from './clock-definition.js'
import { clockDefinition } from './clock-schema.js'
import type { NoticeRule, Regime, RegimeCase } from './regime.js'

export const noticeRule: z.ZodType<NoticeRule> = z.strictObject({
  kind: z.enum(noticeKinds),
  contains: z.array(z.enum(noticeContents)).min(1),
  source,
})

const dispatchRule = z.strictObject({
  form: z.enum(['in-person', 'written', 'electronic', 'telephone']),
  decides: z.enum(['dispatched', 'delivered']),
  source,
})

const factName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, 'must be letters and digits that begin with a letter')

const threshold = z.strictObject({ value: z.number(), title: said, source })

const askedFact = z.strictObject({
  type: z.enum(['boolean', 'string', 'number']),
  label: said,
  whileUnknown: z.enum(['earliest']).optional(),
  assumed: z.union([z.boolean(), z.string()]).optional(),
  values: z.array(z.string()).min(1).optional(),
  between: z.tuple([z.int(), z.int()]).optional(),
})

export const retentionStart = z.enum(['received', 'closed'])

const regimeCase: z.ZodType<RegimeCase> = z.strictObject({
  id: z.string(),
  title: said.optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  events: z.array(z.looseObject({ type: z.string(), at: z.string() })),
  now: z.string().optional(),
  expect: z.array(
    z.strictObject({ clock: code, dueOn: z.string().optional(), status: z.string().optional() }),
  ),
  source,
})

const regime: z.ZodType<Regime> = z.strictObject({
  id: code,
  edition: z.int().min(2).optional(),
  title: said,
  jurisdiction: z.string(),
  authority: said,
  effectiveFrom: z.iso.date(),
  onlyReceivedInForce: z.boolean().optional(),
  effectiveTo: z.iso.date().optional(),
  calendar: code,
  timeZone: z.string(),
  place: z.strictObject({ zones: z.array(z.string()).min(1), source }).optional(),
  caution: said.optional(),
  facts: z.record(factName, askedFact).optional(),
  clocks: z.array(clockDefinition).min(1),
  notices: z.array(noticeRule),
  dispatch: z.array(dispatchRule),
  declineGrounds: z.array(z.strictObject({ code, title: said, source })),
  outsideRoutes: z.array(z.strictObject({ route: outsideRoute, source })),
  thresholds: z.record(code, threshold),
  retention: z.array(
    z.strictObject({
      what: said,
      years: z.number().optional(),
      from: said,
      since: retentionStart.optional(),
      when: said.optional(),
      source,
    }),
  ),
  cases: z.array(regimeCase),
  source,
})

/** The zod schemas that regimes are checked with, for hosts that read their own from data. */
export const schemas: {
  readonly regime: z.ZodType<Regime>
  readonly clock: z.ZodType<ClockDefinition>
} = { regime, clock: clockDefinition }
