/** Letters as they are learned from: each with the words that it is made of. */
export interface Lesson {
  readonly words: readonly string[]
  readonly labels: ReadonlySet<string>
}

const smoothing = 1

/**
 * Complement naive Bayes (Rennie and others, ICML 2003) for one label: what a word weighs is learned from the letters without the label and, as
 * their complement, from those with it; log weights normalised by their sum.
 */
export const learned = (
  lessons: readonly Lesson[],
  label: string,
): ((words: readonly string[]) => boolean) => {
  const vocabulary = new Set(lessons.flatMap(({ words }) => words))
  const weightsOf = (among: readonly Lesson[]): { of: (word: string) => number } => {
    const counts = new Map<string, number>()
    for (const { words } of among) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0) + smoothing * vocabulary.size
    const logOf = (word: string): number => Math.log(((counts.get(word) ?? 0) + smoothing) / all)
    const norm = [...vocabulary].reduce((sum, word) => sum + Math.abs(logOf(word)), 0)
    return { of: (word) => (vocabulary.has(word) ? logOf(word) / norm : 0) }
  }
  const others = weightsOf(lessons.filter(({ labels }) => !labels.has(label)))
  const own = weightsOf(lessons.filter(({ labels }) => labels.has(label)))
  return (words) => words.reduce((sum, word) => sum + own.of(word) - others.of(word), 0) > 0
}
