/** How many there are of each kind. */
export type Counts = Readonly<Record<string, number>>

/** The key of what a complaint does not say: no code can look like it. */
export const unsaid = '-'

/** How often each of the keys comes. */
export const countOf = (keys: readonly (string | undefined)[]): Counts => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key ?? unsaid, (counts.get(key ?? unsaid) ?? 0) + 1)
  return fromEntries(counts)
}

export const addCounts = (a: Counts, b: Counts): Counts => {
  const sums = new Map(Object.entries(a))
  for (const [key, count] of Object.entries(b)) sums.set(key, (sums.get(key) ?? 0) + count)
  return fromEntries(sums)
}

/** Keys in one order, whatever the order they came in: equal counts are equal texts. */
const fromEntries = (counts: ReadonlyMap<string, number>): Counts =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

/** The most frequent first, equals by name; what is not said comes last. */
export const byFrequency = (counts: Counts): readonly (readonly [key: string, count: number])[] =>
  Object.entries(counts).sort(
    ([a, x], [b, y]) => Number(a === unsaid) - Number(b === unsaid) || y - x || (a < b ? -1 : 1),
  )
