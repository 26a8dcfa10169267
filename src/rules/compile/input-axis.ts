import { type Bound, type Cell, isScalarCell } from '../cells/cell.js'
import type { Input } from '../facts/column.js'
import { orderOf, type Scalar } from '../facts/fact.js'
import { cutAfter, cutBefore } from '../facts/number-cut.js'
import type { ClassSet } from './class-set.js'

/** A cut at a value: below everything above it, with or without the value itself. */
export interface Edge {
  readonly value: number | string
  readonly after: boolean
}

/**
 * One input cut into classes: two facts of a class pass exactly the same cells of the table. Class numbers run
 * from 0; the last one is null.
 */
export interface Axis {
  readonly input: Input
  readonly classCount: number
  readonly nullClass: number
  /** Ordered inputs: where each class but the first begins. Empty for the others. */
  readonly cuts: Float64Array
  /** What each cut means in the author's own numbers and dates. */
  readonly edges: ReadonlyMap<number, Edge>
  /** Inputs without order: the class of each value that some cell names. Class 0 is every other value. */
  readonly places: ReadonlyMap<unknown, number>
  readonly classesOf: (value: Scalar) => ClassSet
  /** The first class with values at or above (or just above) a bound. */
  readonly firstFrom: (low: Bound) => number
  /** The first class beyond the values at or below (or just below) a bound. */
  readonly firstBeyond: (high: Bound) => number
}

/** How many cuts lie at or below a number: its class on an ordered axis. */
export const classAmong = (cuts: Float64Array, value: number): number => {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

const scalarPartsOf = (cell: Cell): readonly Cell[] => {
  if (!isScalarCell(cell)) return []
  if (cell.kind === 'not') return scalarPartsOf(cell.cell)
  return cell.kind === 'either' ? cell.cells.flatMap(scalarPartsOf) : [cell]
}

const orderedAxis = (input: Input, cells: readonly Cell[]): Axis => {
  const whole = input.type === 'date' || input.integer === true
  const before = (value: number | string) => cutBefore(orderOf(value), whole)
  const after = (value: number | string) => cutAfter(orderOf(value), whole)
  const edges = new Map<number, Edge>()
  const cut = (value: number | string, isAfter: boolean) => {
    const place = isAfter ? after(value) : before(value)
    if (!edges.has(place)) edges.set(place, { value, after: isAfter })
  }
  for (const cell of cells) {
    if (cell.kind === 'in')
      for (const value of cell.values as readonly (number | string)[]) {
        cut(value, false)
        cut(value, true)
      }
    if (cell.kind !== 'range') continue
    if (cell.low !== undefined) cut(cell.low.value, !cell.low.inclusive)
    if (cell.high !== undefined) cut(cell.high.value, cell.high.inclusive)
  }
  // A cut at either infinity would cut off a class that no number is in.
  edges.delete(Number.POSITIVE_INFINITY)
  const cuts = Float64Array.from(edges.keys()).sort()
  const nullClass = cuts.length + 1
  const classAt = (edge: number) => (edge === Number.POSITIVE_INFINITY ? nullClass : classAmong(cuts, edge))
  const firstFrom = ({ value, inclusive }: Bound) => classAt(inclusive ? before(value) : after(value))
  const firstBeyond = ({ value, inclusive }: Bound) => classAt(inclusive ? after(value) : before(value))
  return {
    input,
    cuts,
    edges,
    places: new Map(),
    classCount: cuts.length + 2,
    nullClass,
    firstFrom,
    firstBeyond,
    classesOf: (value) => {
      const bound = { value: value as number | string, inclusive: true }
      const from = firstFrom(bound)
      return from < firstBeyond(bound) ? [from, firstBeyond(bound)] : []
    },
  }
}

const namedAxis = (input: Input, cells: readonly Cell[]): Axis => {
  const places = new Map<unknown, number>()
  const named = cells.flatMap((cell) => (cell.kind === 'in' ? cell.values : []))
  for (const value of input.type === 'boolean' ? [false, true] : named)
    if (!places.has(value)) places.set(value, places.size + 1)
  return {
    input,
    cuts: new Float64Array(0),
    edges: new Map(),
    places,
    classCount: places.size + 2,
    nullClass: places.size + 1,
    firstFrom: () => 0,
    firstBeyond: () => 0,
    classesOf: (value) => {
      const place = places.get(value)
      return place === undefined ? [] : [place, place + 1]
    },
  }
}

/** The classes of one input under the cells of its column. */
export const axisOf = (input: Input, column: readonly Cell[]): Axis => {
  const parts = column.flatMap(scalarPartsOf)
  return input.type === 'number' || input.type === 'date'
    ? orderedAxis(input, parts)
    : namedAxis(input, parts)
}
