import type { Moment, Target } from '../../time.js'
import type { Calendar } from '../table/calendar.js'
import { instantOf, startOfDay } from '../table/days.js'
import { type DueOptions, readOptions } from './due-options.js'
import { type Amount, isDayUnit, readTarget } from './target.js'
import { endOfTarget, isProvisional, type Steps } from './target-end.js'

/** The end of a target with all that decided it. */
export interface ComputedDeadline extends Steps {
  readonly dueAt: number
  readonly target: Amount
  readonly options: DueOptions
  readonly from: number
  /** The due instant is the midnight that ends the last day: what is done at that instant is done on the next day. */
  readonly endsWithDay: boolean
  readonly provisional: boolean
}

/** The deadline for an amount already read; `daysTakenOut` are calendar days that do not count. */
export const computeAmount = (
  calendar: Calendar,
  asked: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut = 0,
): ComputedDeadline => {
  const trail: Steps[] = []
  const dueAt = endOfTarget(calendar, asked, target, options, daysTakenOut, trail)
  const [steps] = trail as [Steps]
  return {
    target,
    options,
    from: asked,
    ...steps,
    dueAt,
    endsWithDay: isDayUnit(target.unit) && dueAt === startOfDay(calendar, steps.lastDay + 1),
    provisional: isProvisional(calendar, asked, steps, target.unit, options),
  }
}

export const computeDeadline = (
  calendar: Calendar,
  from: Moment,
  target: Target,
  options?: DueOptions,
): ComputedDeadline =>
  computeAmount(calendar, instantOf(calendar, from), readTarget(target), readOptions(options ?? {}))
