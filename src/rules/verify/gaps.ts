import type { ClassSet } from '../compile/class-set.js'
import { type Bits, indicesIn } from './bits.js'
import type { Box, Grid } from './grid.js'
import { mergedBoxes } from './merge-boxes.js'
import type { Budget } from './uncovered.js'

/** The regions of the input space that no rule covers, merged where they can be. */
export interface Gaps {
  readonly boxes: readonly Box[]
  /** Whether every gap lies in one of the boxes. */
  readonly all: boolean
}

/** A part of the space: from, to in each dimension. */
type Part = readonly (readonly [number, number])[]

const touches = (set: ClassSet | undefined, from: number, to: number): boolean => {
  if (set === undefined) return true
  for (let span = 0; span < set.length; span += 2)
    if ((set[span] as number) < to && (set[span + 1] as number) > from) return true
  return false
}

const fills = (set: ClassSet | undefined, from: number, to: number): boolean => {
  if (set === undefined) return true
  for (let span = 0; span < set.length; span += 2)
    if ((set[span] as number) <= from && (set[span + 1] as number) >= to) return true
  return false
}

interface Cut {
  readonly number: number
  readonly at: number
  readonly cost: number
}

/** The best edge of one dimension: the one that leaves the fewest rules on both sides together. */
const bestCutOf = (
  grid: Grid,
  live: readonly number[],
  number: number,
  [from, to]: readonly [number, number],
): Cut | undefined => {
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  const edges = new Set<number>()
  for (const rule of live) {
    const set = grid.boxes[rule]?.[number]
    const low = Math.max(from, set?.[0] ?? from)
    const high = Math.min(to, set?.at(-1) ?? to)
    begins.set(low, (begins.get(low) ?? 0) + 1)
    ends.set(high, (ends.get(high) ?? 0) + 1)
    for (const edge of set ?? []) if (edge > from && edge < to) edges.add(edge)
  }
  const marks = [...new Set([...edges, ...begins.keys(), ...ends.keys()])].sort((a, b) => a - b)
  let left = 0
  let gone = 0
  let best: Cut | undefined
  for (const at of marks) {
    gone += ends.get(at) ?? 0
    const right = live.length - gone
    const cost = left * left + right * right
    if (edges.has(at) && (best === undefined || cost < best.cost)) best = { number, at, cost }
    left += begins.get(at) ?? 0
  }
  return best
}

const bestCut = (grid: Grid, live: readonly number[], part: Part): Cut | undefined => {
  let best: Cut | undefined
  part.forEach((range, number) => {
    const cut = bestCutOf(grid, live, number, range)
    if (cut !== undefined && (best === undefined || cut.cost < best.cost)) best = cut
  })
  return best
}

/**
 * Looks for the regions without a rule by halving the space where it parts the rules best, until a part has no
 * rule or one that fills it. At most `limit` parts are listed before merging.
 */
export const findGaps = (grid: Grid, rules: Bits, limit: number, budget: Budget): Gaps => {
  const found: Box[] = []
  const whole: Part = grid.dimensions.map(({ size }) => [0, size])
  const isDone = () => found.length >= limit || budget.left <= 0
  const asBox = (part: Part): Box =>
    part.map(([from, to], number) =>
      from === 0 && to === grid.dimensions[number]?.size ? undefined : [from, to],
    )
  const sweep = (live: readonly number[], part: Part): void => {
    if (isDone()) return
    budget.left -= 1
    if (live.length === 0) {
      found.push(asBox(part))
      return
    }
    if (live.some((rule) => part.every(([from, to], number) => fills(grid.boxes[rule]?.[number], from, to))))
      return
    const cut = bestCut(grid, live, part)
    if (cut === undefined) return
    const [from, to] = part[cut.number] as readonly [number, number]
    for (const half of [
      [from, cut.at],
      [cut.at, to],
    ] as const)
      sweep(
        live.filter((rule) => touches(grid.boxes[rule]?.[cut.number], half[0], half[1])),
        part.with(cut.number, half),
      )
  }
  if (grid.dimensions.every(({ size }) => size > 0)) sweep(indicesIn(rules), whole)
  return { boxes: mergedBoxes(found, grid.dimensions.length), all: !isDone() }
}
