import type { PolicyClock } from '../../policy/index.js'
import type { SignalSeen } from '../signals.js'
import { isAnyMeant } from './meant.js'

/** One clock to run: the policy's, or one of several that its `per` field tells apart. */
export interface Instance {
  readonly clock: PolicyClock
  /** What this one is about: the id of the enquiry, message or commitment. */
  readonly of?: string
  readonly signals: readonly SignalSeen[]
}

/** How a clock of several is named where one name must tell it from the others. */
export const clockKey = (id: string, of: string | undefined): string =>
  of === undefined ? id : `${id}@${of}`

const concerns = (signal: SignalSeen, per: string, of: string): boolean => {
  const found = signal.fields?.[per]
  return found === undefined || (Array.isArray(found) ? found.includes(of) : found === of)
}

/** A clock as often as its definition asks for: once, or once for each thing that was started. */
export const instancesOf = (clock: PolicyClock, signals: readonly SignalSeen[]): Instance[] => {
  const { per, startsOn } = clock.definition
  if (per === undefined) return [{ clock, signals }]
  const started = signals
    .filter((signal) => isAnyMeant(startsOn, signal))
    .map((signal) => signal.fields?.[per])
    .filter((value) => typeof value === 'string')
  return [...new Set(started)].map((of) => ({
    clock: { ...clock, obligation: { ...clock.obligation, id: clockKey(clock.obligation.id, of) } },
    of,
    signals: signals.filter((signal) => concerns(signal, per, of)),
  }))
}
