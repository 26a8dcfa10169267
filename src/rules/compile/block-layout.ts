import { sizeOf } from './class-set.js'
import type { Axis } from './input-axis.js'
import type { Demand } from './predicate.js'

/** Which columns a decision looks up, and where: one for all blocks of a table, so that it stays at hand. */
export interface Layout {
  /** Columns that leave few rules standing come first. */
  readonly axes: Int32Array
  /** Where in a block's `rows` the classes of each of these columns begin. */
  readonly firstRow: Int32Array
  readonly rowCount: number
}

/**
 * The columns that part the rules by class. One by which the rules were parted already has no more to say, nor one
 * of which every rule takes every class.
 */
export const layoutOf = (
  axes: readonly Axis[],
  demandsAt: readonly (readonly Demand[])[],
  dispatchAxis: number,
): Layout => {
  const shares = axes.map(({ classCount }, axis) => {
    const taken = demandsAt.reduce((sum, demands) => sum + sizeOf((demands[axis] as Demand).classes), 0)
    return taken / classCount
  })
  const columns = axes
    .map((_, axis) => axis)
    .filter((axis) => axis !== dispatchAxis && (shares[axis] as number) < demandsAt.length)
    .sort((a, b) => (shares[a] as number) - (shares[b] as number))
  const firstRow = new Int32Array(columns.length)
  let rowCount = 0
  columns.forEach((axis, column) => {
    firstRow[column] = rowCount
    rowCount += (axes[axis] as Axis).classCount
  })
  return { axes: Int32Array.from(columns), firstRow, rowCount }
}
