import { type ClassSet, union } from '../compile/class-set.js'
import type { Box } from './table-grid.js'

/** Sets of one dimension by number, so that boxes are compared by numbers. */
interface Register {
  readonly numberOf: (set: ClassSet | undefined) => number
  readonly setOf: (number: number) => ClassSet | undefined
}

const register = (): Register => {
  const numbers = new Map<string, number>()
  const sets: (ClassSet | undefined)[] = []
  return {
    numberOf: (set) => {
      const key = set === undefined ? '*' : set.join()
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, sets.length)
      sets.push(set)
      return sets.length - 1
    },
    setOf: (number) => sets[number],
  }
}

/** A box by the numbers of its sets, with the sum of their marks: without one dimension it is found by that sum less one mark. */
interface Draft {
  readonly numbers: number[]
  sum: number
}

const markOf = (dimension: number, number: number): number => {
  let mark = Math.imul(dimension + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)
  mark = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d)
  return mark ^ (mark >>> 13)
}

const isAlikeBut = (a: Draft, b: Draft, dimension: number): boolean => {
  for (let number = 0; number < a.numbers.length; number += 1)
    if (number !== dimension && a.numbers[number] !== b.numbers[number]) return false
  return true
}

const joined = (a: ClassSet | undefined, b: ClassSet | undefined): ClassSet | undefined =>
  a === undefined || b === undefined ? undefined : union([a, b])

/** The boxes that differ in one dimension alone, as one each. */
const mergedAlong = (drafts: readonly Draft[], dimension: number, sets: Register): readonly Draft[] => {
  const first = drafts[0]?.numbers[dimension]
  // Boxes have nothing in common; where all agree in a dimension, none differ in it alone.
  if (drafts.every(({ numbers }) => numbers[dimension] === first)) return drafts
  const groups = new Map<number, Draft[]>()
  const kept: Draft[] = []
  for (const draft of drafts) {
    const own = draft.numbers[dimension] as number
    const key = (draft.sum - markOf(dimension, own)) | 0
    const group = groups.get(key)
    const twin = group?.find((each) => isAlikeBut(each, draft, dimension))
    if (twin === undefined) {
      if (group === undefined) groups.set(key, [draft])
      else group.push(draft)
      kept.push(draft)
      continue
    }
    const before = twin.numbers[dimension] as number
    const both = sets.numberOf(joined(sets.setOf(before), sets.setOf(own)))
    twin.numbers[dimension] = both
    twin.sum = (twin.sum - markOf(dimension, before) + markOf(dimension, both)) | 0
  }
  return kept
}

/** Boxes that differ in one dimension only become one, dimension by dimension, until nothing joins any more. */
export const mergedBoxes = (boxes: readonly Box[], dimensions: number): readonly Box[] => {
  const sets = Array.from({ length: dimensions }, register)
  let current: readonly Draft[] = boxes.map((box) => {
    const numbers = box.map((set, dimension) => (sets[dimension] as Register).numberOf(set))
    return {
      numbers,
      sum: numbers.reduce((sum, number, dimension) => (sum + markOf(dimension, number)) | 0, 0),
    }
  })
  for (let before = -1; before !== current.length; ) {
    before = current.length
    for (let dimension = 0; dimension < dimensions; dimension += 1)
      current = mergedAlong(current, dimension, sets[dimension] as Register)
  }
  return current.map(({ numbers }) => numbers.map((number, dimension) => sets[dimension]?.setOf(number)))
}
