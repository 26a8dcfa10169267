/** The smallest phrase numbers of a narrative, with how many phrases there are in all: enough to tell how alike two texts are. */
export interface Sketch {
  readonly smallest: Uint32Array
  readonly phrases: number
}

/** How much two narratives have in common. `shared` of all phrases of both; `part` is the share of the shorter one. */
export interface Likeness {
  readonly shared: number
  readonly alike: number
  readonly part: number
}

/** Phrases kept of each narrative: the error of `alike` is then about one in sixteen at worst, and none for short texts. */
export const sketchSize = 64

const nothing: Likeness = { shared: 0, alike: 0, part: 0 }

/**
 * How alike two narratives are, from their sketches: of the smallest numbers of both together, the share that both have is an
 * unbiased estimate of the share of common phrases, and exact while both texts fit into their sketches.
 */
export const likeness = (a: Sketch, b: Sketch): Likeness => {
  const limit = Math.min(sketchSize, a.smallest.length + b.smallest.length)
  let atA = 0
  let atB = 0
  let union = 0
  let both = 0
  while (union < limit && (atA < a.smallest.length || atB < b.smallest.length)) {
    const ofA = a.smallest[atA] ?? Number.POSITIVE_INFINITY
    const ofB = b.smallest[atB] ?? Number.POSITIVE_INFINITY
    if (ofA <= ofB) atA += 1
    if (ofB <= ofA) atB += 1
    if (ofA === ofB) both += 1
    union += 1
  }
  if (both === 0) return nothing
  const alike = both / union
  const shorter = Math.min(a.phrases, b.phrases)
  const shared = Math.min(shorter, (alike / (1 + alike)) * (a.phrases + b.phrases))
  return { shared, alike, part: shared / shorter }
}
