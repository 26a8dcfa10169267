import type { ComplaintClock } from '../complaint/index.js'
import { addDays, mondayOf } from '../plain-date.js'
import type { Instant, PlainDate } from '../time.js'
import type { ZoneRules } from '../zone-rules.js'

/** The moment and the zone that a board is seen from. Boards of different frames cannot be merged. */
export interface BoardFrame {
  readonly now: Instant
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string
  /** Rules that were handed over for that zone, such as `zones` of a policy; without any the runtime's count. */
  readonly zones?: ZoneRules | undefined
}

/** Of anything that is seen from a frame, the frame alone. */
export const frameOf = ({ now, timeZone, zones }: BoardFrame): BoardFrame => ({
  now,
  timeZone,
  ...(zones === undefined ? {} : { zones }),
})

/** The clocks of one complaint as they stand at the moment of the frame. */
export interface ClocksSeen extends BoardFrame {
  readonly clocks: readonly ComplaintClock[]
}

/** The Sunday that ends the week (Monday to Sunday) of a date. */
export const endOfWeek = (date: PlainDate): PlainDate => addDays(mondayOf(date), 6)
