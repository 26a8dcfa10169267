import * as z from 'zod'
import { code, noticeContents, noticeKinds, outsideRoute } from '../vocabulary/index.js'
import { said, source } from './cited.js'
import { clockDefinition } from './clock-definition.js'

/** What a notice of one kind must contain. */
export const noticeRule = z.strictObject({
  kind: z.enum(noticeKinds),
  contains: z.array(z.enum(noticeContents)).min(1),
  source,
})

/** Which moment decides whether a notice of one form was in time. */
export const dispatchRule = z.strictObject({
  form: z.enum(['in-person', 'written', 'electronic', 'telephone']),
  decides: z.enum(['dispatched', 'delivered']),
  source,
})

const factName = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/)

const threshold = z.strictObject({ value: z.number(), title: said, source })

/**
 * A fact on which a regime's clocks turn and which the bank has to provide. While it is not known it is taken to be what is
 * `assumed`, and the clock says so; without `assumed`, clocks that ask for it wait until it is known.
 */
export const askedFact = z.strictObject({
  type: z.enum(['boolean', 'string', 'number']),
  label: said,
  assumed: z.union([z.boolean(), z.string()]).optional(),
})

/** What years of keeping are counted from, for reckoning: `from` says it in words. */
export const retentionStart = z.enum(['received', 'closed'])

/** A worked example: events in, due dates out. It is the form that `redress deadlines` reads. */
export const regimeCase = z.strictObject({
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
export type RegimeCase = z.infer<typeof regimeCase>

/**
 * A regulator's rules as data: every number with its source and how far that source can be trusted.
 * A change of the law is a new regime with its own `effectiveFrom`, never an edit of this one.
 */
export const regime = z.strictObject({
  id: code,
  title: said,
  jurisdiction: z.string(),
  authority: said,
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  /** The calendar its days are counted on; a policy may give another one. */
  calendar: code,
  timeZone: z.string(),
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
      /** When the term counts, where that is not always: it is then named, and not reckoned with. */
      when: said.optional(),
      source,
    }),
  ),
  cases: z.array(regimeCase),
  source,
})
export type Regime = z.infer<typeof regime>
