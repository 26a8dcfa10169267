import type { Policy } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import { pendingOf } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { SignalSeen } from '../signals.js'
import { clocksToRun } from './to-run.js'

/** The next moment at which something happens by itself: the earliest rung of a live clock that has not fired. */
export const wakeTime = (
  policy: Policy,
  facts: Facts,
  signals: readonly SignalSeen[],
  fired: ReadonlySet<string>,
  now: Instant,
): Instant | undefined => {
  let earliest = Number.POSITIVE_INFINITY
  for (const { clock, obligation, signals: meant } of clocksToRun(policy, facts, signals, now)) {
    const pending = pendingOf(obligation, meant, now)
    // A window whose time has passed is over.
    if (pending === undefined || (clock.definition.window === true && pending.overdue)) continue
    for (const [key, at] of pending.rungs) if (!fired.has(key)) earliest = Math.min(earliest, at)
  }
  return earliest === Number.POSITIVE_INFINITY ? undefined : new Date(earliest).toISOString()
}
