import type { PlainDate } from '../../time.js'

const dayMs = 86_400_000

/** Days since 1970-01-01. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs

export const dayAt = (number: number): PlainDate => new Date(number * dayMs).toISOString().slice(0, 10)

/** Calendar days from one date to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

export const daysAfter = (date: PlainDate, days: number): PlainDate => dayAt(dayNumber(date) + days)

/** The Monday of the week of a date (ISO 8601). 1970-01-01 was a Thursday. */
export const mondayOf = (date: PlainDate): PlainDate => {
  const day = dayNumber(date)
  return dayAt(day - ((((day + 3) % 7) + 7) % 7))
}

/** The later of two dates: written in this form they sort as text. */
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => {
  if (a < b) return b
  return a
}
