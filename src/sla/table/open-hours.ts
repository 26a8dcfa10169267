import { type DayNumber, msPerDay } from '../../plain-date.js'
import { instantOfWall } from '../../time-zone.js'
import { type DayPlan, planOfDay, type WeekPlan } from '../calendar/week-plan.js'
import { type Calendar, compiled, horizon, tableOf } from './calendar.js'
import type { HoursByDay, OpenSpan } from './open-table.js'

/** The hours of a week with its exceptions, turned into instants. */
export const weekHours =
  (plan: WeekPlan): HoursByDay =>
  (zone) =>
  (day) =>
    planOfDay(plan, day).spans.map(({ open, close }) => [
      instantOfWall(zone, day * msPerDay + open),
      instantOfWall(zone, day * msPerDay + close),
    ])

/** A party opens (+1) or closes (−1). */
type Turn = readonly [at: number, change: 1 | -1]

const turnsOf = (calendar: Calendar, first: DayNumber, end: DayNumber): Turn[] => {
  const [low, high] = [Math.max(first - 2, horizon.first + 4), Math.min(end + 2, horizon.end - 5)]
  tableOf(calendar, low)
  const { open, close, intervals } = tableOf(calendar, high)
  const turns: Turn[] = []
  for (let i = 0; i < intervals; i++) turns.push([open[i] ?? 0, 1], [close[i] ?? 0, -1])
  return turns
}

/** The spans in which at least `needed` parties are open; closing comes before opening at one instant. */
const spansOf = (turns: readonly Turn[], needed: number): OpenSpan[] => {
  const spans: OpenSpan[] = []
  let [open, since] = [0, 0]
  for (const [at, change] of [...turns].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    open += change
    if (change === 1 && open === needed) since = at
    if (change === -1 && open === needed - 1 && at > since) spans.push([since, at])
  }
  return spans
}

/** The time in which all (or any) of several calendars are open, cut at the midnights of the merged calendar's zone. */
export const mergedHours =
  (parties: readonly Calendar[], open: 'all' | 'any'): HoursByDay =>
  (zone, first, end) => {
    const turns = parties.flatMap((party) => turnsOf(party, first, end))
    const spans = spansOf(turns, open === 'all' ? parties.length : 1)
    let next = 0
    return (day) => {
      const [start, stop] = [instantOfWall(zone, day * msPerDay), instantOfWall(zone, (day + 1) * msPerDay)]
      while (next < spans.length && (spans[next]?.[1] ?? 0) <= start) next++
      const found: OpenSpan[] = []
      for (let i = next; i < spans.length; i++) {
        const [opens, closes] = spans[i] ?? [0, 0]
        if (opens >= stop) break
        found.push([Math.max(opens, start), Math.min(closes, stop)])
      }
      return found
    }
  }

/** The first party that is shut explains a day on which not all are open. */
export const mergedPlan =
  (parties: readonly Calendar[], open: 'all' | 'any') =>
  (day: DayNumber): DayPlan => {
    const plans = parties.map((party) => party[compiled].planOf(day))
    const shut = plans.find(({ spans }) => spans.length === 0)
    const working = plans.find(({ spans }) => spans.length > 0)
    return (open === 'all' ? (shut ?? working) : (working ?? shut)) ?? { kind: 'weekend', spans: [] }
  }
