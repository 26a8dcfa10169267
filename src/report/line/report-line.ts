import * as z from 'zod'
import type { Checked } from '../../issues.js'
import type { Money } from '../../money.js'
import type { PlainDate } from '../../time.js'
import { described, parseWith } from '../../vocabulary/index.js'

/** How a clock ended or stands: in time, too late, running, running beyond its due time, suspended, or called off. */
export const clockStates = ['met', 'recorded-late', 'late', 'open', 'overdue', 'paused', 'cancelled'] as const
export type ClockState = (typeof clockStates)[number]

/** How one clock of a complaint ended or stands. */
export interface ClockLine {
  readonly id: string
  /** Set by law or regulator, not only by the bank. */
  readonly statutory: boolean
  readonly state: ClockState
  /** From start to stop in the target's own measure (working time for working targets), pauses taken out. */
  readonly minutes?: number | undefined
}

/** One improvement action. */
export interface ActionLine {
  readonly id: string
  readonly type: string
  readonly owner: string
  readonly dueOn: PlainDate
  readonly plannedOn: PlainDate
  readonly doneOn?: PlainDate | undefined
  readonly effective?: boolean | undefined
  readonly orderedBy: 'bank' | 'regulator'
  readonly cause?: string | undefined
}

/**
 * One complaint as reports count it: flat, plain, without a name, an address or a word of the narrative. Dates are local to the
 * bank's zone. One line of JSON Lines, so that a million of them are read in a stream.
 */
export interface ReportLine {
  readonly id: string
  readonly kind: string
  /** Merged into another complaint, which is counted instead. */
  readonly merged: boolean
  readonly receivedOn: PlainDate
  /** The day on which it was last open; absent while it is open. */
  readonly closedOn?: PlainDate | undefined
  readonly channel: string
  readonly source: string
  readonly businessLine?: string | undefined
  readonly businessChannel?: string | undefined
  readonly category?: string | undefined
  readonly subcategory?: string | undefined
  readonly cause?: string | undefined
  readonly causeOrigin?: string | undefined
  readonly product?: string | undefined
  readonly system?: string | undefined
  /** The unit complained about, or else the one that received it. */
  readonly unit?: string | undefined
  readonly region?: string | undefined
  readonly team?: string | undefined
  readonly handler?: string | undefined
  readonly severity?: string | undefined
  readonly priority?: string | undefined
  readonly complexity?: string | undefined
  readonly attention: string
  readonly complainants: number
  readonly vulnerabilities: readonly string[]
  readonly outcome?: string | undefined
  readonly closedAs?: string | undefined
  readonly clocks: readonly ClockLine[]
  /** From receipt to the day's end of handling, in minutes of wall time. */
  readonly cycleMinutes?: number | undefined
  /** Wall time in each stage that was entered, in minutes. */
  readonly stageMinutes: readonly (readonly [stage: string, minutes: number])[]
  readonly approvalMinutes: number
  /** 1 to 5. */
  readonly satisfaction?: number | undefined
  /** What the last call-back that reached the customer heard. */
  readonly satisfied?: boolean | undefined
  readonly rehandled: number
  readonly reopened: number
  /** Raised before, or raised again. */
  readonly repeat: boolean
  readonly reviewsAsked: number
  readonly reviewsChanged: number
  /** Redress delivered, in minor units. */
  readonly paid: readonly Money[]
  readonly overrides: readonly string[]
  readonly refusals: readonly string[]
  readonly approvalsRefused: number
  readonly extensionsRefused: number
  readonly qualityScores: readonly number[]
  readonly unansweredMessages: number
  /** The longest time without any contact while it was open, in days. */
  readonly longestSilenceDays: number
  readonly actions: readonly ActionLine[]
}

const word = z.string().min(1).max(200)
const words = z.array(word).max(1000)
const many = z.int().min(0).max(1_000_000_000)
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-03-02')

const clock = z.strictObject({
  id: word,
  statutory: z.boolean(),
  state: z.enum(clockStates),
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

const reportLineSchema = described<ReportLine>()(
  z.strictObject({
    id: word,
    kind: word,
    merged: z.boolean(),
    receivedOn: date,
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
    cycleMinutes: many.optional(),
    stageMinutes: z.array(z.tuple([word, many])).max(100),
    approvalMinutes: many,
    satisfaction: z.int().min(1).max(5).optional(),
    satisfied: z.boolean().optional(),
    rehandled: many,
    reopened: many,
    repeat: z.boolean(),
    reviewsAsked: many,
    reviewsChanged: many,
    paid: z.array(z.strictObject({ currency: word, minor: z.int() })).max(1000),
    overrides: words,
    refusals: words,
    approvalsRefused: many,
    extensionsRefused: many,
    qualityScores: z.array(z.number().min(0).max(100)).max(1000),
    unansweredMessages: many,
    longestSilenceDays: many,
    actions: z.array(action).max(1000),
  }),
)

/**
 * Unknown data as a line. Issues are those of `parseEvent`: `invalid-type`, `unrecognized-keys`, `forbidden-key`, …
 *
 * @example
 * parseReportLine(JSON.parse(text)) // { ok: true, value: { id: 'c-1', receivedOn: '2026-11-16', … }, issues: [] }
 */
export const parseReportLine = (value: unknown): Checked<ReportLine> => parseWith(reportLineSchema, value)

/** Whether a line is counted as a complaint: an enquiry is none, and a merged one is counted where it went. */
export const isCounted = ({ kind, merged }: ReportLine): boolean => kind === 'complaint' && !merged
