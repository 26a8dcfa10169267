import { dayMs } from './civil.js'
import type { WeekPlan } from './day-plan.js'
import type { HoursByDay } from './open-table.js'
import { planOfDay } from './plan-of-day.js'
import { instantOfWall } from './zone.js'

/** The hours of a week with its exceptions, turned into instants. */
export const weekHours =
  (plan: WeekPlan): HoursByDay =>
  (zone) =>
  (day) =>
    planOfDay(plan, day).spans.map(({ open, close }) => [
      instantOfWall(zone, day * dayMs + open),
      instantOfWall(zone, day * dayMs + close),
    ])
