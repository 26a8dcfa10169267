import { RedressError } from '../errors.js'
import { type DayNumber, formatDay } from '../plain-date.js'
import { type Calendar, compiledOf } from './compiled.js'
import type { DueOptions } from './options.js'
import { type Amount, isBusinessUnit } from './target.js'

const restsOnHolidays = ({ unit }: Amount, options: DueOptions): boolean =>
  isBusinessUnit(unit) ||
  options.startDay === 'first-business-day' ||
  (options.convention !== undefined && options.convention !== 'none') ||
  options.end === 'close-of-business' ||
  options.end === 'opening' ||
  (options.receipt !== undefined && options.receipt !== 'as-received')

/** Whether an answer rests on dates outside those published; an error when the options refuse that. */
export const isProvisional = (
  calendar: Calendar,
  days: readonly DayNumber[],
  target: Amount,
  options: DueOptions,
): boolean => {
  const { publishedFrom, publishedThrough } = compiledOf(calendar)
  if (!restsOnHolidays(target, options)) return false
  const provisional = Math.max(...days) > publishedThrough || Math.min(...days) < publishedFrom
  if (provisional && options.unpublished === 'error') {
    const { publishedFrom: from = '…', publishedThrough: through = '…' } = calendar.definition
    throw new RedressError(
      'calendar-not-published',
      `Calendar '${calendar.id}' is published for ${from} to ${through}; the answer rests on ${formatDay(Math.max(...days))}`,
      { details: { calendar: calendar.id, publishedFrom: from, publishedThrough: through } },
    )
  }
  return provisional
}
