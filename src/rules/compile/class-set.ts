/** A set of classes as sorted, disjoint, half-open spans: `[from, to, from, to, …]`. */
export type ClassSet = readonly number[]

/** The classes in any of the sets. */
export const union = (sets: readonly ClassSet[]): ClassSet => {
  const spans = sets.flatMap((set) =>
    Array.from(
      { length: set.length / 2 },
      (_, index) => [set[2 * index] ?? 0, set[2 * index + 1] ?? 0] as const,
    ),
  )
  spans.sort(([a], [b]) => a - b)
  const merged: number[] = []
  for (const [from, to] of spans) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last) merged[merged.length - 1] = Math.max(last, to)
    else merged.push(from, to)
  }
  return merged
}

/** The classes below `size` that are not in the set. */
export const complement = (set: ClassSet, size: number): ClassSet => {
  const edges = [0, ...set, size]
  const spans: number[] = []
  for (let index = 0; index < edges.length; index += 2) {
    const from = edges[index] ?? 0
    const to = edges[index + 1] ?? 0
    if (from < to) spans.push(from, to)
  }
  return spans
}

/** The classes in both sets. */
export const intersect = (a: ClassSet, b: ClassSet): ClassSet => {
  const spans: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i] ?? 0, b[j] ?? 0)
    const endA = a[i + 1] ?? 0
    const endB = b[j + 1] ?? 0
    if (from < Math.min(endA, endB)) spans.push(from, Math.min(endA, endB))
    if (endA < endB) i += 2
    else j += 2
  }
  return spans
}

export const contains = (set: ClassSet, each: number): boolean => {
  for (let index = 0; index < set.length; index += 2)
    if (each >= (set[index] ?? 0) && each < (set[index + 1] ?? 0)) return true
  return false
}

/** How many classes are in a set. */
export const sizeOf = (set: ClassSet): number => {
  let size = 0
  for (let index = 0; index < set.length; index += 2) size += (set[index + 1] ?? 0) - (set[index] ?? 0)
  return size
}
