import type { ComplaintClock } from '../complaint/index.js'
import { addDays, mondayOf } from '../plain-date.js'
import type { Instant, PlainDate } from '../time.js'

/** The moment and the zone that a board is seen from. Boards of different frames cannot be merged. */
export interface BoardFrame {
  readonly now: Instant
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string
}

/** The clocks of one complaint as they stand at the moment of the frame. */
export interface ClocksSeen extends BoardFrame {
  readonly clocks: readonly ComplaintClock[]
}

/** The Sunday that ends the week (Monday to Sunday) of a date. */
export const endOfWeek = (date: PlainDate): PlainDate => addDays(mondayOf(date), 6)
