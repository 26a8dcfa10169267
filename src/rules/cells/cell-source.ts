import type { Scalar } from '../facts/fact.js'

export type CellLiteral = Scalar | null

/** A comparison; several keys together mean all of them: `{ gte: 50_000, lt: 100_000 }`. */
export interface Comparison<V = number | string> {
  readonly gte?: V
  readonly gt?: V
  readonly lte?: V
  readonly lt?: V
}

/**
 * How a cell is written in TypeScript, JSON or YAML.
 *
 * - a literal, or a list of cells of which one must hold: `'loan'`, `['loan', 'credit-card']`
 * - `'-'` or an absent key: anything, null included
 * - `{ gte, gt, lte, lt }` over numbers and dates
 * - `{ contains | startsWith | endsWith: text or texts }` over strings, any of the texts
 * - `{ has: value or values }`, `{ hasAll: values }` over lists
 * - `{ null: true | false }`, `{ not: cell }`, `{ is: literal }` (a literal `'-'` is written `{ is: '-' }`)
 * - `{ feel: '[1..5)' }` S-FEEL, verifiable where it stays within the kinds above, else run by a FEEL engine
 * - `{ fn: 'name' }` a function that the host gives to `compile`
 */
export type CellSource =
  | CellLiteral
  | Comparison
  | readonly CellSource[]
  | { readonly is: CellLiteral }
  | { readonly not: CellSource }
  | { readonly null: boolean }
  | { readonly contains: string | readonly string[] }
  | { readonly startsWith: string | readonly string[] }
  | { readonly endsWith: string | readonly string[] }
  | { readonly has: string | readonly string[] }
  | { readonly hasAll: readonly string[] }
  | { readonly feel: string }
  | { readonly fn: string }
