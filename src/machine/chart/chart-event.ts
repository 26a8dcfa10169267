import type { Instant } from '../../time.js'
import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'
import type { ZoneRules } from '../../zone-rules.js'

/** What the chart cannot know by itself and is told with an event. */
export interface StepFacts {
  /** When each clock is due just before the event, for extensions. */
  readonly dueAt?: Readonly<Record<string, Instant>>
  /** When the customer got the newest decision, for reviews; without it the moment at which the bank told it counts. */
  readonly decisionReceivedAt?: Instant
  /** The requests for more time that were made in the period that each clock is in; without it all on file count. */
  readonly requests?: Readonly<Record<string, readonly string[]>>
  /**
   * IANA name of the zone in which days are counted. Controls that limit by days (`review-window`, `closure-rule` after silence) need
   * it, and refuse without it.
   */
  readonly timeZone?: string
  /** Rules that were handed over for it; without any the runtime's count. */
  readonly zones?: ZoneRules
  /** When the event is recorded: authority is asked at that moment as well as when it happened. */
  readonly recordedAt?: Instant
  /** `24-hours`: days as 0.1 counted them, from the moment itself. For replaying what it accepted. */
  readonly dayLength?: '24-hours'
  /** `unlimited`: a step of an extension may be taken again and again, as in 0.2. For replaying what it accepted. */
  readonly extensionSteps?: 'unlimited'
}

/** An event as the chart takes it: a complaint event, with what its sender knows besides. */
export type ChartEvent = ComplaintEvent & { readonly facts?: StepFacts }

export type ChartEventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }> & {
  readonly facts?: StepFacts
}
