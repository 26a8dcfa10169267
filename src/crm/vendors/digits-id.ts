/** An id of digits as text. A number that JSON has already rounded is none: its last digits are lost. */
export const digitsId = (value: unknown): string | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
  return typeof value === 'string' && /^[1-9]\d{0,24}$/.test(value.trim()) ? value.trim() : undefined
}
