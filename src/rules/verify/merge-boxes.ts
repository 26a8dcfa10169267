import { type ClassSet, union } from '../compile/class-set.js'
import type { Box } from './table-grid.js'

const joined = (a: ClassSet | undefined, b: ClassSet | undefined): ClassSet | undefined =>
  a === undefined || b === undefined ? undefined : union([a, b])

/** Boxes that differ in one dimension only become one, dimension by dimension, until nothing joins any more. */
export const mergedBoxes = (boxes: readonly Box[], dimensions: number): readonly Box[] => {
  let current: readonly Box[] = boxes
  for (let before = -1; before !== current.length; ) {
    before = current.length
    for (let number = 0; number < dimensions; number += 1) {
      const groups = new Map<string, (ClassSet | undefined)[]>()
      for (const box of current) {
        const key = box.map((set, index) => (index === number ? '' : (set?.join() ?? '*'))).join(';')
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [...box])
        else group[number] = joined(group[number], box[number])
      }
      current = [...groups.values()]
    }
  }
  return current
}
