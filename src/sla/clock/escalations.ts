import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { memoizeWeak } from '../../memoize-weak.js'
import { msPerDay } from '../../plain-date.js'
import { instantOfWall, offsetAt } from '../../time-zone.js'
import { type Interval, parseInterval, type Span } from '../calendar/wall-time.js'
import { computeAmount } from '../count/deadline.js'
import { type Amount, isBusinessUnit, isDayUnit, readTarget } from '../count/target.js'
import { stepDays } from '../count/target-end.js'
import { type Calendar, tableAt } from '../table/calendar.js'
import { atTimeOfDay, startOfDay } from '../table/days.js'
import { addOpenTime } from '../table/open-time.js'
import type { EscalationStep, Obligation } from './obligation.js'
import { countedUntil, type Run, type Standing } from './run.js'
import { type DueTime, measure, measureAll, type Terms } from './timing.js'

const quietSpans = /* @__PURE__ */ memoizeWeak((quiet: readonly Interval[]): readonly Span[] =>
  quiet.map((interval) => {
    const span = parseInterval(interval)
    if (span === undefined)
      throw new RedressError(
        'invalid-definition',
        said(
          `Quiet hours '${interval.join('–')}' are no wall times`,
          `免打扰时段“${interval.join('–')}”不是有效钟点`,
        ),
      )
    return span
  }),
)

/** When the quiet interval that holds `at` ends; `at` itself when none does. */
const endOfQuiet = (calendar: Calendar, quiet: readonly Span[], at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  const midnight = Math.floor(wall / msPerDay) * msPerDay
  // A night belongs to the evening on which it begins.
  for (const { open, close } of quiet)
    for (const start of [midnight - msPerDay, midnight])
      if (wall >= start + open && wall < start + close) return instantOfWall(zone, start + close)
  return at
}

/**
 * The first moment at or after `at` outside quiet hours and inside the hours of `deliverIn`. Where the two leave no such moment within
 * two weeks, `at` itself: a late warning is worse than a loud one.
 */
export const deliveryAt = (
  calendar: Calendar,
  quiet: readonly Interval[],
  deliverIn: Calendar | undefined,
  at: number,
): number => {
  const spans = quietSpans(quiet)
  let candidate = at
  while (candidate - at <= 14 * msPerDay) {
    const spoken = endOfQuiet(calendar, spans, candidate)
    const next = deliverIn === undefined ? spoken : addOpenTime(deliverIn, spoken, 0, true)
    if (next === candidate) return candidate
    candidate = next
  }
  return at
}

/** How an escalation step stands. `key` names its one firing; while the clock is held, an unreached step has no `at`. */
export interface EscalationState {
  readonly id: string
  readonly key: string
  readonly at?: Date
  readonly deliverAt?: Date
  readonly passed: boolean
}

const fromDue = ({ calendar, options }: Terms, due: DueTime, amount: Amount): number => {
  if (!isDayUnit(amount.unit))
    return computeAmount(calendar, due.dueAt, amount, atCloseOnly(options)).usedUpAt
  const day = stepDays(calendar, due.lastDay, amount)
  const { zone } = tableAt(calendar, due.dueAt)
  const endsDay = due.dueAt === startOfDay(calendar, due.lastDay + 1)
  return atTimeOfDay(
    calendar,
    day,
    endsDay ? msPerDay : due.dueAt + offsetAt(zone, due.dueAt) - due.lastDay * msPerDay,
  )
}

const atCloseOnly = ({ atClose }: Terms['options']): Terms['options'] =>
  atClose === undefined ? {} : { atClose }

/** A moment of a run's own time, or nothing while the run is held before it. */
const notHeldBefore = (run: Run, at: number): number | undefined =>
  run.heldSince !== undefined && at > run.heldSince ? undefined : at

/** The moment at which a run has used up so much of its own time, or nothing while it is held before that. */
const whenUsed = (run: Run, { pauses }: Standing, used: number): number | undefined => {
  let [from, left] = [run.start, used]
  for (const pause of pauses) {
    const size = measure(run.terms, from, pause.from)
    if (left <= size) break
    left -= size
    from = pause.to
  }
  const { calendar, target } = run.terms
  const at = isBusinessUnit(target.unit) ? addOpenTime(calendar, from, left, false) : from + left
  return notHeldBefore(run, at)
}

/** The whole time a run is given, in its own measure. */
export const allotted = (run: Run, { due, pauses }: Standing): number =>
  measure(run.terms, run.start, due.dueAt) - measureAll(run.terms, pauses)

const negated = ({ unit, amount }: Amount): Amount => ({ unit, amount: -amount })

const plannedAt = (run: Run, standing: Standing, step: EscalationStep): number | undefined => {
  // All of the target is used up when it is due, also when a pause began at that very moment.
  if (step.percent === 100) return notHeldBefore(run, standing.due.dueAt)
  if (step.percent !== undefined)
    return whenUsed(run, standing, Math.round((allotted(run, standing) * step.percent) / 100))
  const amount = step.before === undefined ? readTarget(step.after) : negated(readTarget(step.before))
  return notHeldBefore(run, Math.max(run.start, fromDue(run.terms, standing.due, amount)))
}

/** When a step is or was reached: once reached, later terms do not move it. */
const reachedAt = (run: Run, standing: Standing, step: EscalationStep): number | undefined =>
  run.reached.get(step.id) ?? plannedAt(run, standing, step)

/** The run, remembering which steps were reached by `at`: to be asked before its terms change. */
export const remembering = (
  run: Run,
  standing: Standing,
  escalations: readonly EscalationStep[],
  at: number,
): Run => {
  const reached = new Map(run.reached)
  for (const step of escalations) {
    const when = reachedAt(run, standing, step)
    if (when !== undefined && when <= at) reached.set(step.id, when)
  }
  return { ...run, reached }
}

const keyOf = ({ id }: Obligation, cycle: number, step: EscalationStep): string => `${id}:${cycle}:${step.id}`

/** The moments of one cycle's escalation steps, as far as there are any. */
export const escalationMoments = (
  obligation: Obligation,
  run: Run,
  standing: Standing,
  cycle: number,
): ReadonlyMap<string, number> => {
  const moments = new Map<string, number>()
  for (const step of obligation.escalations ?? []) {
    const at = reachedAt(run, standing, step)
    if (at !== undefined) moments.set(keyOf(obligation, cycle, step), at)
  }
  return moments
}

const noQuiet: readonly Interval[] = []

/** The escalation steps of one cycle, as seen at `asOf` (for a finished cycle: when it finished). */
export const escalationStates = (
  obligation: Obligation,
  run: Run,
  standing: Standing,
  asOf: number,
  cycle: number,
): readonly EscalationState[] => {
  const { escalations = [], quietHours = noQuiet } = obligation
  const until = countedUntil(run, asOf)
  return escalations.map((step) => {
    const at = reachedAt(run, standing, step)
    const key = keyOf(obligation, cycle, step)
    if (at === undefined) return { id: step.id, key, passed: false }
    const deliverAt = deliveryAt(run.terms.calendar, quietHours, step.deliverIn, at)
    return { id: step.id, key, at: new Date(at), deliverAt: new Date(deliverAt), passed: at <= until }
  })
}
