import type { ClassSet } from '../compile/class-set.js'
import { addBit, type Bits, noBits } from './rule-bits.js'
import type { Dimension, Grid } from './table-grid.js'

type Union = (set: ClassSet) => Bits

/**
 * The rules that allow some place of a span, for any span in two look-ups: level `k` holds the unions of
 * 2^k places in a row, and two such runs, overlapping in the middle, make up every span.
 */
const unionsOver = (dimension: Dimension, words: number): Union => {
  const levels: Int32Array[] = [dimension.rules]
  const runs = (level: number): Int32Array => {
    const known = levels[level]
    if (known !== undefined) return known
    const half = runs(level - 1)
    const step = (1 << (level - 1)) * words
    const joined = half.slice()
    for (let index = 0; index + step < half.length; index += 1)
      joined[index] = (half[index] as number) | (half[index + step] as number)
    levels[level] = joined
    return joined
  }
  const known = new Map<ClassSet, Bits>()
  return (set) => {
    const found = known.get(set)
    if (found !== undefined) return found
    const bits = noBits(words)
    for (let span = 0; span < set.length; span += 2) {
      const from = set[span] as number
      const to = set[span + 1] as number
      const level = 31 - Math.clz32(to - from)
      const run = runs(level)
      const second = to - (1 << level)
      for (let word = 0; word < words; word += 1)
        bits[word] =
          (bits[word] as number) |
          (run[from * words + word] as number) |
          (run[second * words + word] as number)
    }
    known.set(set, bits)
    return bits
  }
}

/** For each rule, the rules (itself among them) whose boxes share a place with its box. */
export const neighboursOf = (grid: Grid): readonly Bits[] => {
  const { words, dimensions, boxes } = grid
  const unions = dimensions.map((dimension) => unionsOver(dimension, words))
  const everyRule = noBits(words)
  for (let rule = 0; rule < boxes.length; rule += 1) addBit(everyRule, rule)
  return boxes.map((box) => {
    const bits = everyRule.slice()
    box.forEach((set, number) => {
      if (set === undefined) return
      const allowed = unions[number]?.(set)
      if (allowed === undefined) return
      for (let word = 0; word < words; word += 1)
        bits[word] = (bits[word] as number) & (allowed[word] as number)
    })
    return bits
  })
}
