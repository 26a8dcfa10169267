import type { Reason, Said, Source } from '../../explanation.js'
import type { Policy, PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import { type Clock, type ClockSignal, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { SignalSeen } from '../signals.js'
import { assumptions, withAssumed } from './assumed-facts.js'
import { meets } from './condition.js'
import { heardBy } from './heard.js'
import { type Instance, instancesOf } from './instances.js'
import { lapsed } from './lapsed.js'
import { lengthOf } from './length.js'
import { isAnyMeant } from './meant.js'
import { standstillSignals } from './standstills.js'
import { takenOverFrom } from './taken-over.js'
import { toClockSignals } from './to-clock-signals.js'

/** One clock of a complaint at one moment, with where it comes from and why it stands where it stands. */
export interface ComplaintClock {
  readonly id: string
  /** Which of several clocks of this id: the enquiry, message or commitment that it times. */
  readonly of?: string
  readonly title: Said
  /** The regime's id; a clock without one is the bank's own. */
  readonly regime?: string
  readonly statutory: boolean
  readonly source: Source
  readonly clock: Clock
  readonly because: Reason
}

/**
 * A history goes on after a clock has ended (a final response follows the holding response that met it): what would have ended it
 * means nothing to it then, and is no finding.
 */
const withoutLateEnds = (clock: Clock, signals: readonly ClockSignal[]): Clock => ({
  ...clock,
  issues: clock.issues.filter(({ code, path }) => {
    const kind = signals[Number(path[1])]?.kind
    return code !== 'not-started' || (kind !== 'stop' && kind !== 'cancel')
  }),
})

const isStarted = ({ definition }: PolicyClock, signals: readonly SignalSeen[]): boolean =>
  signals.some(
    (signal) => isAnyMeant(definition.startsOn, signal) || takenOverFrom(signal, definition.id) !== undefined,
  )

const runOne = ({ clock: one, of, signals }: Instance, facts: Facts, now: Instant): ComplaintClock => {
  const { definition, regime } = one
  const seen = withAssumed(one, facts)
  const { target, source, because } = lengthOf(one, seen, signals)
  const obligation = { ...one.obligation, target, source }
  const ordered = standstillSignals(one, seen, signals, now)
  const { signals: meant, refused } = toClockSignals(one, obligation, signals, ordered, now)
  const ran = withoutLateEnds(runClock(obligation, meant, now), meant)
  const clock = definition.window === true ? lapsed(ran) : ran
  const more = [...assumptions(one, facts), ...because, ...refused]
  return {
    id: definition.id,
    ...(of === undefined ? {} : { of }),
    title: definition.title,
    ...(regime === undefined ? {} : { regime: regime.id }),
    statutory: definition.statutory,
    source,
    clock,
    because:
      more.length === 0
        ? clock.because
        : { ...clock.because, because: [...(clock.because.because ?? []), ...more] },
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
): readonly ComplaintClock[] => {
  const heard = heardBy(policy.clocks, signals)
  return policy.clocks
    .flatMap((one, place) => {
      const own = heard[place] ?? []
      return isStarted(one, own) && meets(one.definition.appliesWhen, withAssumed(one, facts))
        ? instancesOf(one, own)
        : []
    })
    .map((instance) => runOne(instance, facts, now))
    .filter((each) => each.clock.status !== 'waiting')
}
