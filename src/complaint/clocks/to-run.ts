import type { Reason, Source } from '../../explanation.js'
import type { Policy, PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import type { ClockSignal, Obligation } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { SignalSeen } from '../signals.js'
import { withAssumed } from './assumed-facts.js'
import { meets } from './condition.js'
import { heardBy } from './heard.js'
import { type Instance, instancesOf } from './instances.js'
import { lengthOf } from './length.js'
import { suspensionSignals } from './suspensions.js'
import { countsFrom } from './taken-over.js'
import { toClockSignals } from './to-clock-signals.js'

/** One started clock of a complaint with all that it is measured by. */
export interface ToRun {
  readonly clock: PolicyClock
  /** Which of several clocks of its id. */
  readonly of?: string
  readonly obligation: Obligation
  readonly signals: readonly ClockSignal[]
  readonly source: Source
  /** Why it has this length, and why extensions that somebody asked for do not count. */
  readonly because: readonly Reason[]
}

const measured = ({ clock, of, signals }: Instance, facts: Facts, now: Instant): ToRun => {
  const { target, source, because } = lengthOf(clock, facts, signals)
  const usual = clock.obligation
  const obligation = target === usual.target ? usual : { ...usual, target, source }
  const ordered = suspensionSignals(clock, facts, signals, now)
  const { signals: meant, refused } = toClockSignals(clock, obligation, signals, ordered, now)
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
export const clocksToRun = (
  policy: Policy,
  facts: Facts,
  signals: readonly SignalSeen[],
  now: Instant,
): readonly ToRun[] => {
  const heard = heardBy(policy.clocks, signals)
  return policy.clocks.flatMap((clock, place) => {
    const own = heard[place] ?? []
    if (countsFrom(clock, own) === undefined) return []
    const seen = withAssumed(clock, facts)
    return meets(clock.definition.appliesWhen, seen)
      ? instancesOf(clock, own).map((instance) => measured(instance, seen, now))
      : []
  })
}
