import type { Instant, PlainDate } from '../time.js'

/** The moment and the zone that a board is seen from. Boards of different frames cannot be merged. */
export interface BoardFrame {
  readonly now: Instant
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string
}

/** The Sunday that ends the week (Monday to Sunday) of a date. */
export const endOfWeek = (date: PlainDate): PlainDate => {
  const noon = new Date(`${date}T12:00:00Z`)
  const daysLeft = (7 - noon.getUTCDay()) % 7
  return new Date(noon.getTime() + daysLeft * 86_400_000).toISOString().slice(0, 10)
}
