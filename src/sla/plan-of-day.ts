import { type DayNumber, formatDay, msPerDay, weekdayIndex } from '../plain-date.js'
import type { DayPlan, WeekPlan } from './day-plan.js'
import { without } from './hours.js'

const unbroken = (plan: WeekPlan, day: DayNumber): DayPlan => {
  const weekday = weekdayIndex(day)
  const exact = plan.exceptions.get(day)
  if (exact !== undefined) return exact
  const recurring = plan.yearly.size === 0 ? undefined : plan.yearly.get(formatDay(day).slice(5))
  return recurring?.(weekday) ?? plan.weekly[weekday] ?? { kind: 'weekend', spans: [] }
}

/** The hours of one date and why they are so: a date's own entry, else a holiday, else its weekday; less its breaks. */
export const planOfDay = (plan: WeekPlan, day: DayNumber): DayPlan => {
  const found = unbroken(plan, day)
  if (plan.breaks.size === 0) return found
  const shifted = (offset: number) =>
    (plan.breaks.get(day + offset) ?? []).map((gap) => ({
      open: gap.open + offset * msPerDay,
      close: gap.close + offset * msPerDay,
    }))
  // A break of the next date can cut into an interval that runs past midnight, and one of the day before into this morning.
  const gaps = [...shifted(-1), ...shifted(0), ...shifted(1)]
  return gaps.length === 0 ? found : { ...found, spans: without(found.spans, gaps) }
}
