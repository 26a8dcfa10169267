/** The entries in one order, whatever the order they came in: equal sums are equal texts. */
export const sortedEntries = <Value>(held: ReadonlyMap<string, Value>): [key: string, value: Value][] =>
  [...held].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
