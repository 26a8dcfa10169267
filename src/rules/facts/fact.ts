import { parseDay } from '../../plain-date.js'

/** What a table can be asked about and what it can answer. Dates are ISO date strings: `2026-03-02`. */
export type Fact = string | number | boolean | null | readonly Fact[]

/** The facts of one decision: a flat record by input name. */
export type Facts = Readonly<Record<string, Fact | undefined>>

/** A value that stands alone in a cell. */
export type Scalar = string | number | boolean

/**
 * The type of an input or output. `list` is a list of strings (signals, tags); `any` is a value that only
 * literals, null tests and opaque cells can look at. Moments, times of day and durations are ISO texts (`2026-03-02T09:30:00`, `09:30:00`,
 * `P2DT4H`, `P1Y2M`), compared as FEEL has them: their cells are opaque.
 */
export type FactType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'dayTimeDuration'
  | 'yearMonthDuration'
  | 'list'
  | 'any'

export const factTypes: readonly FactType[] = [
  'string',
  'number',
  'boolean',
  'date',
  'dateTime',
  'time',
  'dayTimeDuration',
  'yearMonthDuration',
  'list',
  'any',
]

/** The number that orders a fact in its column: itself, or its day for a date. */
export const orderOf = (fact: number | string): number =>
  typeof fact === 'number' ? fact : (parseDay(fact) ?? Number.NaN)
