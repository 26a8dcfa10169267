import type { Reason, Source } from '../../explanation.js'
import type { PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import type { ClockEvent, Obligation } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { ClockHistory, StepContext } from '../complaint.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockEventsOf, countsFrom, suspensionSignals } from './clock-events.js'
import { meetsCondition, withAssumed } from './conditions.js'
import { eventsForClocks, matchesAny } from './event-patterns.js'
import { lengthOf } from './length.js'

/** One clock to run: the policy's, or one of several that its `per` field tells apart. */
export interface ClockInstance {
  readonly clock: PolicyClock
  /** What this one is about: the id of the enquiry, message or commitment. */
  readonly of?: string
  readonly signals: readonly RememberedEvent[]
}

/** How a clock of several is named where one name must tell it from the others. */
export const clockKey = (id: string, of: string | undefined): string =>
  of === undefined ? id : `${id}@${of}`

const concerns = (signal: RememberedEvent, per: string, of: string): boolean => {
  const found = signal.fields?.[per]
  return found === undefined || (Array.isArray(found) ? found.includes(of) : found === of)
}

/** A clock as often as its definition asks for: once, or once for each thing that was started. */
export const clockInstances = (clock: PolicyClock, signals: readonly RememberedEvent[]): ClockInstance[] => {
  const { per, startsOn } = clock.definition
  if (per === undefined) return [{ clock, signals }]
  const started = signals
    .filter((signal) => matchesAny(startsOn, signal))
    .map((signal) => signal.fields?.[per])
    .filter((value) => typeof value === 'string')
  return [...new Set(started)].map((of) => ({
    clock: { ...clock, obligation: { ...clock.obligation, id: clockKey(clock.obligation.id, of) } },
    of,
    signals: signals.filter((signal) => concerns(signal, per, of)),
  }))
}

/** One started clock of a complaint with all that it is measured by. */
export interface StartedClock {
  readonly clock: PolicyClock
  /** Which of several clocks of its id. */
  readonly of?: string
  readonly obligation: Obligation
  readonly signals: readonly ClockEvent[]
  readonly source: Source
  /** Why it has this length, and why extensions that somebody asked for do not count. */
  readonly because: readonly Reason[]
}

const measured = ({ clock, of, signals }: ClockInstance, facts: Facts, now: Instant): StartedClock => {
  const { target, source, because } = lengthOf(clock, facts, signals)
  const usual = clock.obligation
  const obligation = target === usual.target ? usual : { ...usual, target, source }
  const ordered = suspensionSignals(clock, facts, signals, now)
  const { signals: meant, refused } = clockEventsOf(clock, obligation, signals, ordered, now)
  return {
    clock,
    ...(of === undefined ? {} : { of }),
    obligation,
    signals: meant,
    source,
    because: [...because, ...refused],
  }
}

/** The clocks that apply to a history and have started, in the policy's order (regimes first). */
export const startedClocks = (
  { facts, signals }: ClockHistory,
  { policy, now }: StepContext,
): readonly StartedClock[] => {
  const heard = eventsForClocks(policy.clocks, signals)
  return policy.clocks.flatMap((clock, place) => {
    const own = heard[place] ?? []
    if (countsFrom(clock, own) === undefined) return []
    const seen = withAssumed(clock, facts)
    return meetsCondition(clock.definition.appliesWhen, seen)
      ? clockInstances(clock, own).map((instance) => measured(instance, seen, now))
      : []
  })
}
