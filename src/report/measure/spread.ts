import type { Measure, Part } from './measure.js'

/** How durations are spread, in minutes. Mean, least and greatest are exact; quantiles are within 1%, and exact up to 100 minutes. */
export interface Spread {
  readonly count: number
  readonly mean?: number
  readonly least?: number
  readonly median?: number
  readonly p90?: number
  readonly greatest?: number
}

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
const bucketOf = (minutes: number): number => {
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
const middleOf = (bucket: number): number => {
  const [before, last] = [bounds[bucket - 1] ?? -1, bounds[bucket] ?? longest]
  return Math.floor((before + 1 + last) / 2)
}

interface Held {
  count: number
  sum: number
  least: number
  greatest: number
  readonly buckets: Map<number, number>
}

/** The value at the nearest rank: the least one that is not exceeded by more than the rest. */
const quantile = ({ count, buckets, least, greatest }: Held, share: number): number => {
  let before = 0
  for (const [bucket, held] of [...buckets].sort(([a], [b]) => a - b)) {
    before += held
    if (before >= Math.ceil(share * count)) return Math.min(greatest, Math.max(least, middleOf(bucket)))
  }
  return greatest
}

const spreadOf = (held: Held): Spread =>
  held.count === 0
    ? { count: 0 }
    : {
        count: held.count,
        mean: held.sum / held.count,
        least: held.least,
        median: quantile(held, 0.5),
        p90: quantile(held, 0.9),
        greatest: held.greatest,
      }

interface SpreadPart {
  readonly count: number
  readonly sum: number
  readonly least: number
  readonly greatest: number
  readonly buckets: readonly (readonly [bucket: number, count: number])[]
}

/**
 * Whole minutes in a histogram of at most 932 buckets, whatever the number of records: each bucket is at most 2% wide, so a quantile
 * is off by 1% at the most (the idea of DDSketch, Masson, Rim and Lee 2019, with bounds in whole minutes, which are the same on
 * every machine). Records that say nothing are not counted.
 */
export const spread =
  <Item>(minutesOf: (item: Item) => number | undefined): Measure<Item, Spread> =>
  () => {
    const held: Held = { count: 0, sum: 0, least: Number.MAX_SAFE_INTEGER, greatest: 0, buckets: new Map() }
    const into = (bucket: number, many: number): void => {
      held.buckets.set(bucket, (held.buckets.get(bucket) ?? 0) + many)
    }
    return {
      add: (item) => {
        const minutes = minutesOf(item)
        if (minutes === undefined) return
        held.count += 1
        held.sum += minutes
        if (minutes < held.least) held.least = minutes
        if (minutes > held.greatest) held.greatest = minutes
        into(bucketOf(minutes), 1)
      },
      absorb: (part) => {
        const other = part as unknown as SpreadPart
        held.count += other.count
        held.sum += other.sum
        held.least = Math.min(held.least, other.least)
        held.greatest = Math.max(held.greatest, other.greatest)
        for (const [bucket, many] of other.buckets) into(bucket, many)
      },
      part: (): Part => ({ ...held, buckets: [...held.buckets].sort(([a], [b]) => a - b) }),
      value: () => spreadOf(held),
    }
  }
