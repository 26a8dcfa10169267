import type { Moment } from '../../time.js'
import { type LedgerDay, ledgerOf } from '../explain/ledger.js'
import { instantOf } from '../table/days.js'
import type { Clock } from './clock.js'
import type { ClockEvent } from './clock-event.js'
import type { Obligation } from './obligation.js'
import { type Run, released, standingOf } from './run.js'
import { runClock } from './run-clock.js'
import { stateAt } from './state-at.js'
import { type DueTime, extensionSum, firstSum } from './timing.js'

/** A clock with the ledger of its current (or last) cycle. */
export interface ClockExplanation {
  readonly clock: Clock
  /** From the start to the due date, pauses named; while it is paused, as if it were resumed now. Empty before the start. */
  readonly days: readonly LedgerDay[]
  /**
   * What the amounts of `days` are: whole days, or milliseconds in the target's own measure. The days of an extension in another unit
   * follow those of the target and are in its own.
   */
  readonly unit: 'days' | 'milliseconds'
}

const ledgerOfRun = (run: Run): Pick<ClockExplanation, 'days' | 'unit'> => {
  const { pauses } = standingOf(run)
  const { terms, start } = run
  const { sum, byDay } = firstSum(terms, start, pauses)
  // A pause outside working hours took nothing out of a target in business days.
  const takenOut = byDay && terms.pauses === 'exact' ? [] : pauses
  const days = [...ledgerOf(terms.calendar, sum, takenOut, byDay)]
  let due: DueTime = sum
  for (const more of terms.more) {
    const next = extensionSum(terms, due, more)
    // The last day of one part is often day zero of the next, which adds nothing to it.
    days.push(...ledgerOf(terms.calendar, next).filter((day, i) => i > 0 || day.counted))
    due = next
  }
  return { days, unit: byDay ? 'days' : 'milliseconds' }
}

/**
 * {@link runClock} with a day-by-day ledger: what each date counted, and what was taken out by pauses. The amounts sum exactly to the
 * target with its extensions.
 *
 * @throws RedressError as `runClock` does.
 * @example
 * explainClock(decision, [start, mediation, ended], now).days.filter((day) => day.role === 'paused').length // 30
 */
export const explainClock = (
  obligation: Obligation,
  events: readonly ClockEvent[],
  now: Moment,
): ClockExplanation => {
  const clock = runClock(obligation, events, now)
  const at = instantOf(obligation.calendar, now)
  const { run, finished } = stateAt(obligation, events, at)
  const last = finished.at(-1)
  if (run !== undefined) return { clock, ...ledgerOfRun(released(run, at)) }
  return last === undefined
    ? { clock, days: [], unit: 'days' }
    : { clock, ...ledgerOfRun(released(last.run, last.endedAt)) }
}
