import { sizeOf } from './class-set.js'
import type { Axis } from './input-axis.js'
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

const positionsByClass = (
  { classCount }: Axis,
  column: readonly Demand[],
): readonly (readonly number[])[] => {
  const positions = Array.from({ length: classCount }, (): number[] => [])
  column.forEach(({ classes }, position) => {
    for (let span = 0; span < classes.length; span += 2)
      for (let each = classes[span] as number; each < (classes[span + 1] as number); each += 1)
        positions[each]?.push(position)
  })
  return positions
}

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
  let best: { readonly axis: number; readonly load: number } | undefined
  axes.forEach((axis, number) => {
    if (axis.places.size < 2 || axis.classCount > mostClasses || axis.classCount * classes > mostEntries)
      return
    if (axis.classCount * demandsAt.length > mostEntries) return
    const entries = demandsAt.reduce((sum, demands) => sum + sizeOf((demands[number] as Demand).classes), 0)
    const load = entries / axis.classCount
    if (load < demandsAt.length / 2 && (best === undefined || load < best.load)) best = { axis: number, load }
  })
  if (best === undefined) return undefined
  const { axis } = best
  const column = demandsAt.map((demands) => demands[axis] as Demand)
  return { axis, positions: positionsByClass(axes[axis] as Axis, column) }
}
