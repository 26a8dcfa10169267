import { RedressError } from '../errors.js'
import type { DayNumber } from '../plain-date.js'
import type { DayPlan } from './day-plan.js'
import type { CalendarDefinition } from './definition.js'
import type { HoursByDay, OpenTable } from './open-table.js'

export const compiled = Symbol('compiled')

export interface Compiled {
  /** The hours of each day of a span, as instants. */
  readonly hours: HoursByDay
  /** Why a day is as it is, for explanations. */
  readonly planOf: (day: DayNumber) => DayPlan
  readonly publishedFrom: DayNumber
  readonly publishedThrough: DayNumber
  /** Grows on demand; whatever span it covers, the answers are the same. */
  table: OpenTable | undefined
}

/**
 * A compiled calendar, opaque but for its identity: `hash` (SHA-256 of the canonical definition) names exactly the
 * content that every answer rests on.
 */
export interface Calendar {
  readonly id: string
  readonly hash: string
  readonly timeZone: string
  readonly definition: CalendarDefinition
  readonly [compiled]: Compiled
}

/** What stands behind a calendar; a definition that was not compiled has nothing. */
export const compiledOf = (calendar: Calendar): Compiled => {
  const inner: Compiled | undefined = (calendar as Calendar | undefined)?.[compiled]
  if (inner !== undefined) return inner
  throw new RedressError(
    'invalid-definition',
    'A compiled calendar is needed here: give its definition to defineCalendar',
  )
}
