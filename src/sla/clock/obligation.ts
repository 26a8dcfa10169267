import type { Said, Source } from '../../explanation.js'
import type { Target } from '../../time.js'
import type { Calendar } from '../compiled.js'
import type { Interval } from '../hours.js'
import type { DueOptions } from '../options.js'

/**
 * A step of an escalation: at a percentage of the target (measured in the target's own time, frozen in pauses), or
 * so much before or after the due time.
 */
export type EscalationStep = {
  readonly id: string
  readonly title?: Said
  /** Deliver only while this calendar is open, for example the hours of the person to be told. */
  readonly deliverIn?: Calendar
} & (
  | { readonly percent: number; readonly before?: undefined; readonly after?: undefined }
  | { readonly before: Target; readonly percent?: undefined; readonly after?: undefined }
  | { readonly after: Target; readonly percent?: undefined; readonly before?: undefined }
)

/** Something owed by a time. */
export interface Obligation {
  readonly id: string
  readonly version?: string
  readonly title?: Said
  readonly calendar: Calendar
  readonly target: Target
  readonly options?: DueOptions
  /** Whether events may pause it; statutory clocks do not pause unless their rule says so. Default `false`. */
  readonly pausable?: boolean
  /**
   * What a pause takes out. `exact`: its time, working time for business targets (default for them and for hours and minutes).
   * `whole-days`: the dates from the pause up to and without the date of the resumption (default for calendar days, weeks and
   * months: a period that "does not count").
   */
  readonly pauses?: 'exact' | 'whole-days'
  readonly escalations?: readonly EscalationStep[]
  /** Daily wall times in which no escalation is delivered, such as `[['21:00', '08:00']]`; firing times do not move. */
  readonly quietHours?: readonly Interval[]
  readonly source?: Source
}
