import type { Reason, Said } from '../../explanation.js'
import { formatDay } from '../../plain-date.js'
import type { Moment } from '../../time.js'
import { staleIssue, staleZones } from '../calendar/stale-zones.js'
import { referenceTo, sayDue } from '../explain/explain-due.js'
import { sayAmount, sayLength } from '../explain/wording.js'
import { instantOf } from '../table/days.js'
import type { Clock, ClockCycle } from './clock.js'
import type { ClockEvent } from './clock-event.js'
import { allotted, type EscalationState, escalationStates } from './escalations.js'
import type { ClockState, Finished } from './fold.js'
import type { Obligation } from './obligation.js'
import { countedUntil, isOverdue, type Run, released, type Standing, standingOf } from './run.js'
import { type KnownState, stateAt } from './state-at.js'
import { linesOf } from './story.js'
import { measure, measureAll } from './timing.js'

interface Figures {
  readonly elapsedMs: number
  readonly remainingMs: number
  readonly pausedMs: number
}

const figuresOf = (run: Run, standing: Standing, at: number): Figures => {
  const until = countedUntil(run, at)
  const pausedBefore = measureAll(run.terms, standing.pauses)
  const elapsedMs = Math.max(0, measure(run.terms, run.start, until) - pausedBefore)
  const pausedMs = pausedBefore + measure(run.terms, until, at)
  return { elapsedMs, remainingMs: allotted(run, standing) - elapsedMs, pausedMs }
}

/** A run with where it stands. */
type Stood = Pick<Finished, 'run' | 'standing'>

const isWaitingInTime = (run: Run, overdue: boolean): boolean => run.heldSince !== undefined && !overdue

const cycleOf = (
  { run, standing }: Stood,
  number: number,
  at: number,
  ended: Finished | undefined,
): ClockCycle => {
  const known = !isWaitingInTime(run, isOverdue(run, standing, at))
  return {
    number,
    startedAt: new Date(run.start),
    ...(known ? { dueAt: new Date(standing.due.dueAt), dueOn: formatDay(standing.due.lastDay) } : {}),
    ...(ended === undefined ? {} : { endedAt: new Date(ended.endedAt) }),
    outcome: ended?.outcome ?? 'open',
    ...figuresOf(run, standing, at),
  }
}

const earliestAfter = (
  now: number,
  escalations: readonly EscalationState[],
  dueAt: Date | undefined,
): Date | undefined => {
  const moments = [...escalations.map(({ deliverAt }) => deliverAt), dueAt].flatMap((each) =>
    each !== undefined && each.getTime() > now ? [each.getTime()] : [],
  )
  return moments.length === 0 ? undefined : new Date(Math.min(...moments))
}

const openParts = (obligation: Obligation, state: ClockState, { run, standing }: Stood, now: number) => {
  const overdue = isOverdue(run, standing, now)
  const paused = run.heldSince !== undefined
  const hidden = isWaitingInTime(run, overdue)
  const { due } = standing
  const escalations = escalationStates(obligation, run, standing, now, state.finished.length + 1)
  const dueAt = hidden ? undefined : new Date(due.dueAt)
  const next = earliestAfter(now, escalations, dueAt)
  const ifResumed = paused ? standingOf(released(run, now)).due.dueAt : undefined
  return {
    status: overdue ? ('breached' as const) : paused ? ('paused' as const) : ('running' as const),
    overdue,
    startedAt: new Date(run.start),
    ...(run.heldSince === undefined ? {} : { pausedSince: new Date(run.heldSince) }),
    ...(dueAt === undefined ? {} : { dueAt, dueOn: formatDay(due.lastDay) }),
    ...(ifResumed === undefined ? {} : { dueIfResumedNow: new Date(ifResumed) }),
    ...figuresOf(run, standing, now),
    escalations,
    ...(next === undefined ? {} : { nextActionAt: next }),
    provisional: due.provisional,
  }
}

const closedParts = (obligation: Obligation, last: Finished, number: number) => {
  const { run, standing, endedAt, outcome } = last
  const cancelled = outcome === 'cancelled'
  return {
    status: outcome === 'restarted' ? ('cancelled' as const) : outcome,
    overdue: outcome === 'breached',
    startedAt: new Date(run.start),
    stoppedAt: new Date(endedAt),
    ...(cancelled || (run.heldSince !== undefined && outcome === 'met')
      ? {}
      : { dueAt: new Date(standing.due.dueAt), dueOn: formatDay(standing.due.lastDay) }),
    ...figuresOf(run, standing, endedAt),
    escalations: escalationStates(obligation, run, standing, endedAt, number).filter(({ passed }) => passed),
    provisional: standing.due.provisional,
  }
}

const waitingParts = {
  status: 'waiting' as const,
  overdue: false,
  elapsedMs: 0,
  remainingMs: 0,
  pausedMs: 0,
  escalations: [],
  provisional: false,
}

const statusReason = (
  obligation: Obligation,
  stood: Stood | undefined,
  outcome: Finished['outcome'] | undefined,
  now: number,
): Reason => {
  const { id, title } = obligation
  const name = title ?? { en: id, zh: id }
  const source = obligation.source === undefined ? {} : { source: obligation.source }
  if (stood === undefined)
    return { says: { en: `${name.en}: not started`, zh: `${name.zh}：尚未开始` }, ...source }
  const { run, standing } = stood
  const { calendar, target } = run.terms
  const left = sayLength(figuresOf(run, standing, now).remainingMs)
  const due = sayDue(calendar, standing.due.dueAt, standing.due.lastDay)
  const amount = sayAmount(target)
  const states = {
    met: { en: 'met', zh: '按期完成' },
    breached: { en: 'breached', zh: '逾期' },
    cancelled: { en: 'cancelled', zh: '已取消' },
    restarted: { en: 'restarted', zh: '已重新起算' },
    paused: { en: `paused with ${left.en} left`, zh: `暂停中，剩余${left.zh}` },
    running: { en: `due ${due.en}`, zh: `${due.zh}到期` },
  } as const
  const overdue = isOverdue(run, standing, now)
  const said = outcome ?? (overdue ? 'breached' : run.heldSince === undefined ? 'running' : 'paused')
  const dueToo = said === 'met' || said === 'breached'
  return {
    says: {
      en: `${name.en}: ${states[said].en}, ${amount.en}${dueToo ? `, due ${due.en}` : ''} (${calendar.timeZone})`,
      zh: `${name.zh}：${states[said].zh}，时限${amount.zh}${dueToo ? `，${due.zh}到期` : ''}（${calendar.timeZone}）`,
    },
    ...source,
  }
}

const staleOf = ({ run, standing: { due } }: Stood): readonly Said[] =>
  staleZones(run.terms.calendar.definition, Math.min(run.start, due.dueAt), Math.max(run.start, due.dueAt))

const clockIn = (obligation: Obligation, state: KnownState, at: number): Clock => {
  const last = state.finished.at(-1)
  const open = state.run && { run: state.run, standing: standingOf(state.run) }
  const stood = open ?? last
  const parts =
    open !== undefined
      ? openParts(obligation, state, open, at)
      : last === undefined
        ? waitingParts
        : closedParts(obligation, last, state.finished.length)
  const cycles = state.finished.map((each, index) => cycleOf(each, index + 1, each.endedAt, each))
  const { id, version } = obligation
  const stale = stood === undefined ? [] : staleOf(stood)
  const told = state.story === undefined ? [] : linesOf(state.story)
  const lines = stale.length === 0 ? told : [...told, ...stale.map((says) => ({ says }))]
  return {
    id,
    ...parts,
    cycles: open === undefined ? cycles : [...cycles, cycleOf(open, cycles.length + 1, at, undefined)],
    restsOn: {
      calendar: referenceTo(stood?.run.terms.calendar ?? obligation.calendar),
      obligation: version === undefined ? { id } : { id, version },
      events: state.counted,
    },
    because: {
      ...statusReason(obligation, stood, open === undefined ? last?.outcome : undefined, at),
      ...(lines.length === 0 ? {} : { because: lines }),
    },
    issues: stale.length === 0 ? state.issues : [...state.issues, ...stale.map(staleIssue)],
  }
}

/** Clocks that have ended and hear nothing more: they are the same at every later moment. */
const ended = new WeakMap<KnownState, Clock>()

/**
 * An obligation at the moment `now`: its events, in whatever order they arrived, are folded by the time they happened.
 * Pauses take working time out of business targets; while paused there is no due time, only `dueIfResumedNow`; met
 * iff done by the due time. Events that cannot count are reported in `issues`, never silently dropped.
 *
 * @throws RedressError `invalid-instant`, `invalid-target`, `invalid-definition` (of the escalations, say), `beyond-horizon`.
 * @example
 * runClock({ id: 'reply', calendar: branch, target: { businessHours: 8 }, pausable: true }, [
 *   { kind: 'start', at: '2026-03-02T10:00:00+08:00' },
 *   { kind: 'pause', at: '2026-03-02T11:00:00+08:00' },
 * ], '2026-03-03T09:00:00+08:00')
 * // { status: 'paused', elapsedMs: 3_600_000, remainingMs: 25_200_000, dueIfResumedNow: …, … }
 */
export const runClock = (obligation: Obligation, events: readonly ClockEvent[], now: Moment): Clock => {
  const at = instantOf(obligation.calendar, now)
  const state = stateAt(obligation, events, at)
  const known = ended.get(state)
  if (known !== undefined) return known
  const clock = clockIn(obligation, state, at)
  if (state.run === undefined && Object.isFrozen(events)) ended.set(state, clock)
  return clock
}
