import { bestCut, boxOfPart, halves, type Part, stillTouching, wholeSpace } from '../verify/halve-space.js'
import { mergedBoxes } from '../verify/merge-boxes.js'
import type { Box, Grid } from '../verify/table-grid.js'
import type { Budget } from '../verify/uncovered-point.js'
import { type Answer, answerOf, isSettled, type Side, upToFirstCertain } from './compared-versions.js'

/** A region in which both versions answer the same thing everywhere, but not the same as each other. */
export interface ChangedRegion {
  readonly box: Box
  readonly before: Answer
  readonly after: Answer
}

const mostPieces = 20_000

const mergedByAnswer = (grid: Grid, pieces: readonly ChangedRegion[]): readonly ChangedRegion[] => {
  const groups = new Map<string, ChangedRegion[]>()
  for (const piece of pieces) {
    const key = JSON.stringify([piece.before, piece.after])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [piece])
    else group.push(piece)
  }
  return [...groups.values()].flatMap((group) => {
    const { before, after } = group[0] as ChangedRegion
    return mergedBoxes(
      group.map(({ box }) => box),
      grid.dimensions.length,
    ).map((box) => ({ box, before, after }))
  })
}

/**
 * Halves the space until both versions are settled, and keeps the parts where their answers differ. Parts that
 * no changed rule touches are left at once: there both versions have the same rules in the same order.
 */
export const changedRegions = (
  grid: Grid,
  [before, after]: readonly [Side, Side],
  budget: Budget,
): { readonly regions: readonly ChangedRegion[]; readonly all: boolean } => {
  const found: ChangedRegion[] = []
  const isDone = () => found.length >= mostPieces || budget.left <= 0
  const compare = (part: Part, left: readonly number[], right: readonly number[]): void => {
    const [old, now] = [answerOf(before, left), answerOf(after, right)]
    if (old.key !== now.key) found.push({ box: boxOfPart(grid, part), before: old, after: now })
  }
  const sweep = (part: Part, allLeft: readonly number[], allRight: readonly number[]): void => {
    if (isDone()) return
    budget.left -= 1
    const left = upToFirstCertain(grid, before, allLeft, part)
    const right = upToFirstCertain(grid, after, allRight, part)
    const touched =
      left.some((rule) => before.changed.has(rule)) || right.some((rule) => after.changed.has(rule))
    if (!touched && left.length + right.length > 0) return
    if (isSettled(grid, before, left, part) && isSettled(grid, after, right, part)) {
      compare(part, left, right)
      return
    }
    const cut = bestCut(grid, [...left, ...right], part)
    if (cut === undefined) return
    for (const half of halves(part, cut))
      sweep(half, stillTouching(grid, left, half, cut.number), stillTouching(grid, right, half, cut.number))
  }
  if (grid.dimensions.every(({ size }) => size > 0)) sweep(wholeSpace(grid), before.order, after.order)
  return { regions: mergedByAnswer(grid, found), all: !isDone() }
}
