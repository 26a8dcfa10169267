/** Rows are numbered below this, so that a 32-bit key and a row fit into one exactly represented number. */
export const mostRows = 2 ** 21

/** Keys with the rows that have them, as one sorted list of `key × mostRows + row`. */
export type Postings = Float64Array

/** A list of numbers that grows without a copy for each. */
export interface Tally {
  readonly push: (value: number) => void
  readonly sorted: () => Float64Array
}

export const createTally = (): Tally => {
  let held = new Float64Array(1024)
  let length = 0
  return {
    push: (value) => {
      if (length === held.length) {
        const larger = new Float64Array(length * 2)
        larger.set(held)
        held = larger
      }
      held[length++] = value
    },
    sorted: () => held.slice(0, length).sort(),
  }
}

export const posting = (key: number, row: number): number => key * mostRows + row

export const rowOf = (entry: number): number => entry % mostRows

const firstAtLeast = (postings: Postings, wanted: number): number => {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the rows of a key stand in the list: from the first, up to and without the second. */
export const runOf = (postings: Postings, key: number): readonly [number, number] => [
  firstAtLeast(postings, posting(key, 0)),
  firstAtLeast(postings, posting(key + 1, 0)),
]

/** Every key's run of two rows or more. */
export function* runs(postings: Postings): Generator<readonly [number, number]> {
  let start = 0
  for (let at = 1; at <= postings.length; at += 1) {
    const key = Math.floor((postings[start] ?? 0) / mostRows)
    if (at < postings.length && Math.floor((postings[at] ?? 0) / mostRows) === key) continue
    if (at - start > 1) yield [start, at]
    start = at
  }
}
