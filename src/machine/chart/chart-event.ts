import type { Instant } from '../../time.js'
import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'

/** What the chart cannot know by itself and is told with an event: when each clock is due just before it. */
export interface StepFacts {
  readonly dueAt?: Readonly<Record<string, Instant>>
}

/** An event as the chart takes it: a complaint event, with what its sender knows besides. */
export type ChartEvent = ComplaintEvent & { readonly facts?: StepFacts }

export type ChartEventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }> & {
  readonly facts?: StepFacts
}
