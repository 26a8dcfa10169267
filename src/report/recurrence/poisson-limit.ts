/** The chance that a normal variable is more than three standard deviations above its mean. */
const threeSigmaTail = 0.001_35

/** The least count that chance exceeds less often than three standard deviations, at a mean of up to a few hundred. */
export const poissonLimit = (mean: number): number => {
  let term = Math.exp(-mean)
  let below = term
  let count = 0
  while (1 - below > threeSigmaTail) {
    count += 1
    term *= mean / count
    below += term
  }
  return count
}
