import type { ClassSet } from '../compile/class-set.js'
import type { Grid } from './table-grid.js'

/** A part of the space: from, to in each dimension. */
export type Part = readonly (readonly [number, number])[]

export const wholeSpace = (grid: Grid): Part => grid.dimensions.map(({ size }) => [0, size])

const touches = (set: ClassSet | undefined, from: number, to: number): boolean => {
  if (set === undefined) return true
  for (let span = 0; span < set.length; span += 2)
    if ((set[span] as number) < to && (set[span + 1] as number) > from) return true
  return false
}

const spans = (set: ClassSet | undefined, from: number, to: number): boolean => {
  if (set === undefined) return true
  for (let span = 0; span < set.length; span += 2)
    if ((set[span] as number) <= from && (set[span + 1] as number) >= to) return true
  return false
}

/** Whether a rule matches everywhere in a part. */
export const fillsPart = (grid: Grid, rule: number, part: Part): boolean =>
  part.every(([from, to], number) => spans(grid.boxes[rule]?.[number], from, to))

/** Where a part is best cut in two. */
export interface Cut {
  readonly number: number
  readonly at: number
  readonly cost: number
}

const bestCutOf = (
  grid: Grid,
  live: readonly number[],
  number: number,
  [from, to]: readonly [number, number],
): Cut | undefined => {
  // Rules that take the whole dimension begin and end with the part; where all do, there is nothing to cut.
  const constrained = live.filter((rule) => grid.boxes[rule]?.[number] !== undefined)
  if (constrained.length === 0) return undefined
  const free = live.length - constrained.length
  const begins = new Map<number, number>([[from, free]])
  const ends = new Map<number, number>([[to, free]])
  const edges = new Set<number>()
  for (const rule of constrained) {
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

/** The edge that leaves the fewest rules on both sides together; `undefined` when no rule has an edge inside. */
export const bestCut = (grid: Grid, live: readonly number[], part: Part): Cut | undefined => {
  let best: Cut | undefined
  part.forEach((range, number) => {
    const cut = bestCutOf(grid, live, number, range)
    if (cut !== undefined && (best === undefined || cut.cost < best.cost)) best = cut
  })
  return best
}

/** The two parts on either side of a cut. */
export const halves = (part: Part, { number, at }: Cut): readonly [Part, Part] => {
  const [from, to] = part[number] as readonly [number, number]
  return [part.with(number, [from, at]), part.with(number, [at, to])]
}

/** The rules that match somewhere in a part that was just cut in this dimension. */
export const stillTouching = (
  grid: Grid,
  live: readonly number[],
  part: Part,
  number: number,
): readonly number[] => {
  const [from, to] = part[number] as readonly [number, number]
  return live.filter((rule) => touches(grid.boxes[rule]?.[number], from, to))
}

/** A part as a box: `undefined` where it takes the whole dimension. */
export const boxOfPart = (grid: Grid, part: Part): (ClassSet | undefined)[] =>
  part.map(([from, to], number) =>
    from === 0 && to === grid.dimensions[number]?.size ? undefined : [from, to],
  )
