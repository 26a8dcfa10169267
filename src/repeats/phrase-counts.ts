import type { Profile } from './profile.js'

/** In how many narratives each phrase stands, for those that stand in several. */
export interface PhraseCounts {
  /** One bit for many phrases: whether one of them may have come twice. Most phrases came once, and that is told by the bit. */
  readonly repeated: Int32Array
  /** A table of numbers, found by hashing: a phrase, and how often it came; 0 where a place is free. */
  readonly phrases: Uint32Array
  readonly counts: Uint32Array
}

const powerAbove = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(1024, count)))

/** Sketches hold the smallest of all numbers: their upper bits say little. */
const spread = (phrase: number, places: number): number => {
  const mixed = Math.imul(phrase, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & (places - 1)
}

const eachPhrase = (profiles: readonly Profile[], take: (phrase: number) => void): void => {
  for (const { sketch } of profiles) {
    const { smallest } = sketch
    for (let at = 0; at < smallest.length; at += 1) take(smallest[at] as number)
  }
}

const mostBits = 2 ** 31

/** Marks phrases that came before, and some that fall together with them. */
const markRepeated = (profiles: readonly Profile[]): Int32Array => {
  const all = profiles.reduce((sum, { sketch }) => sum + sketch.smallest.length, 0)
  const bits = Math.min(mostBits, powerAbove(all * 8))
  const seen = new Int32Array(bits / 32)
  const repeated = new Int32Array(bits / 32)
  eachPhrase(profiles, (phrase) => {
    const place = spread(phrase, bits)
    const word = place >>> 5
    const bit = 1 << (place & 31)
    if (((seen[word] as number) & bit) === 0) seen[word] = (seen[word] as number) | bit
    else repeated[word] = (repeated[word] as number) | bit
  })
  return repeated
}

const mayBeRepeated = (repeated: Int32Array, phrase: number): boolean => {
  const place = spread(phrase, repeated.length * 32)
  return ((repeated[place >>> 5] as number) & (1 << (place & 31))) !== 0
}

const sortedRepeats = (profiles: readonly Profile[], repeated: Int32Array): Uint32Array => {
  let length = 0
  eachPhrase(profiles, (phrase) => {
    if (mayBeRepeated(repeated, phrase)) length += 1
  })
  const found = new Uint32Array(length)
  let at = 0
  eachPhrase(profiles, (phrase) => {
    if (mayBeRepeated(repeated, phrase)) found[at++] = phrase
  })
  return found.sort()
}

/** Calls with every number that stands in a sorted list more than once, and how often. */
const eachRepeat = (sorted: Uint32Array, take: (phrase: number, count: number) => void): void => {
  for (let start = 0, at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[start]) continue
    if (at - start > 1) take(sorted[start] as number, at - start)
    start = at
  }
}

export const countPhrases = (profiles: readonly Profile[]): PhraseCounts => {
  const repeated = markRepeated(profiles)
  const sorted = sortedRepeats(profiles, repeated)
  let distinct = 0
  eachRepeat(sorted, () => {
    distinct += 1
  })
  const places = powerAbove(distinct * 2)
  const phrases = new Uint32Array(places)
  const counts = new Uint32Array(places)
  eachRepeat(sorted, (phrase, count) => {
    let at = spread(phrase, places)
    while (counts[at] !== 0) at = (at + 1) & (places - 1)
    phrases[at] = phrase
    counts[at] = count
  })
  return { repeated, phrases, counts }
}

/** In how many of the counted narratives a phrase stands; 1 also where it stands in none. */
export const countOf = ({ repeated, phrases, counts }: PhraseCounts, phrase: number): number => {
  if (!mayBeRepeated(repeated, phrase)) return 1
  const last = counts.length - 1
  for (let at = spread(phrase, counts.length); counts[at] !== 0; at = (at + 1) & last)
    if (phrases[at] === phrase) return counts[at] as number
  return 1
}
