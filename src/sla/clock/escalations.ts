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
import type { EscalationStep, Obligation } from './obligation.js'
import { countedUntil, type Run, type Standing } from './run.js'
import { type DueTime, measure, measureAll, type Terms } from './timing.js'

/** How an escalation step stands. `key` names its one firing; while the clock is held, an unreached step has no `at`. */
export interface EscalationState {
  readonly id: string
  readonly key: string
  readonly at?: Date
  readonly deliverAt?: Date
  readonly passed: boolean
}

const fromDue = ({ calendar, options }: Terms, due: DueTime, amount: Amount): number => {
  if (!isDayUnit(amount.unit)) return reckonAmount(calendar, due.dueAt, amount, atCloseOnly(options)).usedUpAt
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
