import type { Axis } from './axis.js'
import { contains } from './class-set.js'
import type { Demand } from './predicate.js'

/** A column whose classes each have their own, much shorter, list of rules. */
export interface Dispatch {
  readonly axis: number
  /** By class: the positions of the rules that allow it, in order. */
  readonly positions: readonly (readonly number[])[]
}

const fewestRules = 64
const mostClasses = 4_096
const mostEntries = 1 << 21

const positionsByClass = ({ classCount }: Axis, column: readonly Demand[]): readonly (readonly number[])[] =>
  Array.from({ length: classCount }, (_, each) =>
    column.flatMap(({ classes }, position) => (contains(classes, each) ? [position] : [])),
  )

const sizeOf = (positions: readonly (readonly number[])[]): number =>
  positions.reduce((sum, each) => sum + each.length, 0)

/**
 * The column that parts the rules best, when there are enough rules to be worth it and memory stays small.
 * Only columns of values: among thresholds every rule lies in many classes.
 */
export const dispatchOf = (
  axes: readonly Axis[],
  demandsAt: readonly (readonly Demand[])[],
): Dispatch | undefined => {
  if (demandsAt.length <= fewestRules) return undefined
  const classes = axes.reduce((sum, axis) => sum + axis.classCount, 0)
  let best: (Dispatch & { readonly load: number }) | undefined
  axes.forEach((axis, number) => {
    if (axis.places.size < 2 || axis.classCount > mostClasses || axis.classCount * classes > mostEntries)
      return
    if (axis.classCount * demandsAt.length > mostEntries) return
    const positions = positionsByClass(
      axis,
      demandsAt.map((demands) => demands[number] as Demand),
    )
    const load = sizeOf(positions) / axis.classCount
    if (load < demandsAt.length / 2 && (best === undefined || load < best.load))
      best = { axis: number, positions, load }
  })
  return best
}
