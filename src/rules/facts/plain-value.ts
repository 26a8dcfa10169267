const longest = 80

/** A value as short text for a message, whatever it is: never throws, never long. */
export const quote = (value: unknown): string => {
  if (typeof value === 'string')
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value)
  if (Object.is(value, -0)) return '-0'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}

/** Whether a text is free of lone surrogates, which have no UTF-8 form and so no hash. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)
