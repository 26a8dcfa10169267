import type { PolicyClock } from '../../policy/index.js'
import type { ClockSignal } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import { instant } from '../../vocabulary/index.js'
import type { SignalSeen } from '../signals.js'
import { isAnyMeant } from './meant.js'

/**
 * The moment from which a clock counts because a complaint was merged in whose own clock was due earlier. It goes on as that one:
 * what had put off the due time of this complaint was not granted for the other.
 */
export const takenOverFrom = (signal: SignalSeen, clock: string): Instant | undefined => {
  if (signal.type !== 'complaint.linked') return undefined
  const since = instant.safeParse(signal.fields?.[`clocksSince.${clock}`])
  return since.success ? since.data : undefined
}

/** From when a clock counts: where it was last taken over, else its own first start. */
export const countsFrom = (
  { definition }: PolicyClock,
  signals: readonly SignalSeen[],
): Instant | undefined => {
  const last = signals.findLast((signal) => takenOverFrom(signal, definition.id) !== undefined)
  return last === undefined
    ? signals.find((signal) => isAnyMeant(definition.startsOn, signal))?.at
    : takenOverFrom(last, definition.id)
}

/** The holds that nobody has released, held again from `at`: what is being waited for goes on. */
const stillHeld = (signals: readonly ClockSignal[], at: Instant): ClockSignal[] => {
  let held: (ClockSignal & { kind: 'pause' })[] = []
  for (const signal of signals) {
    if (signal.kind === 'pause') held.push(signal)
    if (signal.kind === 'resume')
      held = signal.id === undefined ? [] : held.filter((each) => each.id !== signal.id)
  }
  return held.map((each) => ({ ...each, at }))
}

/** What a clock has heard so far, once it goes on as an earlier one from `since`. */
export const takenOver = (
  heard: readonly ClockSignal[],
  since: Instant,
  signal: SignalSeen,
): ClockSignal[] => [{ kind: 'start', at: since, reason: signal.type }, ...stillHeld(heard, signal.at)]

/** Of a history the part that can have lengthened the clock: what came after it was last taken over. */
export const afterTakeOver = (signals: readonly SignalSeen[], clock: string): readonly SignalSeen[] =>
  signals.slice(signals.findLastIndex((signal) => takenOverFrom(signal, clock) !== undefined) + 1)
