import type { Bound, Cell } from '../cells/cell.js'
import type { Axis } from './axis.js'
import { type ClassSet, complement, intersect, union } from './class-set.js'

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
export const classSetOf = (cell: Cell, axis: Axis): ClassSet => extentOf(cell, axis).holds
