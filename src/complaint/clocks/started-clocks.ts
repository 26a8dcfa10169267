import type { Reason, Source } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import type { PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import { type Clock, type ClockEvent, type Obligation, runClock } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { ClockHistory, StepContext } from '../complaint.js'
import { carriedAlong } from '../evolve/history-grown.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockEventsOf, countsFrom, suspensionSignals, takenOverFrom } from './clock-events.js'
import { factIssues, type Supposition, type View, viewsOf } from './conditions.js'
import { earliestWay } from './earliest-way.js'
import { clocksMeant, eventsForClocks, matchesAny, metType, passedType } from './event-patterns.js'
import { coursesKept } from './heard-before.js'
import { lengthOf } from './length.js'
import { type NoDuty, noDutyOf } from './no-duty.js'
import { sayRecordedLate } from './recorded-late.js'
import { withoutUndoneMerges } from './undone-merges.js'

/** One clock to run: the policy's, or one of several that its `per` field tells apart. */
export interface ClockInstance {
  readonly clock: PolicyClock
  /** What this one is about: the id of the enquiry, message or commitment. */
  readonly of?: string
  readonly signals: readonly RememberedEvent[]
}

/** How a clock of several is named where one name must tell it from the others. */
export const clockKey = (id: string, of: string | undefined): string =>
  of === undefined ? id : `${id}@${of}`

const concerns = (signal: RememberedEvent, per: string, of: string): boolean => {
  const found = signal.fields?.[per]
  return found === undefined || (Array.isArray(found) ? found.includes(of) : found === of)
}

/** A clock as often as its definition asks for: once, or once for each thing that was started. */
export const clockInstances = (clock: PolicyClock, signals: readonly RememberedEvent[]): ClockInstance[] => {
  const { per, startsOn } = clock.definition
  if (per === undefined) return [{ clock, signals }]
  const started = signals
    .filter((signal) => matchesAny(startsOn, signal))
    .map((signal) => signal.fields?.[per])
    .filter((value) => typeof value === 'string')
  return [...new Set(started)].map((of) => ({
    clock: { ...clock, obligation: { ...clock.obligation, id: clockKey(clock.obligation.id, of) } },
    of,
    signals: signals.filter((signal) => concerns(signal, per, of)),
  }))
}

/** One started clock of a complaint with all that it is measured by. */
export interface StartedClock {
  readonly clock: PolicyClock
  /** Which of several clocks of its id. */
  readonly of?: string
  readonly obligation: Obligation
  readonly signals: readonly ClockEvent[]
  readonly source: Source
  /** What it heard of the complaint's history. */
  readonly heard: readonly RememberedEvent[]
  /** Why it has this length, why it goes on after it had ended, and why extensions that somebody asked for do not count. */
  readonly because: readonly Reason[]
  readonly issues: readonly Issue[]
  /** What was supposed of facts that are not known. */
  readonly supposed: readonly Supposition[]
  /** Nothing is due. */
  readonly noDuty?: NoDuty
}

type Measure = Pick<StepContext, 'now' | 'counting'> & { readonly receivedAt: Instant }

/** A clock that times nothing: it ends where it begins. */
const withoutDuty = ({ clock, of, signals }: ClockInstance, noDuty: NoDuty): StartedClock => {
  const at = countsFrom(clock, signals) ?? ''
  return {
    clock,
    ...(of === undefined ? {} : { of }),
    obligation: clock.obligation,
    signals: [
      { kind: 'start', at },
      { kind: 'cancel', at },
    ],
    heard: signals,
    source: noDuty.source ?? clock.definition.source,
    because: [noDuty.because],
    issues: noDuty.issues,
    supposed: [],
    noDuty,
  }
}

const measured = (instance: ClockInstance, facts: Facts, context: Measure): StartedClock => {
  const { clock, of, signals } = instance
  const noDuty = noDutyOf(clock, facts, context)
  if (noDuty !== undefined) return withoutDuty(instance, noDuty)
  const { target, source, because } = lengthOf(clock, facts, signals)
  const usual = clock.obligation
  const obligation = target === usual.target ? usual : { ...usual, target, source }
  const ordered = suspensionSignals(clock, facts, signals, context.now)
  const {
    signals: meant,
    because: more,
    issues,
  } = clockEventsOf(clock, obligation, signals, ordered, context)
  return {
    clock,
    ...(of === undefined ? {} : { of }),
    obligation,
    heard: signals,
    // Nobody adds to it any more, so the clock need not be run through it again.
    signals: Object.freeze(meant),
    source,
    because: [...because, ...more, ...sayRecordedLate(clock, signals)],
    issues,
    supposed: [],
  }
}

const outcomeOf = ({ obligation, signals }: StartedClock, now: Instant): Clock =>
  runClock(obligation, signals, now)

const dueMs = ({ dueAt, dueIfResumedNow }: Clock): number | undefined => (dueAt ?? dueIfResumedNow)?.getTime()

/**
 * Whether a cover brings a due time forward. It begins no clock in the future and puts none off: of a clock that stands still nobody
 * can say yet when it is due, only that it comes later.
 */
const bringsForward = (own: Clock, covered: Clock, since: Instant, moment: Instant): boolean => {
  const [was, is] = [dueMs(own), dueMs(covered)]
  if (since > moment || is === undefined) return false
  return was === undefined || own.status === 'paused' || is < was
}

/** A link without its cover of this clock. */
const withoutCover = (signal: RememberedEvent, clock: string): RememberedEvent => {
  const { [`clocksSince.${clock}`]: _, ...fields } = signal.fields ?? {}
  return { ...signal, fields }
}

/**
 * A clock with those covers alone that bring its due time forward, as the desk's own always do. Before they were the desk's own anybody
 * could report one; such a journal is read, and its covers move nothing to a later time.
 */
const withHonestCovers = (instance: ClockInstance, facts: Facts, context: Measure): ClockInstance => {
  const { id } = instance.clock.definition
  if (!instance.signals.some((signal) => takenOverFrom(signal, id) !== undefined)) return instance
  const kept: RememberedEvent[] = []
  for (const signal of instance.signals) {
    const since = takenOverFrom(signal, id)
    if (since === undefined) {
      kept.push(signal)
      continue
    }
    const now =
      [...kept, signal]
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? signal.at
    const [own, covered] = [kept, [...kept, signal]].map((signals) =>
      outcomeOf(measured({ ...instance, signals }, facts, { ...context, now }), now),
    ) as [Clock, Clock]
    kept.push(bringsForward(own, covered, since, now) ? signal : withoutCover(signal, id))
  }
  return { ...instance, signals: kept }
}

/** A clock as the facts make it; while some are not known, in the way that is due first. */
const startedAs = (
  instance: ClockInstance,
  views: readonly View[],
  context: Measure,
): StartedClock | undefined => {
  const found = earliestWay(instance.clock.definition, views, (facts) => {
    const honest = context.counting === 'first' ? instance : withHonestCovers(instance, facts, context)
    const clock = measured(honest, facts, context)
    // What is due when is asked only where there is a choice.
    const outcome = views.length === 1 ? undefined : outcomeOf(clock, context.now)
    return {
      clock,
      at:
        clock.noDuty === undefined
          ? ((outcome && dueMs(outcome)) ?? Number.MAX_VALUE)
          : Number.POSITIVE_INFINITY,
      dueOn: outcome?.dueOn,
    }
  })
  return found && { ...found.clock, supposed: found.supposed }
}

/** What a clock hears of others: that one was met, or that the time of one has passed. */
const heardOfOthers = (
  { definition }: PolicyClock,
  others: (id: string) => readonly StartedClock[],
  now: Instant,
): RememberedEvent[] => [
  ...clocksMeant(definition).flatMap((id) =>
    others(id)
      .map((each) => outcomeOf(each, now))
      .flatMap(({ status, stoppedAt }) =>
        status === 'met' && stoppedAt !== undefined
          ? [{ type: metType, at: stoppedAt.toISOString(), fields: { clock: id } }]
          : [],
      ),
  ),
  ...(definition.silence?.of ?? []).flatMap((id) =>
    others(id).flatMap((each) => {
      const { dueAt } = outcomeOf(each, now)
      // The last moment of the time that has passed: what is counted from it begins with the day after.
      return dueAt !== undefined && dueAt.getTime() <= Date.parse(now)
        ? [{ type: passedType, at: new Date(dueAt.getTime() - 1).toISOString(), fields: { clock: id } }]
        : []
    }),
  ),
]

/** The courses of a clock: none, one, or one for each thing that it times. */
const coursesOf = (
  clock: PolicyClock,
  heard: readonly RememberedEvent[],
  facts: Facts,
  context: Measure,
): readonly StartedClock[] => {
  if (countsFrom(clock, heard) === undefined) return []
  const [views, wrong] = [viewsOf(clock, facts), factIssues(clock, facts)]
  return clockInstances(clock, heard).flatMap((instance) => {
    const found = startedAs(instance, views, context)
    return found === undefined ? [] : [{ ...found, issues: [...found.issues, ...wrong] }]
  })
}

const earliestAt = carriedAlong<Instant | undefined>(undefined, (first, { at }) =>
  first === undefined || at < first ? at : first,
)

const kept = coursesKept<readonly StartedClock[]>()

/** The clocks that apply to a history and have started, in the policy's order (regimes first). */
export const startedClocks = (
  { facts, signals }: ClockHistory,
  { policy: { clocks }, now, counting }: StepContext,
): readonly StartedClock[] => {
  const heard = eventsForClocks(clocks, counting === 'first' ? signals : withoutUndoneMerges(signals, now))
  const found = new Map<PolicyClock, readonly StartedClock[]>()
  const others = (id: string): readonly StartedClock[] =>
    clocks.flatMap((clock, place) => (clock.definition.id === id ? start(clock, place) : []))
  const first = earliestAt(signals)
  const receivedAt = first !== undefined && first < now ? first : now
  const measure: Measure = {
    now,
    ...(counting === undefined ? {} : { counting }),
    receivedAt,
  }
  const courseOf = kept(signals, { facts, receivedAt, counting }, now)
  const start = (clock: PolicyClock, place: number): readonly StartedClock[] => {
    const known = found.get(clock)
    if (known !== undefined) return known
    // Clocks that hear of each other in a circle hear nothing.
    found.set(clock, [])
    const more = heardOfOthers(clock, others, now)
    const own = more.length === 0 ? (heard[place] ?? []) : [...(heard[place] ?? []), ...more]
    const started = courseOf(clock, own, () => coursesOf(clock, own, facts, measure))
    found.set(clock, started)
    return started
  }
  return clocks.flatMap(start)
}
