import type { Instant, PlainDate } from '../time.js'

/** The moment and the zone that a board is seen from. Boards of different frames cannot be merged. */
export interface BoardFrame {
  readonly now: Instant
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes far longer than using it. */
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** The local date of an instant. */
export const localDate = (timeZone: string, at: Instant): PlainDate => formatIn(timeZone).format(new Date(at))

/** The Sunday that ends the week (Monday to Sunday) of a date. */
export const endOfWeek = (date: PlainDate): PlainDate => {
  const noon = new Date(`${date}T12:00:00Z`)
  const daysLeft = (7 - noon.getUTCDay()) % 7
  return new Date(noon.getTime() + daysLeft * 86_400_000).toISOString().slice(0, 10)
}
