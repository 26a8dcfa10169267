import { type Stage, stageSummary } from '../machine/index.js'
import type { Policy, PolicyTypes } from '../policy/index.js'
import type { Facts } from '../rules/index.js'
import type { Instant } from '../time.js'
import type { ComplaintRecord } from '../vocabulary/index.js'
import type { Decision } from './evolve/decision-tables.js'
import type { RememberedEvent } from './evolve/remembered-events.js'

/**
 * One complaint at one moment: plain JSON, the fold of its journal. Clocks are not in it: they are computed from `signals`
 * whenever somebody asks, so a pause or a new calendar can never be forgotten. Under a policy that is written in TypeScript its facts
 * and tables are those of the policy.
 */
export interface Complaint<Types extends PolicyTypes = PolicyTypes> {
  readonly schema: 1
  readonly id: string
  /** The policy version it was opened under, kept until a recorded migration. */
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  readonly record: ComplaintRecord
  readonly stage: Stage
  /** What the tables concluded, by table, with everything needed to explain it later. */
  readonly decisions: Readonly<Record<string, Decision>>
  readonly facts: Types['facts']
  readonly signals: readonly RememberedEvent[]
  /** Keys `clock:cycle:rung` of the rungs that have fired. */
  readonly rungsReached: readonly string[]
  readonly openedAt: Instant
  readonly lastAt: Instant
  readonly recordedAt: Instant
  /** Number of journal entries. */
  readonly entries: number
  /** Hash of the last journal entry, once it is sealed: what the next one is chained to. */
  readonly head?: string
  /** Ids of events that senders numbered themselves: a second delivery is recognised. */
  readonly seenEvents: readonly string[]
  /** For each of them a digest of its content: the same number with other contents is another event. */
  readonly seenContents?: readonly string[]
}

/** Which version of a policy a step rests on, and when it is taken. */
export interface StepContext<Types extends PolicyTypes = PolicyTypes> {
  /** The version that the complaint was opened under. */
  readonly policy: Policy<Types>
  /** When the system learned of what happened; `event.at` is when it happened. */
  readonly now: Instant
  /** Whether two ids are one person, for four-eyes and recusal; by default when they look alike. */
  readonly samePerson?: ((one: string, other: string) => boolean) | undefined
  /** `first`: clocks as 0.2 counted them, for replaying what it accepted. */
  readonly counting?: 'first'
}

/** What the clocks of a complaint are computed from. */
export interface ClockHistory {
  readonly facts: Facts
  readonly signals: readonly RememberedEvent[]
}

/** Whether the bank is still handling it. */
export const isOpen = ({ stage }: Complaint): boolean => stageSummary(stage).open

/**
 * The complaint that this one is merged into now, also when its file has since been closed. The record keeps saying so of a merge that
 * was undone.
 */
export const mergedInto = ({ stage, record }: Complaint): string | undefined =>
  stage.context.ending === 'merged' ? record.mergedInto : undefined
