import type { Reason, Said, Source } from '../../explanation.js'
import type { Facts } from '../../rules/index.js'
import { type Clock, type ClockEvent, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { ClockHistory, StepContext } from '../complaint.js'
import { assumptions } from './conditions.js'
import { type StartedClock, startedClocks } from './started-clocks.js'

/** A window whose time has passed: it is over, and nothing is overdue because of it. */
export const lapsedWindow = (clock: Clock): Clock => {
  const { overdue, dueAt, dueOn = '' } = clock
  if (!overdue || dueAt === undefined) return clock
  const { nextActionAt: _, ...rest } = clock
  return {
    ...rest,
    status: 'cancelled',
    overdue: false,
    stoppedAt: clock.stoppedAt ?? dueAt,
    because: {
      ...clock.because,
      says: {
        en: `${clock.because.says.en}; the window closed on ${dueOn}; this is not a breach`,
        zh: `${clock.because.says.zh}；该期限已于${dueOn}届满，不再行使，不构成逾期`,
      },
    },
  }
}

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
const withoutLateEnds = (clock: Clock, signals: readonly ClockEvent[]): Clock => ({
  ...clock,
  issues: clock.issues.filter(({ code, path }) => {
    const kind = signals[Number(path[1])]?.kind
    return code !== 'not-started' || (kind !== 'stop' && kind !== 'cancel')
  }),
})

const runOne = (
  { clock: one, of, obligation, signals, source, because }: StartedClock,
  facts: Facts,
  now: Instant,
): ComplaintClock => {
  const { definition, regime } = one
  const ran = withoutLateEnds(runClock(obligation, signals, now), signals)
  const clock = definition.window === true ? lapsedWindow(ran) : ran
  const more = [...assumptions(one, facts), ...because]
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
 * Every clock that applies to a complaint, in the policy's order (regimes first). A pure function of the policy, the facts, the
 * events that the clocks remember and `now`; clocks that have not started are left out.
 *
 * @example
 * clocksOf(complaint, { policy, now: '2026-03-05T02:00:00.000Z' })
 * // [{ id: 'decision', regime: 'cn-nfra-2020-3', statutory: true, clock: { status: 'running', dueOn: '2026-03-17', … }, … }]
 */
export const clocksOf = (history: ClockHistory, context: StepContext): readonly ComplaintClock[] =>
  startedClocks(history, context)
    .map((each) => runOne(each, history.facts, context.now))
    .filter(({ clock }) => clock.status !== 'waiting')
