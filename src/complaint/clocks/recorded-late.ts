import { type Reason, said } from '../../explanation.js'
import type { PolicyClock } from '../../policy/index.js'
import type { Clock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import { eventName } from '../../vocabulary/index.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockDate } from './clock-date.js'
import { countsAt } from './clock-events.js'
import { matchesAny, patternsOf } from './event-patterns.js'

/** What was recorded long after it happened: its date is its sender's word. */
const lateIn = (signals: readonly RememberedEvent[]): readonly RememberedEvent[] =>
  signals.filter(({ recordedAt }) => recordedAt !== undefined)

/** What a clock's explanation says of events that were recorded long after they happened and mean something to it. */
export const sayRecordedLate = (clock: PolicyClock, signals: readonly RememberedEvent[]): Reason[] =>
  lateIn(signals)
    .filter((signal) => matchesAny(patternsOf(clock.definition), signal))
    .map(({ type, at, recordedAt = at }) => {
      const [on, recorded] = [clockDate(clock, at), clockDate(clock, recordedAt)]
      const name = eventName(type)
      return {
        says: said(
          `Recorded late: ${name.en} of ${on} was recorded on ${recorded}; it counts by the date that was given`,
          `补录：${on}的“${name.zh}”于${recorded}登记，按所填日期计算`,
        ),
      }
    })

/**
 * When what met a clock was recorded, if that was long after it happened and after the clock was due: it is met by its sender's word
 * alone. What is recorded before the due time meets it whatever date it bears.
 */
export const metButRecordedLate = (
  one: PolicyClock,
  signals: readonly RememberedEvent[],
  { status, stoppedAt, dueAt }: Clock,
): Instant | undefined =>
  status !== 'met'
    ? undefined
    : lateIn(signals).find(
        (signal) =>
          matchesAny(one.definition.stopsOn, signal) &&
          Date.parse(countsAt(one, signal)) === stoppedAt?.getTime() &&
          (dueAt === undefined || Date.parse(signal.recordedAt ?? signal.at) > dueAt.getTime()),
      )?.recordedAt
