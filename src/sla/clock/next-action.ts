import type { Moment } from '../../time.js'
import { instantOf } from '../table/days.js'
import type { Clock } from './clock.js'
import type { ClockEvent } from './clock-event.js'
import { escalationMoments } from './escalations.js'
import type { Obligation } from './obligation.js'
import { isOverdue, standingOf } from './run.js'
import { stateAt } from './state-at.js'

/** What time alone can still do to an open clock. */
export interface Pending {
  readonly overdue: boolean
  /** Ms since 1970, by the key of the firing; while the clock is held, only what was reached before. */
  readonly escalations: ReadonlyMap<string, number>
}

/**
 * The escalations of an open clock: {@link runClock} without figures and words, for those who only ask when to look again. Nothing when
 * the clock has not started, or has ended.
 *
 * @throws RedressError as `runClock` does.
 * @example
 * pendingOf(decision, [{ kind: 'start', at: '2026-03-02T09:00:00+08:00' }], now)?.escalations.get('decision:1:overdue') // 1773763200000
 */
export const pendingOf = (
  obligation: Obligation,
  events: readonly ClockEvent[],
  now: Moment,
): Pending | undefined => {
  const at = instantOf(obligation.calendar, now)
  const { run, finished } = stateAt(obligation, events, at)
  if (run === undefined) return undefined
  const standing = standingOf(run)
  return {
    overdue: isOverdue(run, standing, at),
    escalations: escalationMoments(obligation, run, standing, finished.length + 1),
  }
}

/**
 * When the host must look again at something with these clocks: the earliest delivery of an escalation or due time to come.
 *
 * @example
 * nextActionAt([acknowledgement, finalResponse]) // 2026-03-03T01:00:00.000Z, or undefined when nothing is to come
 */
export const nextActionAt = (clocks: readonly Clock[]): Date | undefined => {
  const moments = clocks.flatMap((clock) =>
    clock.nextActionAt === undefined ? [] : [clock.nextActionAt.getTime()],
  )
  return moments.length === 0 ? undefined : new Date(Math.min(...moments))
}
