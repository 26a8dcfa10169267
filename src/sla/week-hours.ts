import { msPerDay } from '../plain-date.js'
import { instantOfWall } from '../time-zone.js'
import type { WeekPlan } from './day-plan.js'
import type { HoursByDay } from './open-table.js'
import { planOfDay } from './plan-of-day.js'

/** The hours of a week with its exceptions, turned into instants. */
export const weekHours =
  (plan: WeekPlan): HoursByDay =>
  (zone) =>
  (day) =>
    planOfDay(plan, day).spans.map(({ open, close }) => [
      instantOfWall(zone, day * msPerDay + open),
      instantOfWall(zone, day * msPerDay + close),
    ])
