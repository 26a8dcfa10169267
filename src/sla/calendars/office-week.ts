import type { CalendarDefinition } from '../definition.js'
import type { Interval } from '../hours.js'

/** A plain office day; a bank puts its own hours in its place. */
const officeDay: readonly Interval[] = [['09:00', '17:00']]

export const officeWeek: CalendarDefinition['weekly'] = {
  mon: officeDay,
  tue: officeDay,
  wed: officeDay,
  thu: officeDay,
  fri: officeDay,
}
