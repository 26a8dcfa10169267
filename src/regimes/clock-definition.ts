import type { Said, Source } from '../explanation.js'
import type { PlainDate, Target } from '../time.js'
import type { EventType, Role } from '../vocabulary/index.js'

/** How the target is counted; the defaults are those of `due`. */
export interface Counting {
  readonly startDay?: 'exclude' | 'first-business-day' | 'include' | undefined
  readonly end?: 'close-of-business' | 'end-of-day' | 'same-time' | 'opening' | undefined
  readonly convention?: 'none' | 'following' | 'preceding' | undefined
  readonly atClose?: 'close' | 'next-opening' | undefined
  readonly receipt?:
    | 'as-received'
    | 'next-opening'
    | 'previous-closing'
    | { readonly cutoff: string }
    | undefined
  readonly unpublished?: 'provisional' | 'error' | undefined
}

type Scalar = string | number | boolean

/** An event type of the vocabulary, or of a regulator's own desk or a host's own chart. */
type EventName = EventType | (string & {})

/**
 * Which events are meant: a type; a type whose payload has the given values (`{ on: 'complaint.repeated', where: { newFacts: true } }`,
 * and below the first level `'finding.codes': 'violation'`, where a list has a value when it contains it); whatever makes the
 * chart enter or leave a state (`{ enters: 'handling.investigating' }`); or the moment at which another clock is met
 * (`{ meets: 'disp-summary-resolution' }`).
 */
export type EventPattern =
  | EventName
  | { readonly on: EventName; readonly where: FactCondition }
  | { readonly enters: string }
  | { readonly leaves: string }
  | { readonly meets: string }

/** Facts that must hold: each one equal to the value, or to one of the values. */
export type FactCondition = Readonly<Record<string, Scalar | readonly Scalar[]>>

/** One lawful way to give a clock more time. */
export interface ExtensionStep {
  readonly step: string
  readonly title: Said
  /** A new length, measured from the start. Either this or `by`. */
  readonly to?: Target | undefined
  /** More time on top of what was given. */
  readonly by?: Target | undefined
  /** Roles of which one must approve; empty when the rule names no approver. */
  readonly approvedBy: readonly Role[]
  /** Whether the complainant must be told before the old due time for the extension to count. */
  readonly notifyBefore: boolean
  /** Events that take this step by themselves, such as a holding response; nobody has to ask for it first. */
  readonly grantedBy?: readonly EventPattern[] | undefined
  /** The step that must have been taken before this one. */
  readonly after?: string | undefined
  /** How often it may be taken in one period; once, where nothing is said. */
  readonly times?: number | undefined
  readonly source: Source
}

/** Another length for complaints with these facts, and where it is a temporary rule, for clocks that start between two dates. */
export interface LengthRule {
  readonly when: FactCondition
  readonly target: Target
  readonly startedFrom?: PlainDate | undefined
  readonly startedThrough?: PlainDate | undefined
  /** It ends on this date at the earliest. */
  readonly notBefore?: PlainDate | undefined
  readonly source: Source
}

/**
 * The target's months are whole cycles, such as those in which a card is billed: the cycle that is running at the start comes on
 * top. They close on the day of the month that the fact gives (on the last day of a month that is too short).
 */
export interface CycleRule {
  /** The fact that names the day of the month. */
  readonly closeOn: string
  readonly source: Source
}

/** Facts that spare the bank what a clock times: nothing is due, and the clock says why. */
export interface SpareRule {
  readonly when: FactCondition
  readonly source: Source
}

/** Dates, both included, on which a clock does not run: a suspension that the regulator ordered. */
export interface OrderedSuspension {
  readonly id: string
  readonly from: PlainDate
  readonly through: PlainDate
  /** Only clocks that started on this date or later. */
  readonly startedFrom?: PlainDate | undefined
  readonly when: FactCondition
  readonly source: Source
}

/**
 * A wait for what somebody else has to hand in, with an end of its own: from the event that asks for it the clock has the time
 * `atMost`, from the moment at which it is handed in the time `afterwards`. Only what is asked for in time counts, and only once.
 */
export interface WaitRule {
  readonly on: readonly EventPattern[]
  readonly until: readonly EventPattern[]
  readonly atMost: Target
  readonly afterwards: Target
  readonly source: Source
}

/**
 * How a window opens when nothing is said: as soon as the time of one of the clocks `of` has passed without the event that opens it.
 * Without a target it then stays open until that event comes.
 */
export interface SilenceRule {
  readonly of: readonly string[]
  readonly target?: Target | undefined
  readonly source: Source
}

type ReopeningMode = 'resume' | 'new-cycle' | 'continuous' | 'none'

/**
 * What an ended clock does when its complaint is taken up again: `resume` with the time that was left, `new-cycle` from then on,
 * `continuous` as if it had never ended, or `none`.
 */
export interface ReopeningRule {
  /**
   * After the customer gave the complaint up, or it was closed without an answer; usually `resume`. One that the bank itself set aside
   * (declined, merged, taken for an enquiry) counts through whatever is said here, unless it is `none`.
   */
  readonly calledOff?: ReopeningMode | undefined
  /** After it was met, or overdue when it was; usually `new-cycle` for a duty to answer, `none` for others. */
  readonly answered?: ReopeningMode | undefined
  /** Why, for the explanation. */
  readonly because?: Said | undefined
  readonly source?: Source | undefined
}

interface Raise {
  readonly id: string
  readonly title?: Said | undefined
  readonly notify: readonly Role[]
  /** Raise the complaint's attention to `escalated` as well. */
  readonly escalate?: boolean | undefined
}

/** One escalation step: at a share of the target used up, or so much before or after the due moment. */
export type EscalationStep =
  | (Raise & { readonly percent: number })
  | (Raise & { readonly before: Target })
  | (Raise & { readonly after: Target })

/** A duty with a time limit: what starts it, what meets it, what stops it from running, and who says so. */
export interface ClockDefinition {
  readonly id: string
  readonly title: Said
  readonly target: Target
  /** Other lengths; the first whose facts hold takes the place of `target`. */
  readonly lengths?: readonly LengthRule[] | undefined
  readonly cycles?: CycleRule | undefined
  /** The field of the starting event that names the due moment itself (`commitment.dueAt`); `target` is for events without it. */
  readonly dueFrom?: string | undefined
  /**
   * One clock for each value of this field of its events, each with its own start and end: `enquiry` times every enquiry apart.
   * Events that never have the field, such as a withdrawal, are for all of them.
   */
  readonly per?: string | undefined
  readonly counting?: Counting | undefined
  /** The calendar it counts on, where that is not its regime's or policy's. */
  readonly calendar?: string | undefined
  readonly startsOn: readonly EventPattern[]
  readonly stopsOn: readonly EventPattern[]
  /** State tags of the chart during which the clock is suspended. */
  readonly pausesWhile?: readonly string[] | undefined
  /**
   * Events that suspend it and let it run on, for histories without a chart. A pause is ended by its own resume alone: one of the same
   * family (`mediation.agreed`, `mediation.ended`) that names the same thing. Pauses that overlap count once.
   */
  readonly pausesOn?: readonly EventPattern[] | undefined
  readonly resumesOn?: readonly EventPattern[] | undefined
  /** The fields that say which thing is waited for; those of the vocabulary's events (`body`, `engagement`, `request`) unless named. */
  readonly pausesBy?: readonly string[] | undefined
  /** The longest that one pause may last; then the time runs on by itself. */
  readonly pausesAtMost?: Target | undefined
  readonly waits?: WaitRule | undefined
  readonly suspensions?: readonly OrderedSuspension[] | undefined
  /** Events from which the whole time runs again, as long as it has not run out: what is missed stays missed. */
  readonly restartsOn?: readonly EventPattern[] | undefined
  /** What restarts it is what is owed, such as news every week: each ends a period, in time or not, and begins the next one. */
  readonly recurring?: boolean | undefined
  readonly cancelsOn?: readonly EventPattern[] | undefined
  readonly reopensOn?: readonly EventPattern[] | undefined
  /** What it does when its complaint is taken up again after it had ended, where the usual rule (see {@link ReopeningRule}) is not right. */
  readonly reopening?: 'resume' | 'new-cycle' | 'continuous' | ReopeningRule | undefined
  /** It applies only to complaints with these facts. */
  readonly appliesWhen?: FactCondition | undefined
  readonly sparedWhen?: readonly SpareRule[] | undefined
  /** Set by law or regulator: it may pause only for what its regime lists. */
  readonly statutory: boolean
  /**
   * Somebody may do something in this time and need not: once it has passed it is over, and nothing is overdue. An event that starts it
   * opens it anew: the newest decision carries its own time.
   */
  readonly window?: boolean | undefined
  readonly silence?: SilenceRule | undefined
  /** Whose moment of a notice starts it: when it left the bank (or what its regime says of its form), or when it arrived. */
  readonly startsAt?: 'dispatch' | 'receipt' | undefined
  readonly extensions?: readonly ExtensionStep[] | undefined
  readonly escalations?: readonly EscalationStep[] | undefined
  /** Daily wall times in which no escalation is delivered. */
  readonly quietHours?: readonly (readonly [from: string, until: string])[] | undefined
  readonly source: Source
}
