import { type Bound, type Cell, isScalarCell } from '../cells/cell.js'
import { type ClassSet, complement, intersect, union } from './class-set.js'
import type { Axis } from './input-axis.js'

/** What a cell says of one axis in FEEL's three values: where it holds, and where it is neither true nor false. */
interface Extent {
  readonly holds: ClassSet
  readonly unknown: ClassSet
}

const boundSpan = (axis: Axis, low: Bound | undefined, high: Bound | undefined): ClassSet => {
  const from = low === undefined ? 0 : axis.firstFrom(low)
  const to = high === undefined ? axis.nullClass : axis.firstBeyond(high)
  return from < to ? [from, to] : []
}

const extentOf = (cell: Cell, axis: Axis): Extent => {
  const null_: ClassSet = [axis.nullClass, axis.nullClass + 1]
  switch (cell.kind) {
    case 'any':
      return { holds: [0, axis.classCount], unknown: [] }
    case 'null':
      return { holds: null_, unknown: [] }
    case 'in':
      return {
        holds: union(cell.values.map((value) => axis.classesOf(value))),
        unknown: [],
      }
    case 'range':
      return { holds: boundSpan(axis, cell.low, cell.high), unknown: null_ }
    case 'not': {
      const { holds, unknown } = extentOf(cell.cell, axis)
      return { holds: complement(union([holds, unknown]), axis.classCount), unknown }
    }
    case 'either': {
      const extents = cell.cells.map((each) => extentOf(each, axis))
      const holds = union(extents.map((extent) => extent.holds))
      const notTrue = complement(holds, axis.classCount)
      const unknown = union(extents.map((extent) => extent.unknown))
      return { holds, unknown: intersect(unknown, notTrue) }
    }
    default:
      return { holds: [0, axis.classCount], unknown: [] }
  }
}

/** The classes of an axis on which a scalar cell holds. */
const classSetOf = (cell: Cell, axis: Axis): ClassSet => extentOf(cell, axis).holds

/** A question about one input that value classes cannot answer: a text, a list, or an opaque cell. */
export interface Predicate {
  readonly id: number
  readonly input: number
  readonly cell: Cell
  /** Text and list questions are answered before the rules are looked at; the others only for surviving rules. */
  readonly eager: boolean
}

/** What one rule demands of one input: a class of this set and, if named, a predicate with this answer. */
export interface Demand {
  readonly classes: ClassSet
  readonly predicate?: number
  readonly answer?: boolean
}

/** A predicate that a rule asks, and the answer it wants. */
export interface Wanted {
  readonly predicate: number
  readonly answer: boolean
}

/** The predicates of a rule, `undefined` when it asks none. */
export const wantedBy = (demands: readonly Demand[]): readonly Wanted[] | undefined => {
  const wanted = demands.flatMap(({ predicate, answer }) =>
    predicate === undefined ? [] : [{ predicate, answer: answer === true }],
  )
  return wanted.length === 0 ? undefined : wanted
}

const isEager = (cell: Cell): boolean => cell.kind === 'text' || cell.kind === 'has'

const withoutNots = (cell: Cell): { cell: Cell; answer: boolean } => {
  let inner = cell
  let answer = true
  while (inner.kind === 'not') {
    inner = inner.cell
    answer = !answer
  }
  return isEager(inner) ? { cell: inner, answer } : { cell, answer: true }
}

export interface Demands {
  readonly predicates: readonly Predicate[]
  /** By rule, then by input. */
  readonly demands: readonly (readonly Demand[])[]
}

/** Splits every cell, by rule and then by input, into classes and predicates; equal cells of a column share both. */
export const demandsOf = (rows: readonly (readonly Cell[])[], axes: readonly Axis[]): Demands => {
  const predicates: Predicate[] = []
  const known = axes.map(() => new Map<string, Demand>())
  const predicateIds = new Map<string, number>()
  const predicateOf = (input: number, cell: Cell): number => {
    const key = `${input} ${JSON.stringify(cell)}`
    const found = predicateIds.get(key) ?? predicates.length
    if (found === predicates.length) {
      predicates.push({ id: found, input, cell, eager: isEager(cell) })
      predicateIds.set(key, found)
    }
    return found
  }
  const demandOf = (whole: Cell, input: number, axis: Axis): Demand => {
    if (isScalarCell(whole)) return { classes: classSetOf(whole, axis) }
    const { cell, answer } = withoutNots(whole)
    // Null has no text and no members: both a test and its opposite fail on it.
    const classes: ClassSet = [0, isEager(cell) ? axis.nullClass : axis.classCount]
    return { classes, predicate: predicateOf(input, cell), answer }
  }
  const demands = rows.map((cells) =>
    cells.map((cell, input) => {
      const key = JSON.stringify(cell)
      const found = known[input]?.get(key) ?? demandOf(cell, input, axes[input] as Axis)
      known[input]?.set(key, found)
      return found
    }),
  )
  return { predicates, demands }
}
