import * as z from 'zod'
import type { Checked } from '../../issues.js'
import { parseWith } from '../../vocabulary/index.js'

/** How a clock ended or stands: in time, too late, running, running beyond its due time, suspended, or called off. */
export const clockStates = ['met', 'late', 'open', 'overdue', 'paused', 'cancelled'] as const
export type ClockState = (typeof clockStates)[number]

const word = z.string().min(1).max(200)
const words = z.array(word).max(1000)
const many = z.int().min(0).max(1_000_000_000)
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-03-02')

const clock = z.strictObject({
  id: word,
  /** Set by law or regulator, not only by the bank. */
  statutory: z.boolean(),
  state: z.enum(clockStates),
  /** From start to stop in the target's own measure (working time for working targets), pauses taken out. */
  minutes: many.optional(),
})

const action = z.strictObject({
  id: word,
  type: word,
  owner: word,
  dueOn: date,
  plannedOn: date,
  doneOn: date.optional(),
  effective: z.boolean().optional(),
  orderedBy: z.enum(['bank', 'regulator']),
  cause: word.optional(),
})

/**
 * What reports count of one complaint: flat, plain, without a name, an address or a word of the narrative. Dates are local to the
 * bank's zone. One line of JSON Lines, so that a million of them are read in a stream.
 */
export const reportLineSchema = z.strictObject({
  id: word,
  kind: word,
  /** Merged into another complaint, which is counted instead. */
  merged: z.boolean(),
  receivedOn: date,
  /** The day on which it was last open; absent while it is open. */
  closedOn: date.optional(),
  channel: word,
  source: word,
  businessLine: word.optional(),
  businessChannel: word.optional(),
  category: word.optional(),
  subcategory: word.optional(),
  cause: word.optional(),
  causeOrigin: word.optional(),
  product: word.optional(),
  system: word.optional(),
  /** The unit complained about, or else the one that received it. */
  unit: word.optional(),
  region: word.optional(),
  team: word.optional(),
  handler: word.optional(),
  severity: word.optional(),
  priority: word.optional(),
  complexity: word.optional(),
  attention: word,
  complainants: many,
  vulnerabilities: words,
  outcome: word.optional(),
  closedAs: word.optional(),
  clocks: z.array(clock).max(1000),
  /** From receipt to the day's end of handling, in minutes of wall time. */
  cycleMinutes: many.optional(),
  /** Wall time in each stage that was entered, in minutes. */
  stageMinutes: z.array(z.tuple([word, many])).max(100),
  approvalMinutes: many,
  /** 1 to 5. */
  satisfaction: z.int().min(1).max(5).optional(),
  /** What the last call-back that reached the customer heard. */
  satisfied: z.boolean().optional(),
  rehandled: many,
  reopened: many,
  /** Raised before, or raised again. */
  repeat: z.boolean(),
  reviewsAsked: many,
  reviewsChanged: many,
  /** Redress delivered, in minor units. */
  paid: z.array(z.strictObject({ currency: word, minor: z.int() })).max(1000),
  overrides: words,
  refusals: words,
  approvalsRefused: many,
  extensionsRefused: many,
  qualityScores: z.array(z.number().min(0).max(100)).max(1000),
  unansweredMessages: many,
  /** The longest time without any contact while it was open, in days. */
  longestSilenceDays: many,
  actions: z.array(action).max(1000),
})

export type ReportLine = z.infer<typeof reportLineSchema>
export type ActionLine = ReportLine['actions'][number]
export type ClockLine = ReportLine['clocks'][number]

/** Unknown data as a line. Issues are those of `parseEvent`: `invalid-type`, `unrecognized-keys`, `forbidden-key`, … */
export const parseReportLine = (value: unknown): Checked<ReportLine> => parseWith(reportLineSchema, value)

/** Whether a line is counted as a complaint: an enquiry is none, and a merged one is counted where it went. */
export const isCounted = ({ kind, merged }: ReportLine): boolean => kind === 'complaint' && !merged
