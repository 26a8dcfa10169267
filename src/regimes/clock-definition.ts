import * as z from 'zod'
import { code, role } from '../vocabulary/index.js'
import { said, source } from './cited.js'

const amount = z.number()

/** How much time is given, in one unit. */
export const target = z.union([
  z.strictObject({ businessDays: amount }),
  z.strictObject({ calendarDays: amount }),
  z.strictObject({ weeks: amount }),
  z.strictObject({ months: amount }),
  z.strictObject({ businessHours: amount }),
  z.strictObject({ businessMinutes: amount }),
  z.strictObject({ hours: amount }),
  z.strictObject({ minutes: amount }),
])

/** How the target is counted; the defaults are those of `due`. */
export const counting = z.strictObject({
  startDay: z.enum(['exclude', 'first-business-day', 'include']).optional(),
  end: z.enum(['close-of-business', 'end-of-day', 'same-time', 'opening']).optional(),
  convention: z.enum(['none', 'following', 'preceding']).optional(),
  atClose: z.enum(['close', 'next-opening']).optional(),
  receipt: z
    .union([
      z.enum(['as-received', 'next-opening', 'previous-closing']),
      z.strictObject({ cutoff: z.string() }),
    ])
    .optional(),
  unpublished: z.enum(['provisional', 'error']).optional(),
})

const scalar = z.union([z.string(), z.number(), z.boolean()])

/**
 * Which events are meant: a type; a type whose payload has the given values (`{ on: 'complaint.repeated', where: { newFacts: true } }`,
 * and below the first level `'finding.codes': 'violation'`, where a list has a value when it contains it); or whatever makes the
 * chart enter or leave a state (`{ enters: 'handling.investigating' }`).
 */
export const eventPattern = z.union([
  z.string(),
  z.strictObject({ on: z.string(), where: z.record(z.string(), z.union([scalar, z.array(scalar)])) }),
  z.strictObject({ enters: z.string() }),
  z.strictObject({ leaves: z.string() }),
])
export type EventPattern = z.infer<typeof eventPattern>

/** Facts that must hold: each one equal to the value, or to one of the values. */
export const factCondition = z.record(z.string(), z.union([scalar, z.array(scalar)]))
export type FactCondition = z.infer<typeof factCondition>

/** One lawful way to give a clock more time. */
export const extensionStep = z
  .strictObject({
    step: code,
    title: said,
    /** A new length measured from the start, or more time on top of what was given. */
    to: target.optional(),
    by: target.optional(),
    /** Roles of which one must approve; empty when the rule names no approver. */
    approvedBy: z.array(role),
    /** Whether the complainant must be told before the old due time for the extension to count. */
    notifyBefore: z.boolean(),
    /** Events that take this step by themselves, such as a holding response; nobody has to ask for it first. */
    grantedBy: z.array(eventPattern).optional(),
    /** The step that must have been taken before this one. */
    after: code.optional(),
    source,
  })
  .refine((step) => (step.to === undefined) !== (step.by === undefined), 'give either `to` or `by`')
export type ExtensionStep = z.infer<typeof extensionStep>

/** Another length for complaints with these facts. */
export const lengthRule = z.strictObject({ when: factCondition, target, source })

/**
 * The target's months are whole cycles, such as those in which a card is billed: the cycle that is running at the start comes on
 * top. They close on the day of the month that the fact gives (on the last day of a month that is too short).
 */
export const cycleRule = z.strictObject({ closeOn: z.string(), source })

/** Dates, both included, on which the clock does not run: a suspension that the regulator ordered. */
export const suspension = z.strictObject({
  id: code,
  from: z.iso.date(),
  through: z.iso.date(),
  /** Only clocks that started on this date or later. */
  startedFrom: z.iso.date().optional(),
  when: factCondition,
  source,
})

const raise = {
  id: code,
  title: said.optional(),
  notify: z.array(role).min(1),
  /** Raise the complaint's attention to `escalated` as well. */
  escalate: z.boolean().optional(),
}

/** One step of an escalation escalations: at a share of the target used up, or so much before or after the due moment. */
export const escalationStep = z.union([
  z.strictObject({ ...raise, percent: z.number().min(0).max(1000) }),
  z.strictObject({ ...raise, before: target }),
  z.strictObject({ ...raise, after: target }),
])

/** A duty with a time limit: what starts it, what meets it, what stops it from running, and who says so. */
export const clockDefinition = z.strictObject({
  id: code,
  title: said,
  target,
  /** Other lengths; the first whose facts hold takes the place of `target`. */
  lengths: z.array(lengthRule).optional(),
  cycles: cycleRule.optional(),
  /**
   * The field of the starting event that names the due moment itself (`commitment.dueAt`); `target` is for events without it.
   */
  dueFrom: z.string().optional(),
  /**
   * One clock for each value of this field of its events, each with its own start and end: `enquiry` times every enquiry apart.
   * Events that never have the field, such as a withdrawal, are for all of them.
   */
  per: z.string().optional(),
  counting: counting.optional(),
  calendar: code.optional(),
  startsOn: z.array(eventPattern).min(1),
  stopsOn: z.array(eventPattern).min(1),
  /** State tags of the chart during which the clock stands still. */
  pausesWhile: z.array(z.string()).optional(),
  /** Events that make it stand still and go on, for histories without a chart. */
  pausesOn: z.array(eventPattern).optional(),
  resumesOn: z.array(eventPattern).optional(),
  suspensions: z.array(suspension).optional(),
  restartsOn: z.array(eventPattern).optional(),
  cancelsOn: z.array(eventPattern).optional(),
  reopensOn: z.array(eventPattern).optional(),
  reopening: z.enum(['resume', 'new-cycle', 'continuous']).optional(),
  /** It applies only to complaints with these facts. */
  appliesWhen: factCondition.optional(),
  /** Set by law or regulator: it may pause only for what its regime lists. */
  statutory: z.boolean(),
  /** Somebody may do something in this time and nobody must: once it has passed it is over, and nothing is overdue. */
  window: z.boolean().optional(),
  extensions: z.array(extensionStep).optional(),
  escalations: z.array(escalationStep).optional(),
  /** Daily wall times in which no escalation is delivered. */
  quietHours: z.array(z.tuple([z.string(), z.string()])).optional(),
  source,
})
export type ClockDefinition = z.infer<typeof clockDefinition>
