import type { Instant } from '../../time.js'
import type { Actor } from '../people.js'

/** A control set aside by someone who may, with the reason on record. */
export interface Override {
  readonly control: string
  readonly reason: string
}

/** What every event says, whatever happened. */
export interface Envelope {
  /** The sender's own id: the same id twice is one event. */
  readonly id?: string | undefined
  /** When it happened, which may be earlier than when we learned of it. */
  readonly at: Instant
  readonly by: Actor
  readonly note?: string | undefined
  readonly overrides?: readonly Override[] | undefined
}

/** What is told of an event that says nothing but that it happened. */
export type NoPayload = Readonly<Record<never, never>>
