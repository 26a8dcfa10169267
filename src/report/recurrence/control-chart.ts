import { type RunRule, runRules } from './run-rules.js'

/** One week of a chart, and the rules by which it is more than chance. */
export interface ChartPoint {
  readonly count: number
  readonly rules: readonly RunRule[]
}

/** A c-chart of counts a week: what was usual, the limits drawn from it, and the weeks that were watched. */
export interface ControlChart {
  /** Mean count a week of the history, without its own outliers. */
  readonly centre: number
  readonly sigma: number
  /** A count above this is no chance. */
  readonly upperLimit: number
  /** `three-sigma` after Shewhart; `exact` where counts are so small that a normal curve says nothing about them. */
  readonly limit: 'three-sigma' | 'exact'
  readonly historyWeeks: number
  /** Weeks of the history left out because they were out of control themselves. */
  readonly outliers: number
  readonly points: readonly ChartPoint[]
}

/** Below this mean the counts are too skewed for limits of three standard deviations. */
export const leastForSigma = 5

/** Fewer complaints than this in a week are no recurrence, however rare the matter is. */
const fewest = 3

/** The chance that a normal variable is more than three standard deviations above its mean. */
const threeSigmaTail = 0.001_35

/** The least count that chance exceeds less often than three standard deviations, at a mean of up to a few hundred. */
const poissonLimit = (mean: number): number => {
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

const meanOf = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length

const limitFor = (centre: number, weeks: number): Pick<ControlChart, 'upperLimit' | 'limit'> =>
  centre >= leastForSigma
    ? { upperLimit: centre + 3 * Math.sqrt(centre), limit: 'three-sigma' }
    : // A history without any complaint does not prove that none can come: it is taken as one in all its weeks.
      { upperLimit: Math.max(fewest - 1, poissonLimit(Math.max(centre, 1 / weeks))), limit: 'exact' }

/** The history without weeks that its own limits call out of control, until none is left (phase I of charting). */
const inControl = (history: readonly number[]): readonly number[] => {
  const { upperLimit } = limitFor(meanOf(history), history.length)
  const kept = history.filter((count) => count <= upperLimit)
  return kept.length === history.length || kept.length === 0 ? kept : inControl(kept)
}

/**
 * Counts of some weeks held against the weeks before them: a c-chart (Shewhart 1931; ISO 7870-2) whose upper side alone is
 * watched, with the run rules of the Western Electric handbook (1956). Where the mean is below 5 a week, the limit is the exact one of
 * the Poisson distribution with the same chance of a false alarm as three standard deviations (1 in 740), and only this limit and the run
 * above the mean are used. A week that is not over yet may be given as it stands: more complaints can only add to what is found.
 *
 * @example
 * controlChart([10, 19], { history: [9, 7, 10, 8, 9, 11, 9, 9] })
 * // { centre: 9, sigma: 3, upperLimit: 18, limit: 'three-sigma', points: [{ count: 10, rules: [] }, { count: 19, rules: ['beyond-limit'] }], … }
 */
export const controlChart = (
  watched: readonly number[],
  { history }: { readonly history: readonly number[] },
): ControlChart => {
  const usual = inControl(history)
  const centre = meanOf(usual)
  const sigma = Math.sqrt(centre)
  const { upperLimit, limit } = limitFor(centre, usual.length)
  const all = [...history, ...watched]
  const rules = runRules({ centre, sigma, upperLimit, zones: limit === 'three-sigma' })
  return {
    centre,
    sigma,
    upperLimit,
    limit,
    historyWeeks: history.length,
    outliers: history.length - usual.length,
    points: watched.map((count, place) => ({ count, rules: rules(all, history.length + place) })),
  }
}
