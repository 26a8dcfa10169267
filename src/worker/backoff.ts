import { contentHash } from '../hash.js'

const shortestMs = 1_000
const longestMs = 3_600_000

/**
 * How long to wait after a failed attempt: a second, twice as long with every attempt, an hour at most, and of that between half and all. Which part
 * follows from the effect, so that receivers that come back are not met by all at once, and a trial can be repeated.
 */
export const backoff = (attempt: number, id: string): number => {
  const share = Number.parseInt(contentHash([id, attempt]).slice(0, 8), 16) / 2 ** 32
  return Math.round(Math.min(longestMs, shortestMs * 2 ** (attempt - 1)) * (0.5 + share / 2))
}
