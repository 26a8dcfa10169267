import { type DueTime, dueTime, isInTime, type Pause, type Terms } from './timing.js'

/** One cycle being timed. */
export interface Run {
  readonly terms: Terms
  readonly start: number
  readonly pauses: readonly Pause[]
  /** Since when it is held, while it is. */
  readonly heldSince?: number
  /** Escalation steps that were reached under earlier terms: what has fired stays fired. */
  readonly reached: ReadonlyMap<string, number>
}

/** The due time of a run, with the pauses that came before it; a pause after the due time cannot undo a breach. */
export interface Standing {
  readonly due: DueTime
  readonly pauses: readonly Pause[]
}

const withinRun = (pauses: readonly Pause[], start: number): readonly Pause[] =>
  pauses.flatMap(({ from, to }) => (to <= start ? [] : [{ from: Math.max(from, start), to }]))

/** Where a run stands: asked once for each run, and handed on. */
export const standingOf = ({ terms, start, pauses }: Run): Standing => {
  const first = dueTime(terms, start, [])
  const within = withinRun(pauses, start)
  // Pauses only ever move a due time on: those that began before the first one all count.
  if (within.every(({ from }) => isInTime(first, from)))
    return { due: within.length === 0 ? first : dueTime(terms, start, within), pauses: within }
  let [due, counted] = [first, 0]
  for (;;) {
    let reached = counted
    for (let next = within[reached]; next !== undefined && isInTime(due, next.from); next = within[reached])
      reached++
    if (reached === counted) return { due, pauses: within.slice(0, counted) }
    counted = reached
    due = dueTime(terms, start, within.slice(0, counted))
  }
}

/** The moment up to which a run's own time has passed: while it is held, the moment it was held. */
export const countedUntil = (run: Run, at: number): number => Math.min(run.heldSince ?? at, at)

export const isOverdue = (run: Run, standing: Standing, at: number): boolean =>
  !isInTime(standing.due, countedUntil(run, at))

/** The hold ended: what was held becomes a pause. */
export const released = (run: Run, at: number): Run => {
  if (run.heldSince === undefined) return run
  const { heldSince, ...rest } = run
  return at > heldSince ? { ...rest, pauses: [...run.pauses, { from: heldSince, to: at }] } : rest
}

export const held = (run: Run, at: number): Run =>
  run.heldSince === undefined ? { ...run, heldSince: Math.max(at, run.start) } : run
