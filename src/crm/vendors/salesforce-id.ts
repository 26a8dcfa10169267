const short = /^[A-Za-z0-9]{15}$/
const long = /^[A-Za-z0-9]{18}$/
const checkLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

const checkLetter = (part: string): string => {
  const bits = [...part].reduce((sum, each, place) => (/[A-Z]/.test(each) ? sum | (1 << place) : sum), 0)
  return checkLetters[bits] ?? ''
}

const checkOf = (id: string): string =>
  [0, 5, 10].map((start) => checkLetter(id.slice(start, start + 5))).join('')

/**
 * A Salesforce id in its long form, in which case counts no more: screens and reports show 15 characters, of which two ids may differ
 * by case alone. Nothing for what is no id, or whose check letters do not fit.
 */
export const salesforceId = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  if (short.test(value)) return value + checkOf(value)
  if (!long.test(value)) return undefined
  const id = value.slice(0, 15)
  return checkOf(id) === value.slice(15).toUpperCase() ? id + checkOf(id) : undefined
}
