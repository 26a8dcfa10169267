const usable = /^[^\p{Cc}\p{Cs}]{1,200}$/u

/** An id that every store can keep: 1 to 200 characters, no control characters, no half of a surrogate pair. */
export const rowId = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : ''
  return usable.test(text) ? text : undefined
}
