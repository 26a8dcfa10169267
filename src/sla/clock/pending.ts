import type { Moment } from '../../time.js'
import { instantOf } from '../moment.js'
import type { Obligation } from './obligation.js'
import { isOverdue, standingOf } from './run.js'
import { rungMoments } from './rungs.js'
import type { ClockSignal } from './signal.js'
import { stateAt } from './state-at.js'

/** What time alone can still do to an open clock. */
export interface Pending {
  readonly overdue: boolean
  /** Ms since 1970, by the key of the firing; while the clock is held, only what was reached before. */
  readonly rungs: ReadonlyMap<string, number>
}

/**
 * The ladder of an open clock: {@link runClock} without figures and words, for those who only ask when to look again. Nothing when
 * the clock has not started, or has ended.
 *
 * @throws RedressError as `runClock` does.
 * @example
 * pendingOf(decision, [{ kind: 'start', at: '2026-03-02T09:00:00+08:00' }], now)?.rungs.get('decision:1:overdue') // 1773763200000
 */
export const pendingOf = (
  obligation: Obligation,
  signals: readonly ClockSignal[],
  now: Moment,
): Pending | undefined => {
  const at = instantOf(obligation.calendar, now)
  const { run, finished } = stateAt(obligation, signals, at)
  if (run === undefined) return undefined
  const standing = standingOf(run)
  return {
    overdue: isOverdue(run, standing, at),
    rungs: rungMoments(obligation, run, standing, finished.length + 1),
  }
}
