import { RedressError } from '../../errors.js'
import { type Said, type Source, said } from '../../explanation.js'
import { memoizeWeak } from '../../memoize-weak.js'
import type { Target } from '../../time.js'
import { type Interval, parseInterval } from '../calendar/wall-time.js'
import type { DueOptions } from '../count/due-options.js'
import type { Calendar } from '../table/calendar.js'

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

const wrong = (en: string, zh: string): RedressError => new RedressError('invalid-definition', said(en, zh))

const placesOf = ({ percent, before, after }: EscalationStep): number =>
  [percent, before, after].filter((place: unknown) => place !== undefined).length

const refuseWrongEscalations = /* @__PURE__ */ memoizeWeak((escalations: readonly EscalationStep[]): void => {
  const ids = new Set<string>()
  for (const step of escalations) {
    const { id, percent } = step
    // The key of a firing is made of it: of two steps with one id, a host would deliver one.
    if (ids.has(id)) throw wrong(`Two escalation steps are called '${id}'`, `有两个提醒节点都叫“${id}”`)
    ids.add(id)
    if (placesOf(step) !== 1)
      throw wrong(
        `Step '${id}' needs one of percent, before and after`,
        `节点“${id}”须填写 percent、before、after 之一`,
      )
    if (percent !== undefined && !(Number.isFinite(percent) && percent >= 0))
      throw wrong(
        `The percentage of step '${id}' is no number from 0`,
        `节点“${id}”的百分比须为不小于 0 的数值`,
      )
  }
})

const areWallTimes = (quiet: unknown): boolean =>
  Array.isArray(quiet) && quiet.every((each) => Array.isArray(each) && parseInterval([each[0], each[1]]))

/**
 * Obligations may come from JSON: what is misspelt must not quietly mean something else. Targets, options and calendars
 * are looked at where they are used.
 */
export const refuseWrongObligation = ({ escalations, quietHours, pauses }: Obligation): void => {
  if (escalations !== undefined) refuseWrongEscalations(escalations)
  if (quietHours !== undefined && !areWallTimes(quietHours))
    throw wrong('Quiet hours are pairs of wall times', '免打扰时段须为成对的钟点')
  if (pauses !== undefined && pauses !== 'exact' && pauses !== 'whole-days')
    throw wrong("Pauses are 'exact' or 'whole-days'", "暂停的计算方式须为 'exact' 或 'whole-days'")
}
