import type { Reason, Said, Source } from '../../explanation.js'
import type { Policy, PolicyClock } from '../../policy/index.js'
import type { FactCondition } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'
import { type Clock, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { SignalSeen } from '../signals.js'
import { toClockSignals } from './to-clock-signals.js'

/** One clock of a complaint at one moment, with where it comes from and why it stands where it stands. */
export interface ComplaintClock {
  readonly id: string
  readonly title: Said
  /** The regime's id; a clock without one is the bank's own. */
  readonly regime?: string
  readonly statutory: boolean
  readonly source: Source
  readonly clock: Clock
  readonly because: Reason
}

/** Whether facts meet a condition: every named fact equals the value or one of the values. */
export const meets = (condition: FactCondition | undefined, facts: Facts): boolean =>
  Object.entries(condition ?? {}).every(([name, wanted]) => {
    const found = facts[name]
    return Array.isArray(wanted) ? wanted.some((each) => each === found) : wanted === found
  })

const runOne = (one: PolicyClock, signals: readonly SignalSeen[], now: Instant): ComplaintClock => {
  const { definition, obligation, regime } = one
  const { signals: meant, refused } = toClockSignals(one, obligation, signals, now)
  const clock = runClock(obligation, meant, now)
  return {
    id: definition.id,
    title: definition.title,
    ...(regime === undefined ? {} : { regime: regime.id }),
    statutory: definition.statutory,
    source: definition.source,
    clock,
    because:
      refused.length === 0
        ? clock.because
        : { ...clock.because, because: [...(clock.because.because ?? []), ...refused] },
  }
}

/**
 * Every clock that applies to a history, in the policy's order (regimes first). A pure function of the policy, the facts, the
 * signals and `now`; clocks that have not started are left out.
 */
export const runClocks = (
  policy: Policy,
  facts: Facts,
  signals: readonly SignalSeen[],
  now: Instant,
): readonly ComplaintClock[] =>
  policy.clocks
    .filter((one) => meets(one.definition.appliesWhen, facts))
    .map((one) => runOne(one, signals, now))
    .filter((each) => each.clock.status !== 'waiting')
