import type { PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import type { ClockSignal } from '../../sla/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import type { SignalSeen } from '../signals.js'
import { meets } from './condition.js'
import { countsFrom } from './taken-over.js'

const dayAfter = (date: PlainDate): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const laterOf = (first: PlainDate, second: PlainDate): PlainDate => {
  if (first < second) return second
  return first
}

/**
 * Suspensions that the regulator ordered for complaints with these facts, as holds from midnight to midnight. The day of receipt
 * counts neither way, so a clock that starts in a suspension stands still from the next day on. One that was taken over stands still
 * as one that started where it counts from.
 * What lies after `now` has not happened yet.
 */
export const suspensionSignals = (
  clock: PolicyClock,
  facts: Facts,
  signals: readonly SignalSeen[],
  now: Instant,
): ClockSignal[] => {
  const { definition, obligation } = clock
  const suspensions = definition.suspensions?.filter(({ when }) => meets(when, facts))
  const start = countsFrom(clock, signals)
  if (suspensions === undefined || start === undefined) return []
  const { timeZone } = obligation.calendar
  const [startedOn, today] = [localDate(timeZone, start), localDate(timeZone, now)]
  return suspensions
    .filter(({ startedFrom = startedOn }) => startedFrom <= startedOn)
    .map(({ id, from, through }) => ({
      id,
      from: laterOf(from, dayAfter(startedOn)),
      until: dayAfter(through),
    }))
    .filter(({ from, until }) => from < until)
    .flatMap(({ id, from, until }): ClockSignal[] => [
      ...(from <= today ? [{ kind: 'pause', at: from, id, reason: id } as const] : []),
      ...(until <= today ? [{ kind: 'resume', at: until, id, reason: id } as const] : []),
    ])
}
