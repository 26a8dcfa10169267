import type { Said } from '../../explanation.js'
import { doubtful, type Issue, type IssueCode } from '../../issues.js'
import { type Amount, readTarget } from '../count/target.js'
import { instantOf } from '../table/days.js'
import type { ClockEvent, ExtendEvent, PauseEvent, ResumeEvent, RetargetEvent } from './clock-event.js'
import { remembering } from './escalations.js'
import { eventWords } from './event-words.js'
import type { Obligation } from './obligation.js'
import { held, isOverdue, type Run, released, type Standing, standingOf } from './run.js'
import { isKnownEvent, type Told } from './story.js'
import { defaultPauses, isInTime, type Terms, termsOf } from './timing.js'

export interface Finished {
  readonly run: Run
  readonly standing: Standing
  readonly endedAt: number
  readonly outcome: 'met' | 'breached' | 'cancelled' | 'restarted'
}

/** All that a clock remembers between two events. */
export interface ClockState {
  /** For cycles to come. */
  readonly terms: Terms
  readonly run?: Run
  readonly finished: readonly Finished[]
  readonly holds: ReadonlyMap<string, number>
  readonly issues: readonly Issue[]
  readonly story?: Told
}

/** An event with its place in the host's list and its moment. */
export interface Placed {
  readonly event: ClockEvent
  readonly index: number
  readonly at: number
}

export const initialState = (obligation: Obligation): ClockState => ({
  terms: termsOf(obligation),
  finished: [],
  holds: new Map(),
  issues: [],
})

const flagged = (state: ClockState, { index }: Placed, code: IssueCode, says: Said): ClockState => ({
  ...state,
  issues: [...state.issues, doubtful(code, ['events', index], says)],
})

const begun = (state: ClockState, start: number): ClockState => {
  const run: Run = { terms: state.terms, start, pauses: [], reached: new Map() }
  return { ...state, run: state.holds.size > 0 ? held(run, start) : run }
}

const ended = (
  state: ClockState,
  run: Run,
  at: number,
  outcome: Finished['outcome'],
  standing = standingOf(run),
): ClockState => {
  const { run: _open, ...rest } = state
  return { ...rest, finished: [...state.finished, { run, standing, endedAt: at, outcome }] }
}

const stopped = (state: ClockState, run: Run, at: number): ClockState => {
  const standing = standingOf(run)
  return ended(state, run, at, isOverdue(run, standing, at) ? 'breached' : 'met', standing)
}

/** A breach stays one: calling the matter off afterwards ends the clock, not the breach. */
const calledOff = (state: ClockState, run: Run, at: number): ClockState => {
  const standing = standingOf(run)
  return ended(state, run, at, isOverdue(run, standing, at) ? 'breached' : 'cancelled', standing)
}

/** What does not count is an issue and no line of the clock's story. */
const withoutLastLine = ({ story, ...state }: ClockState): ClockState =>
  story?.before === undefined ? state : { ...state, story: story.before }

const restarted = (state: ClockState, run: Run, placed: Placed, terms: Terms = state.terms): ClockState => {
  const standing = standingOf(run)
  return isOverdue(run, standing, placed.at)
    ? flagged(withoutLastLine(state), placed, 'restarted-too-late', eventWords.restartedTooLate)
    : begun({ ...ended(state, run, placed.at, 'restarted', standing), terms }, placed.at)
}

const withTerms = (obligation: Obligation, run: Run, terms: Terms, at: number): Run => ({
  ...remembering(run, standingOf(run), obligation.escalations ?? [], at),
  terms,
})

const paused = (state: ClockState, placed: Placed, { id = '' }: PauseEvent): ClockState => {
  const holds = new Map(state.holds).set(id, placed.at)
  return state.run === undefined ? { ...state, holds } : { ...state, holds, run: held(state.run, placed.at) }
}

const resumed = (state: ClockState, placed: Placed, { id }: ResumeEvent): ClockState => {
  const holds = new Map(id === undefined ? [] : state.holds)
  if (id !== undefined) holds.delete(id)
  if (holds.size > 0 || state.run === undefined) return { ...state, holds }
  return { ...state, holds, run: released(state.run, placed.at) }
}

const extendedTerms = (terms: Terms, event: ExtendEvent): Terms => {
  if (event.to !== undefined) return { ...terms, target: readTarget(event.to), more: [] }
  const by: Amount = readTarget(event.by)
  const last = terms.more.at(-1) ?? terms.target
  if (last.unit !== by.unit) return { ...terms, more: [...terms.more, by] }
  const longer = { unit: by.unit, amount: last.amount + by.amount }
  return terms.more.length === 0
    ? { ...terms, target: longer }
    : { ...terms, more: [...terms.more.slice(0, -1), longer] }
}

const extended = (
  obligation: Obligation,
  state: ClockState,
  run: Run,
  placed: Placed,
  event: ExtendEvent,
): ClockState => {
  if (event.by !== undefined && readTarget(event.by).amount < 0)
    return flagged(state, placed, 'negative-extension', eventWords.negativeExtension)
  const standing = standingOf(run)
  if (isOverdue(run, standing, placed.at))
    return flagged(state, placed, 'extended-too-late', eventWords.extendedTooLate)
  const notified =
    event.notifiedAt === undefined ? undefined : instantOf(run.terms.calendar, event.notifiedAt)
  if (notified !== undefined && run.heldSince === undefined && !isInTime(standing.due, notified))
    return flagged(state, placed, 'notified-too-late', eventWords.notifiedTooLate)
  return { ...state, run: withTerms(obligation, run, extendedTerms(run.terms, event), placed.at) }
}

const retargeted = (
  obligation: Obligation,
  state: ClockState,
  placed: Placed,
  event: RetargetEvent,
): ClockState => {
  const target = readTarget(event.target)
  const { pauses = defaultPauses(target) } = obligation
  const later = { ...state.terms, target, more: [], pauses }
  const next: ClockState = { ...state, terms: later }
  if (state.run === undefined || event.mode === 'freeze') return next
  if (event.mode === 'restart') return restarted(state, state.run, placed, later)
  if (isOverdue(state.run, standingOf(state.run), placed.at))
    return flagged(next, placed, 'retargeted-too-late', eventWords.retargetedTooLate)
  const terms = { ...state.run.terms, target, more: [], pauses }
  return { ...next, run: withTerms(obligation, state.run, terms, placed.at) }
}

const reopened = (state: ClockState, placed: Placed, mode: string): ClockState => {
  const last = state.finished.at(-1)
  if (last === undefined || state.run !== undefined)
    return flagged(state, placed, 'nothing-to-reopen', eventWords.notStopped)
  if (mode === 'new-cycle') return begun(state, placed.at)
  const closed = released(last.run, last.endedAt)
  const again = { ...closed, terms: { ...closed.terms, calendar: state.terms.calendar } }
  const run =
    mode === 'resume' ? { ...again, pauses: [...again.pauses, { from: last.endedAt, to: placed.at }] } : again
  return { ...state, run: state.holds.size > 0 ? held(run, placed.at) : run }
}

const onOpen = (obligation: Obligation, state: ClockState, run: Run, placed: Placed): ClockState => {
  const { event, at } = placed
  switch (event.kind) {
    case 'stop':
      return stopped(state, run, at)
    case 'cancel':
      return calledOff(state, run, at)
    case 'restart':
      return event.recurring === true ? begun(stopped(state, run, at), at) : restarted(state, run, placed)
    case 'extend':
      return extended(obligation, state, run, placed, event)
    default:
      return flagged(state, placed, 'already-started', eventWords.runsAlready)
  }
}

/** The state after one more event. */
export const after = (obligation: Obligation, state: ClockState, placed: Placed): ClockState => {
  const { event, at } = placed
  if (!isKnownEvent(event)) return flagged(state, placed, 'unknown-event', eventWords.noEvent)
  const told = { ...state, story: { calendar: state.terms.calendar, event, at, before: state.story } }
  switch (event.kind) {
    case 'pause':
    case 'resume':
      if (obligation.pausable !== true) return flagged(state, placed, 'not-pausable', eventWords.neverPauses)
      return event.kind === 'pause' ? paused(told, placed, event) : resumed(told, placed, event)
    case 'retarget':
      return retargeted(obligation, told, placed, event)
    case 'recalendar': {
      const { calendar } = event
      const next = { ...told, terms: { ...state.terms, calendar } }
      if (state.run === undefined) return next
      return { ...next, run: withTerms(obligation, state.run, { ...state.run.terms, calendar }, at) }
    }
    case 'reopen':
      return reopened(told, placed, event.mode ?? 'new-cycle')
    case 'start':
      return state.run === undefined ? begun(told, at) : onOpen(obligation, state, state.run, placed)
    default:
      return state.run === undefined
        ? flagged(state, placed, 'not-started', eventWords.notRunning(event.kind))
        : onOpen(obligation, told, state.run, placed)
  }
}
