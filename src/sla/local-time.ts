import { type DayNumber, msPerDay } from '../plain-date.js'
import { instantOfWall, offsetAt, type ZoneOffsets } from '../time-zone.js'
import type { Calendar } from './compiled.js'
import { tableAt, tableOver } from './cover.js'

/** What a calendar on the wall shows: where clocks fall back over midnight, a date comes back for a while. */
export const dayAt = (zone: ZoneOffsets, at: number): DayNumber =>
  Math.floor((at + offsetAt(zone, at)) / msPerDay)

export const localDay = (calendar: Calendar, at: number): DayNumber => dayAt(tableAt(calendar, at).zone, at)

export const startOfDay = (calendar: Calendar, day: DayNumber): number => {
  const table = tableOver(calendar, day, day)
  return table.dayStart[day - table.firstDay] ?? Number.NaN
}

/** Wall-clock ms since local midnight. */
export const timeOfDay = (calendar: Calendar, at: number): number => {
  const { zone } = tableAt(calendar, at)
  const wall = at + offsetAt(zone, at)
  return wall - Math.floor(wall / msPerDay) * msPerDay
}

export const atTimeOfDay = (calendar: Calendar, day: DayNumber, wallMs: number): number =>
  instantOfWall(tableOver(calendar, day, day + 1).zone, day * msPerDay + wallMs)
