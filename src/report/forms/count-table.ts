import type { Said } from '../../explanation.js'
import type { Names } from '../../vocabulary/index.js'
import { nameOfStated } from '../code-names.js'
import { byFrequency, type Counts } from '../counts.js'
import type { StandardName } from './jrt-0169.js'

/** One line of a table: how many, and how large a part of the whole, from 0 to 1. */
export interface CountRow {
  readonly code: string
  readonly name: Said
  readonly count: number
  readonly share?: number
}

/** A table of counts that add up to its total. */
export interface CountTable {
  readonly id: string
  readonly title: Said
  readonly total: number
  readonly rows: readonly CountRow[]
}

const rowOf = (code: string, name: Said, count: number, total: number): CountRow => ({
  code,
  name,
  count,
  ...(total === 0 ? {} : { share: count / total }),
})

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The most frequent first. */
export const frequentTable = (id: string, title: Said, counts: Counts, names: Names): CountTable => {
  const total = sumOf(counts)
  return {
    id,
    title,
    total,
    rows: byFrequency(counts).map(([code, count]) => rowOf(code, nameOfStated(code, names), count, total)),
  }
}

/**
 * The names of a standard in its order, also those that nothing was counted under; then, under their own codes, what the standard
 * has no name for: a count is never moved silently to another line.
 */
export const standardTable = (
  id: string,
  title: Said,
  standard: readonly StandardName[],
  counts: Counts,
  names: Names,
): CountTable => {
  const total = sumOf(counts)
  const known = new Set(standard.map(({ code }) => code))
  const countOf = (code: string): number => (Object.hasOwn(counts, code) ? (counts[code] ?? 0) : 0)
  return {
    id,
    title,
    total,
    rows: [
      ...standard.map(({ code, title: name }) => rowOf(code, name, countOf(code), total)),
      ...byFrequency(counts)
        .filter(([code]) => !known.has(code))
        .map(([code, count]) => rowOf(code, nameOfStated(code, names), count, total)),
    ],
  }
}
