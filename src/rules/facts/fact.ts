import type { PlainDate } from '../../time.js'

/** What a table can be asked about and what it can answer. Dates are ISO date strings: `2026-03-02`. */
export type Fact = string | number | boolean | null | readonly Fact[]

/** The facts of one decision: a flat record by input name. */
export type Facts = Readonly<Record<string, Fact | undefined>>

/** A value that stands alone in a cell. */
export type Scalar = string | number | boolean

/**
 * The type of an input or output. `list` is a list of strings (signals, tags); `any` is a value that only
 * literals, null tests and opaque cells can look at.
 */
export type FactType = 'string' | 'number' | 'boolean' | 'date' | 'list' | 'any'

export const factTypes: readonly FactType[] = ['string', 'number', 'boolean', 'date', 'list', 'any']

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayLength = 86_400_000

/** Days since 1970-01-01 of an ISO date, or `undefined` when there is no such day. */
export const epochDay = (date: PlainDate): number | undefined => {
  if (date.length !== 10) return undefined
  const parts = datePattern.exec(date)
  if (parts === null) return undefined
  const milliseconds = Date.parse(date)
  if (Number.isNaN(milliseconds)) return undefined
  const day = milliseconds / dayLength
  return plainDate(day) === date ? day : undefined
}

/** The ISO date of a number of days since 1970-01-01. */
export const plainDate = (day: number): PlainDate => new Date(day * dayLength).toISOString().slice(0, 10)

/** The number that orders a fact in its column: itself, or its day for a date. */
export const orderOf = (fact: number | string): number =>
  typeof fact === 'number' ? fact : (epochDay(fact) ?? Number.NaN)
