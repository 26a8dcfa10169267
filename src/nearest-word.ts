/** How many letters must be put in, taken out, exchanged, or swapped with their neighbour to make one word of another. */
const distance = (a: string, b: string): number => {
  let before: readonly number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

const longest = 60

/**
 * The word that somebody most likely meant; nothing when none is near.
 *
 * @example
 * nearestWord('complaint.registerd', eventTypes) // 'complaint.registered'
 */
export const nearestWord = <Word extends string>(word: string, words: readonly Word[]): Word | undefined => {
  if (word.length > longest) return undefined
  const most = Math.max(1, Math.floor(word.length / 4))
  let found: Word | undefined
  let least = most + 1
  for (const each of words) {
    const far = distance(word, each)
    if (far < least) [found, least] = [each, far]
  }
  return found
}
