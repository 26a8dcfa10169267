import * as z from 'zod'
import type { Target } from '../time.js'
import { code, role } from '../vocabulary/index.js'
import { said, source } from './cited.js'
import type {
  ClockDefinition,
  Counting,
  CycleRule,
  EscalationStep,
  EventPattern,
  ExtensionStep,
  FactCondition,
  LengthRule,
  OrderedSuspension,
  ReopeningRule,
  SilenceRule,
  SpareRule,
  WaitRule,
} from './clock-definition.js'

const amount = z.number()

export const target: z.ZodType<Target> = z.union([
  z.strictObject({ businessDays: amount }),
  z.strictObject({ calendarDays: amount }),
  z.strictObject({ weeks: amount }),
  z.strictObject({ months: amount }),
  z.strictObject({ businessHours: amount }),
  z.strictObject({ businessMinutes: amount }),
  z.strictObject({ hours: amount }),
  z.strictObject({ minutes: amount }),
])

export const counting: z.ZodType<Counting> = z.strictObject({
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

const factCondition: z.ZodType<FactCondition> = z.record(z.string(), z.union([scalar, z.array(scalar)]))

const eventPattern: z.ZodType<EventPattern> = z.union([
  z.string(),
  z.strictObject({ on: z.string(), where: factCondition }),
  z.strictObject({ enters: z.string() }),
  z.strictObject({ leaves: z.string() }),
  z.strictObject({ meets: z.string() }),
])

const extensionStep: z.ZodType<ExtensionStep> = z
  .strictObject({
    step: code,
    title: said,
    to: target.optional(),
    by: target.optional(),
    approvedBy: z.array(role),
    notifyBefore: z.boolean(),
    grantedBy: z.array(eventPattern).optional(),
    after: code.optional(),
    times: z.int().positive().optional(),
    source,
  })
  .refine((step) => (step.to === undefined) !== (step.by === undefined), 'give either `to` or `by`')

const lengthRule: z.ZodType<LengthRule> = z.strictObject({
  when: factCondition,
  target,
  startedFrom: z.iso.date().optional(),
  startedThrough: z.iso.date().optional(),
  notBefore: z.iso.date().optional(),
  source,
})

const spareRule: z.ZodType<SpareRule> = z.strictObject({ when: factCondition, source })

const cycleRule: z.ZodType<CycleRule> = z.strictObject({ closeOn: z.string(), source })

const suspension: z.ZodType<OrderedSuspension> = z.strictObject({
  id: code,
  from: z.iso.date(),
  through: z.iso.date(),
  startedFrom: z.iso.date().optional(),
  when: factCondition,
  source,
})

const wait: z.ZodType<WaitRule> = z.strictObject({
  on: z.array(eventPattern).min(1),
  until: z.array(eventPattern).min(1),
  atMost: target,
  afterwards: target,
  source,
})

const silence: z.ZodType<SilenceRule> = z.strictObject({
  of: z.array(code).min(1),
  target: target.optional(),
  source,
})

const reopeningMode = z.enum(['resume', 'new-cycle', 'continuous', 'none'])

const reopeningRule: z.ZodType<ReopeningRule> = z.strictObject({
  calledOff: reopeningMode.optional(),
  answered: reopeningMode.optional(),
  because: said.optional(),
  source: source.optional(),
})

const raise = {
  id: code,
  title: said.optional(),
  notify: z.array(role).min(1),
  escalate: z.boolean().optional(),
}

const escalationStep: z.ZodType<EscalationStep> = z.union([
  z.strictObject({ ...raise, percent: z.number().min(0).max(1000) }),
  z.strictObject({ ...raise, before: target }),
  z.strictObject({ ...raise, after: target }),
])

export const clockDefinition: z.ZodType<ClockDefinition> = z.strictObject({
  id: code,
  title: said,
  target,
  lengths: z.array(lengthRule).optional(),
  cycles: cycleRule.optional(),
  dueFrom: z.string().optional(),
  per: z.string().optional(),
  counting: counting.optional(),
  calendar: code.optional(),
  startsOn: z.array(eventPattern).min(1),
  stopsOn: z.array(eventPattern).min(1),
  pausesWhile: z.array(z.string()).optional(),
  pausesOn: z.array(eventPattern).optional(),
  resumesOn: z.array(eventPattern).optional(),
  pausesBy: z.array(z.string()).optional(),
  pausesAtMost: target.optional(),
  waits: wait.optional(),
  suspensions: z.array(suspension).optional(),
  restartsOn: z.array(eventPattern).optional(),
  recurring: z.boolean().optional(),
  cancelsOn: z.array(eventPattern).optional(),
  reopensOn: z.array(eventPattern).optional(),
  reopening: z.union([z.enum(['resume', 'new-cycle', 'continuous']), reopeningRule]).optional(),
  appliesWhen: factCondition.optional(),
  sparedWhen: z.array(spareRule).optional(),
  statutory: z.boolean(),
  window: z.boolean().optional(),
  silence: silence.optional(),
  startsAt: z.enum(['dispatch', 'receipt']).optional(),
  extensions: z.array(extensionStep).optional(),
  escalations: z.array(escalationStep).optional(),
  quietHours: z.array(z.tuple([z.string(), z.string()])).optional(),
  source,
})
