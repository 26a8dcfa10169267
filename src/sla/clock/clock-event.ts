import type { Moment, Target } from '../../time.js'
import type { Calendar } from '../table/calendar.js'

interface At {
  /** When it happened, however late it became known. */
  readonly at: Moment
  /** What it was, in the host's words; repeated in explanations. */
  readonly reason?: string
}

/** Begins a cycle. After a stop or a cancel it begins a new one. */
export type StartEvent = At & { readonly kind: 'start' }

/** Holds the clock; several holds with different `id`s may overlap, and the clock runs again when the last is released. */
export type PauseEvent = At & { readonly kind: 'pause'; readonly id?: string }

/** Releases the hold `id`, or every hold when no `id` is given. */
export type ResumeEvent = At & { readonly kind: 'resume'; readonly id?: string }

export type StopEvent = At & { readonly kind: 'stop' }
export type CancelEvent = At & { readonly kind: 'cancel' }

/**
 * New facts: the time starts again, from this moment and with the original target. It must come before the clock is overdue. With
 * `recurring` it is what was owed (news every week): it ends the cycle as met or breached, and the next one begins.
 */
export type RestartEvent = At & { readonly kind: 'restart'; readonly recurring?: true }

/**
 * More time: `to` a whole target measured from the start, or `by` so much more. It must come before the clock is overdue,
 * and so must `notifiedAt` when given; an extension that comes later does not undo a breach, and a negative one does not count.
 */
export type ExtendEvent = At & {
  readonly kind: 'extend'
  readonly authority?: string
  readonly notifiedAt?: Moment
} & ({ readonly to: Target; readonly by?: undefined } | { readonly by: Target; readonly to?: undefined })

/**
 * The matter is taken up again after a stop. `resume`: the closed time counts as a pause. `new-cycle` (default): a fresh
 * cycle with the whole target. `continuous`: as if it had never been stopped. The earlier result stands in every mode.
 */
export type ReopenEvent = At & {
  readonly kind: 'reopen'
  readonly mode?: 'resume' | 'new-cycle' | 'continuous'
}

/**
 * Another target, for example after a change of priority. `keep-start` (default): measured from the original start, with all
 * pauses kept. `restart`: from this moment. `freeze`: the running cycle keeps its target, later cycles get the new one. A cycle that
 * is overdue keeps its target in every mode.
 */
export type RetargetEvent = At & {
  readonly kind: 'retarget'
  readonly target: Target
  readonly mode?: 'keep-start' | 'restart' | 'freeze'
}

/** Another calendar, or a new version of it: an open cycle is measured anew from its start; finished ones stay as they are. */
export type RecalendarEvent = At & { readonly kind: 'recalendar'; readonly calendar: Calendar }

/** What can happen to a clock. */
export type ClockEvent =
  | StartEvent
  | PauseEvent
  | ResumeEvent
  | StopEvent
  | CancelEvent
  | RestartEvent
  | ExtendEvent
  | ReopenEvent
  | RetargetEvent
  | RecalendarEvent
