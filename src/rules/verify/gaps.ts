import type { ClassSet } from '../compile/class-set.js'
import { union } from '../compile/class-set.js'
import { type Bits, isEmpty } from './bits.js'
import type { Box, Grid } from './grid.js'
import { type Budget, busiest, isCovered, slicesOf } from './uncovered.js'

/** The regions of the input space that no rule covers, merged where they can be. */
export interface Gaps {
  readonly boxes: readonly Box[]
  /** Whether every gap lies in one of the boxes. */
  readonly all: boolean
}

const joined = (a: ClassSet | undefined, b: ClassSet | undefined): ClassSet | undefined =>
  a === undefined || b === undefined ? undefined : union([a, b])

/** Boxes that differ in one dimension only become one, dimension by dimension, until nothing joins any more. */
const merged = (boxes: readonly Box[], dimensions: number): Box[] => {
  let current = [...boxes]
  for (let before = -1; before !== current.length; ) {
    before = current.length
    for (let number = 0; number < dimensions; number += 1) {
      const groups = new Map<string, (ClassSet | undefined)[]>()
      for (const box of current) {
        const key = JSON.stringify(box.map((set, index) => (index === number ? 0 : set)))
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [...box])
        else group[number] = joined(group[number], box[number])
      }
      current = [...groups.values()]
    }
  }
  return current
}

/** Sweeps the space for regions without a rule, at most `limit` of them before merging. */
export const findGaps = (grid: Grid, rules: Bits, limit: number, budget: Budget): Gaps => {
  const found: Box[] = []
  const closed = new Set<string>()
  const box: (ClassSet | undefined)[] = grid.dimensions.map(() => undefined)
  const isDone = () => found.length >= limit || budget.left <= 0
  const sweep = (live: Bits, free: readonly number[]): void => {
    if (isEmpty(live)) {
      found.push([...box])
      return
    }
    if (isDone() || isCovered(grid, live, free)) return
    budget.left -= 1
    const key = `${free.join()}|${live.join()}`
    if (closed.has(key)) return
    const before = found.length
    const number = busiest(grid, live, free)
    const rest = free.filter((each) => each !== number)
    for (const slice of slicesOf(grid, number, live, undefined)) {
      box[number] = slice.spans
      sweep(slice.live, rest)
      if (isDone()) break
    }
    box[number] = undefined
    if (found.length === before && !isDone()) closed.add(key)
  }
  sweep(
    rules,
    grid.dimensions.map((_, number) => number),
  )
  return { boxes: merged(found, grid.dimensions.length), all: !isDone() }
}
