import type { Moment, Target } from '../time.js'
import type { Calendar } from './compiled.js'
import { localDay, startOfDay } from './local-time.js'
import { instantOf } from './moment.js'
import type { DueOptions } from './options.js'
import { isProvisional } from './publication.js'
import { readOptions } from './read-options.js'
import { receivedAt } from './receipt.js'
import { type Amount, isDayUnit, readTarget } from './target.js'
import { dayEnd, type TargetEnd, timeEnd } from './target-end.js'

/** Everything that one sum decides. */
export interface Reckoning extends TargetEnd {
  readonly target: Amount
  readonly options: DueOptions
  readonly from: number
  /** `from`, unless a receipt rule moved it. */
  readonly received: number
  /** The due instant is the midnight that ends the last day: what is done at that instant is done on the next day. */
  readonly endsWithDay: boolean
  readonly provisional: boolean
}

/** Every convention at its default. */
export const noOptions: DueOptions = {}

/** The sum for an amount already read; `daysTakenOut` are calendar days that do not count. */
export const reckonAmount = (
  calendar: Calendar,
  asked: number,
  target: Amount,
  options: DueOptions,
  daysTakenOut = 0,
): Reckoning => {
  const received = receivedAt(calendar, asked, options.receipt)
  const end = isDayUnit(target.unit)
    ? dayEnd(calendar, received, target, options, daysTakenOut)
    : timeEnd(calendar, received, target, options)
  const days = [localDay(calendar, asked), end.startDay, end.countedDay, end.lastDay]
  return {
    target,
    options,
    from: asked,
    received,
    ...end,
    endsWithDay: isDayUnit(target.unit) && end.dueAt === startOfDay(calendar, end.lastDay + 1),
    provisional: isProvisional(calendar, days, target, options),
  }
}

export const reckon = (calendar: Calendar, from: Moment, target: Target, options?: DueOptions): Reckoning =>
  reckonAmount(calendar, instantOf(calendar, from), readTarget(target), readOptions(options ?? noOptions))
