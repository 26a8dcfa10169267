import type { Reason } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import type { PlainDate } from '../../time.js'
import type { CalendarReference } from '../explain/explain-due.js'
import type { EscalationState } from './escalations.js'

/** One stretch from a start to a stop; its result never changes once it has one. */
export interface ClockCycle {
  readonly number: number
  readonly startedAt: Date
  readonly dueAt?: Date
  readonly dueOn?: PlainDate
  readonly endedAt?: Date
  readonly outcome: 'open' | 'met' | 'breached' | 'cancelled' | 'restarted'
  readonly elapsedMs: number
  readonly remainingMs: number
  readonly pausedMs: number
}

/** An obligation as it stands at one moment: a pure function of the obligation, its events and that moment. */
export interface Clock {
  readonly id: string
  /** `breached`: overdue while still open, or finished too late; `stoppedAt` tells the two apart. */
  readonly status: 'waiting' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled'
  readonly overdue: boolean
  readonly startedAt?: Date
  readonly stoppedAt?: Date
  readonly pausedSince?: Date
  /** Absent while it is paused in time, and after a cancel. */
  readonly dueAt?: Date
  readonly dueOn?: PlainDate
  /** While it is paused: when it would be due if it were resumed at `now`. */
  readonly dueIfResumedNow?: Date
  /** In the target's own measure (working time for business targets), as are the next two; pauses are taken out. */
  readonly elapsedMs: number
  /** Negative when overdue. */
  readonly remainingMs: number
  readonly pausedMs: number
  readonly cycles: readonly ClockCycle[]
  readonly escalations: readonly EscalationState[]
  /** The next moment after `now` at which something falls due: an escalation's delivery or the due time. */
  readonly nextActionAt?: Date
  readonly provisional: boolean
  readonly restsOn: {
    readonly calendar: CalendarReference
    readonly obligation: { readonly id: string; readonly version?: string }
    /** How many events were folded in. */
    readonly events: number
  }
  readonly because: Reason
  readonly issues: readonly Issue[]
}
