import { classAmong } from './axis.js'

const cellsForEachCut = 4
const mostCells = 1 << 16

/**
 * {@link classAmong} for one axis, prepared: the span of the cuts is laid out in equal cells, and only the cuts in
 * a value's own cell are compared with it. Rounding never turns the order of two values around, so a cut in a lower
 * cell lies below the value and one in a higher cell above it. Cuts that crowd into one cell are bisected as ever.
 */
export const cutSearch = (cuts: Float64Array): ((value: number) => number) => {
  const first = cuts[0] ?? 0
  const last = cuts[cuts.length - 1] ?? 0
  const cells = Math.min(mostCells, cuts.length * cellsForEachCut)
  const scale = cells / (last - first)
  if (!(last - first > 0) || !Number.isFinite(last - first) || !Number.isFinite(scale))
    return (value) => classAmong(cuts, value)
  const cellOf = (value: number): number => ((value - first) * scale) | 0
  const lowest = new Int32Array(cells + 3)
  for (const cut of cuts) {
    const next = cellOf(cut) + 1
    lowest[next] = (lowest[next] as number) + 1
  }
  for (let cell = 1; cell < lowest.length; cell += 1)
    lowest[cell] = (lowest[cell] as number) + (lowest[cell - 1] as number)
  return (value) => {
    if (value < first) return 0
    if (value >= last) return cuts.length
    const cell = cellOf(value)
    let low = lowest[cell] as number
    let high = lowest[cell + 1] as number
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cuts[middle] as number) <= value) low = middle + 1
      else high = middle
    }
    return low
  }
}
