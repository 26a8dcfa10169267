import type { PolicyClock } from '../../policy/index.js'
import type { Instant, PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'

/** The date of a moment where a clock counts its days. */
export const clockDate = ({ obligation }: PolicyClock, at: Instant): PlainDate =>
  localDate(zoneOf(obligation.calendar.definition), at)
