import type { Reason } from '../../explanation.js'
import type { PolicyClock } from '../../policy/index.js'
import type { ClockDefinition } from '../../regimes/index.js'
import { type Clock, type ClockEvent, sayTarget } from '../../sla/index.js'
import type { Instant, Target } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { matchesAny, passedType } from './event-patterns.js'

/** The end of a time in which nothing was said, where a window opens for that and nothing had opened it before. */
export const opensForSilence = (
  { silence, startsOn }: ClockDefinition,
  signals: readonly RememberedEvent[],
): RememberedEvent | undefined => {
  if (silence === undefined) return undefined
  const [passed] = signals
    .filter(({ type }) => type === passedType)
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  const said = signals.some(
    (signal) => matchesAny(startsOn, signal) && passed !== undefined && signal.at <= passed.at,
  )
  return said ? undefined : passed
}

/** When a window is opened for the first time, in whatever order it was told. */
export const firstOpening = (
  { startsOn }: ClockDefinition,
  signals: readonly RememberedEvent[],
  silent: RememberedEvent | undefined,
): Instant | undefined =>
  signals
    .filter((signal) => signal === silent || matchesAny(startsOn, signal))
    .map(({ at }) => at)
    .sort()[0]

/** When somebody got a notice: its delivery, or when it left the bank as long as the delivery is not on record. */
export const receivedAt = ({ at, fields = {} }: RememberedEvent): Instant => {
  const { deliveredAt, dispatchedAt } = fields
  return [deliveredAt, dispatchedAt].find((each) => typeof each === 'string') ?? at
}

/** The time of a window that stays open until its event comes: long enough that nothing is counted to its end. */
const endless: Target = { months: 1200 }

/**
 * What an event that starts a clock means to it. The newest one that opens a window opens it anew; what starts another clock a second
 * time means nothing to it.
 */
export const startsOf = (
  { definition, obligation }: PolicyClock,
  signal: RememberedEvent,
  at: Instant,
  { silent, first }: { readonly silent: RememberedEvent | undefined; readonly first: Instant | undefined },
): ClockEvent[] => {
  const { startsAt, window, silence } = definition
  const opened = (from: Instant, target: Target): ClockEvent[] => [
    ...(window === true && signal.at !== first
      ? [{ kind: 'cancel', at: from, reason: signal.type } as const]
      : []),
    ...(silent === undefined ? [] : [{ kind: 'retarget', mode: 'freeze', at: from, target } as const]),
    { kind: 'start', at: from, reason: signal.type },
  ]
  return signal === silent
    ? opened(at, silence?.target ?? endless)
    : opened(startsAt === 'receipt' ? receivedAt(signal) : at, obligation.target)
}

/** Longer than any time that a rule gives, shorter than what stands for a time without an end. */
const yearsWithoutEnd = 90 * 366 * 86_400_000

/** Whether it is a window that stays open until its event comes. */
const hasNoEnd = (clock: Clock): boolean => {
  const { startedAt, dueAt } = clock
  return startedAt !== undefined && dueAt !== undefined && Number(dueAt) - Number(startedAt) > yearsWithoutEnd
}

/** A window that is open for as long as nothing is said: it has no due time. */
const withoutEnd = (clock: Clock): Clock => {
  const { dueAt: _, dueOn: __, nextActionAt: ___, ...rest } = clock
  return {
    ...rest,
    cycles: clock.cycles.map(({ dueAt: _at, dueOn: _on, ...cycle }, place) =>
      place === clock.cycles.length - 1 ? cycle : (clock.cycles[place] ?? cycle),
    ),
    because: {
      ...clock.because,
      says:
        clock.stoppedAt !== undefined
          ? clock.because.says
          : {
              en: `Open since the time to answer passed, until the bank answers: ${clock.because.says.en.split(':')[0]}`,
              zh: `答复期限届满后一直开放，至机构答复时止：${clock.because.says.zh.split('：')[0]}`,
            },
    },
  }
}

/** A window whose time has passed: it is over, and nothing is overdue because of it. */
const lapsedWindow = (clock: Clock): Clock => {
  const { overdue, dueAt, dueOn = '' } = clock
  if (!overdue || dueAt === undefined) return clock
  const { nextActionAt: _, ...rest } = clock
  return {
    ...rest,
    cycles: clock.cycles.map((cycle) =>
      cycle.outcome === 'breached' ? { ...cycle, outcome: 'cancelled' as const } : cycle,
    ),
    status: 'cancelled',
    overdue: false,
    stoppedAt: clock.stoppedAt ?? dueAt,
    because: {
      ...clock.because,
      says: {
        en: `${clock.because.says.en.replace(': breached, ', ': ')}; the window closed on ${dueOn}; this is not a breach`,
        zh: `${clock.because.says.zh.replace('：逾期，', '：')}；该期限已于${dueOn}届满，不再行使，不构成逾期`,
      },
    },
  }
}

const standsFor = sayTarget(endless)

/** The story without the length that stands for a time without an end: nobody set it. */
const withoutItsLength = (story: readonly Reason[] = []): readonly Reason[] =>
  story.filter(({ says }) => !says.en.includes(standsFor.en))

/** A window as people should read it: one without an end has no due time, and one that has passed is no breach. */
export const asWindow = ({ silence }: ClockDefinition, clock: Clock): Clock => {
  const read = hasNoEnd(clock) ? withoutEnd(clock) : lapsedWindow(clock)
  return silence === undefined
    ? read
    : { ...read, because: { ...read.because, because: withoutItsLength(read.because.because) } }
}
