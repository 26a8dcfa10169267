import { type ClassSet, contains } from '../compile/class-set.js'
import { type Bits, countShared, indicesIn, isEmpty, isSubset, maskedBy } from './rule-bits.js'
import type { Box, Dimension, Grid } from './table-grid.js'
import { isImpossibleIn } from './witness-facts.js'

/** How many steps a question may take; shared by all questions of one verification. */
export interface Budget {
  left: number
}

const looksInAStep = 2_000

/** The steps that so many looks at rules cost: one, and more for those that look at very many at once, so that steps bound time. */
export const stepsFor = (looks: number): number => 1 + Math.floor(looks / looksInAStep)

/** The places of one dimension that the same rules allow, and those rules. */
export interface Slice {
  readonly spans: ClassSet
  readonly live: Bits
}

const edgesOf = (grid: Grid, number: number, live: Bits, within: ClassSet | undefined): number[] => {
  const dimension = grid.dimensions[number] as Dimension
  const edges = new Set<number>([0, dimension.size, ...(within ?? [])])
  const constrained = maskedBy(live, dimension.constrained, 0)
  for (const rule of indicesIn(constrained))
    for (const edge of grid.boxes[rule]?.[number] ?? []) edges.add(edge)
  return [...edges].sort((a, b) => a - b)
}

/** Cuts a dimension at the edges of the rules still standing; places that leave the same rules go together. */
export const slicesOf = (grid: Grid, number: number, live: Bits, within: ClassSet | undefined): Slice[] => {
  const dimension = grid.dimensions[number] as Dimension
  const edges = edgesOf(grid, number, live, within)
  const slices = new Map<string, { spans: number[]; live: Bits }>()
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index] as number
    const to = edges[index + 1] as number
    if (within !== undefined && !contains(within, from)) continue
    const rest = maskedBy(live, dimension.rules, from)
    const key = rest.join()
    const slice = slices.get(key)
    if (slice === undefined) slices.set(key, { spans: [from, to], live: rest })
    else if (slice.spans.at(-1) === from) slice.spans[slice.spans.length - 1] = to
    else slice.spans.push(from, to)
  }
  return [...slices.values()]
}

/** Whether some standing rule asks nothing more in the free dimensions, so that it covers all that is left. */
export const isCovered = (grid: Grid, live: Bits, free: readonly number[]): boolean => {
  for (let word = 0; word < live.length; word += 1) {
    let open = live[word] as number
    for (const number of free) {
      if (open === 0) break
      open &= ~(grid.dimensions[number]?.constrained[word] ?? 0)
    }
    if (open !== 0) return true
  }
  return false
}

/** The free dimension that most of the standing rules constrain: cutting there settles most. */
export const busiest = (grid: Grid, live: Bits, free: readonly number[]): number => {
  let best = free[0] ?? 0
  let most = -1
  for (const number of free) {
    const count = countShared(live, grid.dimensions[number]?.constrained ?? live)
    if (count > most) {
      most = count
      best = number
    }
  }
  return best
}

/** Only slices whose rules no other slice undercuts: what is open behind a larger set is open behind a smaller. */
const leastSlices = (slices: readonly Slice[]): Slice[] => {
  const bySize = slices
    .map((slice) => ({ slice, size: countShared(slice.live, slice.live) }))
    .sort((a, b) => a.size - b.size)
  const kept: Slice[] = []
  for (const { slice } of bySize) if (!kept.some(({ live }) => isSubset(live, slice.live))) kept.push(slice)
  return kept
}

/** The question whether rules leave anything of a box open. */
export interface Question {
  readonly box: Box
  readonly rules: Bits
  /** Whether real facts lie in a box: predicates of one text are not always independent. */
  readonly isReal: (box: Box) => boolean
}

/**
 * A part of a box that none of the given rules covers; `covered` when it is proved that there is none;
 * `not-decided` when the budget ran out first, or when only parts without facts were found.
 */
export const uncoveredPoint = (
  grid: Grid,
  { box, rules, isReal }: Question,
  budget: Budget,
): Box | 'covered' | 'not-decided' => {
  const hopeless = new Set<string>()
  const part: (ClassSet | undefined)[] = grid.dimensions.map((_, number) => box[number])
  // Values of a text that leave the same rules may answer differently what it contains, so none undercuts another.
  const asked = new Set(grid.predicates.map(({ input }) => input))
  let doubtful = false
  let dismissed = 0
  const search = (live: Bits, free: readonly number[]): boolean => {
    if (isEmpty(live)) {
      const real = isReal(part)
      if (!real) {
        // Another way to the same rules may wish other answers, and those may be possible.
        dismissed += 1
        doubtful ||= !isImpossibleIn(grid, part)
      }
      return real
    }
    if (budget.left <= 0 || isCovered(grid, live, free)) return false
    budget.left -= stepsFor(live.length * free.length)
    const key = `${free.join()}|${live.join()}`
    if (hopeless.has(key)) return false
    const before = dismissed
    const number = busiest(grid, live, free)
    const rest = free.filter((each) => each !== number)
    const slices = slicesOf(grid, number, live, box[number])
    budget.left -= stepsFor(slices.length * slices.length * live.length)
    // Of answers about one text or list, the one that leaves fewer rules may be impossible.
    const isAsked = asked.has(grid.dimensions[number]?.input ?? -1)
    for (const slice of isAsked ? slices : leastSlices(slices)) {
      part[number] = slice.spans
      if (search(slice.live, rest)) return true
    }
    part[number] = box[number]
    if (budget.left > 0 && dismissed === before) hopeless.add(key)
    return false
  }
  const everyDimension = grid.dimensions.map((_, number) => number)
  if (search(rules, everyDimension)) return part
  return doubtful || budget.left <= 0 ? 'not-decided' : 'covered'
}
