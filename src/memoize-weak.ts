/**
 * A function that works its answer out once for each object and keeps it as long as the object itself is kept. For pure
 * functions of objects that nobody changes.
 *
 * @example
 * const sizeOf = memoizeWeak((table: Table) => table.rules.length)
 */
export const memoizeWeak = <Key extends object, Answer>(
  answer: (key: Key) => Answer,
): ((key: Key) => Answer) => {
  const known = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.answer
    const made = answer(key)
    known.set(key, { answer: made })
    return made
  }
}
