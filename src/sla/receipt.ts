import { RedressError } from '../errors.js'
import type { Calendar } from './calendar.js'
import { type DayNumber, dayMs } from './civil.js'
import { isBusiness, nthBusinessDay } from './count-days.js'
import { tableAt, tableOver } from './cover.js'
import { parseTime } from './hours.js'
import type { DueOptions } from './options.js'
import { addOpenTime, dayIndexAt } from './working-time.js'
import { instantOfWall } from './zone.js'

const openingOf = (calendar: Calendar, day: DayNumber): number => {
  const table = tableOver(calendar, day, day)
  return table.opening[day - table.firstDay] ?? Number.NaN
}

const afterCutoff = (calendar: Calendar, at: number, cutoff: string): number => {
  const wall = parseTime(cutoff)
  if (wall === undefined)
    throw new RedressError('invalid-definition', `The cutoff '${cutoff.slice(0, 20)}' is no wall time`)
  const table = tableAt(calendar, at)
  const day = table.firstDay + dayIndexAt(table, at)
  const inTime = isBusiness(calendar, day) && at < instantOfWall(table.zone, day * dayMs + wall)
  return inTime ? at : openingOf(calendar, nthBusinessDay(calendar, day + 1, 1, 1))
}

/** When a thing that came at `at` counts as received. */
export const receivedAt = (calendar: Calendar, at: number, rule: DueOptions['receipt']): number => {
  if (rule === undefined || rule === 'as-received') return at
  return rule === 'next-opening' ? addOpenTime(calendar, at, 0, true) : afterCutoff(calendar, at, rule.cutoff)
}
