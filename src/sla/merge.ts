import { defineCalendar } from './calendar.js'
import type { Calendar } from './compiled.js'

/**
 * One calendar out of several, open when all (or any) of them are, whatever their zones.
 *
 * @param open `all` for the hours that every party shares, `any` for hours in which at least one is there.
 * @param timeZone Whose dates the merged calendar counts; default: that of the first calendar.
 * @throws RedressError `invalid-definition` when there is no calendar.
 * @example
 * mergeCalendars('desk', 'any', [london, shanghai]) // follow-the-sun hours, dates of London
 */
export const mergeCalendars = (
  id: string,
  open: 'all' | 'any',
  calendars: readonly Calendar[],
  timeZone = calendars[0]?.timeZone ?? 'UTC',
): Calendar =>
  defineCalendar({
    id,
    timeZone,
    weekly: {},
    merge: { open, calendars: calendars.map(({ definition }) => definition) },
  })
