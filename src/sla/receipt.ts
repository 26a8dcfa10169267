import { msPerDay } from '../plain-date.js'
import { instantOfWall, offsetAt } from '../time-zone.js'
import type { Calendar } from './compiled.js'
import { isBusiness, nthBusinessDay } from './count-days.js'
import { tableAt } from './cover.js'
import { closingUntil, isOpenAt, openingFrom, openingOfDay } from './edges.js'
import { parseTime } from './hours.js'
import type { DueOptions } from './options.js'

const afterCutoff = (calendar: Calendar, at: number, cutoff: string): number => {
  const wall = parseTime(cutoff) ?? 0
  const table = tableAt(calendar, at)
  const day = Math.floor((at + offsetAt(table.zone, at)) / msPerDay)
  if (isBusiness(calendar, day) && at < instantOfWall(table.zone, day * msPerDay + wall)) return at
  return openingOfDay(calendar, nthBusinessDay(calendar, day + 1, 1, 1)) ?? at
}

/** When a thing that came at `at` counts as received. */
export const receivedAt = (calendar: Calendar, at: number, rule: DueOptions['receipt']): number => {
  if (rule === undefined || rule === 'as-received') return at
  if (typeof rule === 'object') return afterCutoff(calendar, at, rule.cutoff)
  if (isOpenAt(calendar, at)) return at
  return rule === 'next-opening' ? openingFrom(calendar, at) : closingUntil(calendar, at)
}
