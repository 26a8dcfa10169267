import type { PlainDate } from '../time.js'

/** Days since 1970-01-01 of a date, or nothing when there is no such day. */
export const dayOf = (date: PlainDate): number | undefined => {
  const moment = Date.parse(`${date}T00:00:00.000Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === date
    ? moment / 86_400_000
    : undefined
}
