import { type Bits, indicesIn } from './bits.js'
import type { Box, Grid } from './grid.js'
import { bestCut, boxOfPart, fillsPart, halves, type Part, stillTouching, wholeSpace } from './halve.js'
import { mergedBoxes } from './merge-boxes.js'
import type { Budget } from './uncovered.js'

/** The regions of the input space that no rule covers, merged where they can be. */
export interface Gaps {
  readonly boxes: readonly Box[]
  /** Whether every gap lies in one of the boxes. */
  readonly all: boolean
}

/**
 * Looks for the regions without a rule by halving the space where it parts the rules best, until a part has no
 * rule or one that fills it. At most `limit` parts are listed before merging.
 */
export const findGaps = (grid: Grid, rules: Bits, limit: number, budget: Budget): Gaps => {
  const found: Box[] = []
  const isDone = () => found.length >= limit || budget.left <= 0
  const sweep = (live: readonly number[], part: Part): void => {
    if (isDone()) return
    budget.left -= 1
    if (live.length === 0) {
      found.push(boxOfPart(grid, part))
      return
    }
    if (live.some((rule) => fillsPart(grid, rule, part))) return
    const cut = bestCut(grid, live, part)
    if (cut === undefined) return
    for (const half of halves(part, cut)) sweep(stillTouching(grid, live, half, cut.number), half)
  }
  if (grid.dimensions.every(({ size }) => size > 0)) sweep(indicesIn(rules), wholeSpace(grid))
  return { boxes: mergedBoxes(found, grid.dimensions.length), all: !isDone() }
}
