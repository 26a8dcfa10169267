import { msPerDay } from '../../plain-date.js'
import { offsetAt } from '../../time-zone.js'
import { stepDays } from '../count-days.js'
import { tableAt } from '../cover.js'
import type { Interval } from '../hours.js'
import { atTimeOfDay, startOfDay } from '../local-time.js'
import { reckonAmount } from '../reckon.js'
import { type Amount, isBusinessUnit, isDayUnit, readTarget } from '../target.js'
import { addOpenTime } from '../working-time.js'
import { deliveryAt } from './delivery.js'
import type { Obligation, Rung } from './obligation.js'
import { countedUntil, type Run, type Standing } from './run.js'
import { type DueTime, measure, measureAll, type Terms } from './timing.js'

/** Where a rung stands. `key` names its one firing; while the clock is held, an unreached rung has no `at`. */
export interface RungState {
  readonly id: string
  readonly key: string
  readonly at?: Date
  readonly deliverAt?: Date
  readonly passed: boolean
}

const fromDue = ({ calendar, options }: Terms, due: DueTime, amount: Amount): number => {
  if (!isDayUnit(amount.unit))
    return reckonAmount(calendar, due.dueAt, amount, boundaryOnly(options)).usedUpAt
  const day = stepDays(calendar, due.lastDay, amount)
  const { zone } = tableAt(calendar, due.dueAt)
  const endsDay = due.dueAt === startOfDay(calendar, due.lastDay + 1)
  return atTimeOfDay(
    calendar,
    day,
    endsDay ? msPerDay : due.dueAt + offsetAt(zone, due.dueAt) - due.lastDay * msPerDay,
  )
}

const boundaryOnly = ({ boundary }: Terms['options']): Terms['options'] =>
  boundary === undefined ? {} : { boundary }

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

const plannedAt = (run: Run, standing: Standing, rung: Rung): number | undefined => {
  // All of the target is used up when it is due, also when a pause began at that very moment.
  if (rung.percent === 100) return notHeldBefore(run, standing.due.dueAt)
  if (rung.percent !== undefined)
    return whenUsed(run, standing, Math.round((allotted(run, standing) * rung.percent) / 100))
  const amount = rung.before === undefined ? readTarget(rung.after) : negated(readTarget(rung.before))
  return notHeldBefore(run, Math.max(run.start, fromDue(run.terms, standing.due, amount)))
}

/** When a rung is or was reached: once reached, later terms do not move it. */
const reachedAt = (run: Run, standing: Standing, rung: Rung): number | undefined =>
  run.reached.get(rung.id) ?? plannedAt(run, standing, rung)

/** The run, remembering which rungs were reached by `at`: to be asked before its terms change. */
export const remembering = (run: Run, standing: Standing, ladder: readonly Rung[], at: number): Run => {
  const reached = new Map(run.reached)
  for (const rung of ladder) {
    const when = reachedAt(run, standing, rung)
    if (when !== undefined && when <= at) reached.set(rung.id, when)
  }
  return { ...run, reached }
}

const keyOf = ({ id }: Obligation, cycle: number, rung: Rung): string => `${id}:${cycle}:${rung.id}`

/** The moments of one cycle's ladder, as far as there are any. */
export const rungMoments = (
  obligation: Obligation,
  run: Run,
  standing: Standing,
  cycle: number,
): ReadonlyMap<string, number> => {
  const moments = new Map<string, number>()
  for (const rung of obligation.ladder ?? []) {
    const at = reachedAt(run, standing, rung)
    if (at !== undefined) moments.set(keyOf(obligation, cycle, rung), at)
  }
  return moments
}

const noQuiet: readonly Interval[] = []

/** The ladder of one cycle, as seen at `asOf` (for a finished cycle: when it finished). */
export const rungStates = (
  obligation: Obligation,
  run: Run,
  standing: Standing,
  asOf: number,
  cycle: number,
): readonly RungState[] => {
  const { ladder = [], quietHours = noQuiet } = obligation
  const until = countedUntil(run, asOf)
  return ladder.map((rung) => {
    const at = reachedAt(run, standing, rung)
    const key = keyOf(obligation, cycle, rung)
    if (at === undefined) return { id: rung.id, key, passed: false }
    const deliverAt = deliveryAt(run.terms.calendar, quietHours, rung.deliverIn, at)
    return { id: rung.id, key, at: new Date(at), deliverAt: new Date(deliverAt), passed: at <= until }
  })
}
