import type { Reason, Source } from '../../explanation.js'
import { dayFromCivil, daysBetween, daysInMonth, formatDay } from '../../plain-date.js'
import type { PolicyClock } from '../../policy/index.js'
import type { LengthRule } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'
import { explainDue } from '../../sla/index.js'
import type { PlainDate, Target } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { clockDate } from './clock-date.js'
import { countsFrom } from './clock-events.js'
import { meetsCondition } from './conditions.js'
import { matchesAny } from './event-patterns.js'

/** The close of a month's cycle; months past December are those of the next years. */
const closing = (year: number, month: number, day: number): PlainDate => {
  const [inYear, inMonth] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  return formatDay(dayFromCivil(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth))))
}

/**
 * Days from a date to the close of so many complete monthly cycles after it: the rest of the running cycle, then the cycles. A
 * cycle that closes on the date itself is the running one.
 *
 * @example
 * daysOfCycles('2026-09-10', 25, 2) // 76: to 25 September, then to 25 November
 */
export const daysOfCycles = (from: PlainDate, closingDay: number, cycles: number): number => {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const running = closing(year, month, closingDay) < from ? month + 1 : month
  return daysBetween(from, closing(year, running + cycles, closingDay))
}

/** How long one complaint's clock runs, who says so, and what is worth knowing about it. */
export interface Length {
  readonly target: Target
  readonly source: Source
  readonly because: readonly Reason[]
}

const isDayOfMonth = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 31

const startOf = (
  { definition }: PolicyClock,
  signals: readonly RememberedEvent[],
): RememberedEvent | undefined => signals.find((signal) => matchesAny(definition.startsOn, signal))

/** A window that was opened anew is as long as its newest opening makes it. */
const startDate = (clock: PolicyClock, signals: readonly RememberedEvent[]) => {
  const { window, startsOn } = clock.definition
  const newest = window === true ? signals.findLast((signal) => matchesAny(startsOn, signal))?.at : undefined
  const start = newest ?? countsFrom(clock, signals)
  return start === undefined ? undefined : clockDate(clock, start)
}

const inCycles = (
  { closeOn, source }: { readonly closeOn: string; readonly source: Source },
  months: number,
  facts: Facts,
  from: PlainDate | undefined,
): Length => {
  const day = facts[closeOn]
  if (from !== undefined && isDayOfMonth(day))
    return { target: { calendarDays: daysOfCycles(from, day, months) }, source, because: [] }
  return {
    target: { months },
    source,
    because: [
      {
        says: {
          en: `The closing day of the cycle (${closeOn}) is not known; counted as if one closed on the day of the start, the shortest it can be`,
          zh: `账期截止日（${closeOn}）未知，暂按起算当日截止计算（可能的最短期限）`,
        },
      },
    ],
  }
}

/** The time from the start to the moment that the starting event names. */
const untilNamed = (
  field: string,
  source: Source,
  start: RememberedEvent | undefined,
): Length | undefined => {
  const named = start?.fields?.[field]
  if (start === undefined || typeof named !== 'string' || Number.isNaN(Date.parse(named))) return undefined
  return {
    target: { hours: (Date.parse(named) - Date.parse(start.at)) / 3_600_000 },
    source,
    because: [{ says: { en: `It was agreed to be done by ${named}`, zh: `约定完成时间为 ${named}` } }],
  }
}

const isWithin = (date: PlainDate | undefined, from = '0000', through = '9999'): boolean =>
  date === undefined || (from <= date && date <= through)

/** The later of a length and a date. */
const notBefore = (
  { obligation }: PolicyClock,
  { target, source }: LengthRule,
  from: PlainDate,
  date: PlainDate,
): Length => {
  const { dueOn } = explainDue(obligation.calendar, from, target, obligation.options)
  return { target: dueOn < date ? { calendarDays: daysBetween(from, date) } : target, source, because: [] }
}

/** The length of a clock for a complaint with these facts: another than the definition's where the facts call for it. */
export const lengthOf = (clock: PolicyClock, facts: Facts, signals: readonly RememberedEvent[]): Length => {
  const { definition, obligation } = clock
  const { lengths = [], cycles, dueFrom } = definition
  const named =
    dueFrom === undefined ? undefined : untilNamed(dueFrom, definition.source, startOf(clock, signals))
  if (named !== undefined) return named
  const usual = { target: obligation.target, source: definition.source }
  if (lengths.length === 0 && cycles === undefined) return { ...usual, because: [] }
  const from = startDate(clock, signals)
  const other = lengths.find(
    ({ when, startedFrom, startedThrough }) =>
      meetsCondition(when, facts) && isWithin(from, startedFrom, startedThrough),
  )
  if (other?.notBefore !== undefined && from !== undefined)
    return notBefore(clock, other, from, other.notBefore)
  const { target, source } = other ?? usual
  if (cycles === undefined || !('months' in target)) return { target, source, because: [] }
  return inCycles(cycles, target.months, facts, from)
}
