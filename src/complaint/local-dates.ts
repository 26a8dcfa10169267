import { dateIn } from './facts.js'

const known = new Map<string, (at: string) => string>()

/** `dateIn`, with one formatter kept for each zone: making one takes longer than a whole decision. */
export const localDates = (timeZone: string): ((at: string) => string) => {
  const found = known.get(timeZone)
  if (found !== undefined) return found
  const made = dateIn(timeZone)
  known.set(timeZone, made)
  return made
}
