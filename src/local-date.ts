import type { Instant, PlainDate } from './time.js'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes longer than a whole decision, so each zone's is kept. */
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

/** The calendar date of an instant in a zone, as `2026-03-02`. */
export const localDate = (timeZone: string, at: Instant): PlainDate => formatIn(timeZone).format(new Date(at))

const minuteFormats = new Map<string, Intl.DateTimeFormat>()

const minuteFormatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = minuteFormats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  minuteFormats.set(timeZone, made)
  return made
}

/** Date and wall time of an instant in a zone, as `2026-03-02 09:00`. */
export const localMinute = (timeZone: string, at: Instant): string =>
  minuteFormatIn(timeZone).format(new Date(at))
