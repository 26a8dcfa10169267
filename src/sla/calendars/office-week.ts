import type { CalendarDefinition } from '../calendar/definition.js'
import type { Interval } from '../calendar/wall-time.js'

/** A plain office day; a bank puts its own hours in its place. */
export const officeDay: readonly Interval[] = [['09:00', '17:00']]

export const officeWeek: CalendarDefinition['weekly'] = {
  mon: officeDay,
  tue: officeDay,
  wed: officeDay,
  thu: officeDay,
  fri: officeDay,
}
