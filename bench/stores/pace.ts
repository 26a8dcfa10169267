/** Steps a second of work that is shared out to so many writers, each taking the next piece when it is done. */
export const pace = async <Piece>(
  pieces: readonly Piece[],
  writers: number,
  work: (piece: Piece) => Promise<unknown> | unknown,
  stepsIn: (piece: Piece) => number,
): Promise<number> => {
  const started = performance.now()
  const queue = pieces[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value)
    }),
  )
  const steps = pieces.reduce((sum, piece) => sum + stepsIn(piece), 0)
  return (steps / (performance.now() - started)) * 1000
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Medians over rounds in which both sides take turns, so that a busy moment of the machine hits both. */
export const compared = async (
  rounds: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ ours: number; bare: number; ratio: number }> => {
  const pairs: { ours: number; bare: number }[] = []
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, since the second one finds warmer caches.
    const first = round % 2 === 0 ? await ours() : undefined
    const bareRate = await bare()
    pairs.push({ ours: first ?? (await ours()), bare: bareRate })
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
  }
}
