import { type Calendar, tableAt } from '../table/calendar.js'
import { dayAt } from '../table/days.js'
import { marginDays } from '../table/open-table.js'
import type { DueOptions } from './due-options.js'
import type { Amount } from './target.js'

/** Business days ahead with every convention at its default: what is asked most by far. */
export const arePlainDays = ({ unit, amount }: Amount, options: DueOptions): boolean =>
  unit === 'businessDays' &&
  amount > 0 &&
  options.startDay === undefined &&
  options.end === undefined &&
  options.convention === undefined &&
  options.receipt === undefined &&
  options.unpublished === undefined

/** The close of business of the n-th business day after an instant; `undefined` when the table at hand ends before it. */
export const closingAfterDays = (calendar: Calendar, at: number, n: number): number | undefined => {
  const table = tableAt(calendar, at)
  const next = dayAt(table.zone, at) + 1 - table.firstDay
  const found = table.business[(table.rank[next] ?? 0) + n - 1] ?? table.days
  return found < table.days - marginDays ? table.closing[found] : undefined
}
