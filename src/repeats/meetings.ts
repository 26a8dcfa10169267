import { type Postings, rowOf, runs } from './postings.js'

/** In a run up to this long everybody meets everybody. */
const smallRun = 12

/** In a longer one, everybody meets the first and this many before: the work stays in proportion to the run. */
const before = 6

/** Pairs of rows, smaller first, that share a key. A pair may come several times. */
export function* meetings(postings: Postings): Generator<readonly [number, number]> {
  for (const [from, to] of runs(postings)) {
    const reach = to - from <= smallRun ? smallRun : before
    for (let at = from + 1; at < to; at += 1) {
      const row = rowOf(postings[at] ?? 0)
      const nearest = Math.max(from, at - reach)
      if (nearest > from) yield [rowOf(postings[from] ?? 0), row]
      for (let other = nearest; other < at; other += 1) yield [rowOf(postings[other] ?? 0), row]
    }
  }
}
