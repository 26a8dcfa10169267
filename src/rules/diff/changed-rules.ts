/**
 * Which entries of two lists are no part of a longest common run through both, in order: what was added, removed
 * or moved. Where none of these applies, the two lists say the same. Equal entries are paired first come, first served.
 */
export const changedEntries = (
  before: readonly string[],
  after: readonly string[],
): { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> } => {
  const places = new Map<string, number[]>()
  after.forEach((entry, index) => {
    const known = places.get(entry)
    if (known === undefined) places.set(entry, [index])
    else known.push(index)
  })
  const pairs = before.flatMap((entry, index) => {
    const place = places.get(entry)?.shift()
    return place === undefined ? [] : [[index, place] as const]
  })
  const kept = longestRising(pairs.map(([, place]) => place)).map(
    (at) => pairs[at] as readonly [number, number],
  )
  const left = new Set(before.keys())
  const right = new Set(after.keys())
  for (const [index, place] of kept) {
    left.delete(index)
    right.delete(place)
  }
  return { before: left, after: right }
}

/** The places of a longest rising subsequence, by patience sorting. */
const longestRising = (values: readonly number[]): number[] => {
  const tails: number[] = []
  const previous = new Map<number, number>()
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous.set(index, tails[low - 1] as number)
    tails[low] = index
  })
  const run: number[] = []
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) run.push(at)
  return run.reverse()
}
