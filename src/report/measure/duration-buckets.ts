/** Two thousand years: nothing a bank measures lasts longer. */
const longest = 2 ** 30

/** The greatest minute of each bucket: one minute a bucket at first, then each 2% wider than the one before. */
const bounds: readonly number[] = (() => {
  const made: number[] = []
  for (let bound = 0; bound < longest; bound = Math.max(bound + 1, Math.floor(bound * 1.02))) made.push(bound)
  made.push(longest)
  return made
})()

/** Up to here a bucket is one minute, and its own number. */
const singles = 100

/** The bucket of whole minutes from zero up; what is beyond the last bound is in the last bucket. */
export const bucketOf = (minutes: number): number => {
  if (minutes < singles) return minutes
  let [low, high] = [singles, bounds.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[middle] ?? longest) < minutes) low = middle + 1
    else high = middle
  }
  return low
}

/** The minute that stands for all of a bucket. */
export const middleOf = (bucket: number): number => {
  const [before, last] = [bounds[bucket - 1] ?? -1, bounds[bucket] ?? longest]
  return Math.floor((before + 1 + last) / 2)
}
