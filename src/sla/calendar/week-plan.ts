import type { Said } from '../../explanation.js'
import {
  type DayNumber,
  formatDay,
  msPerDay,
  parseDay,
  type Weekday,
  weekdayIndex,
  weekdays,
} from '../../plain-date.js'
import type { CalendarDefinition, DateHours, FixedDays, Holiday, Name } from './definition.js'
import { type Interval, parseInterval, type Span, without } from './wall-time.js'

/** Why a date is as it is. `weekend` is any weekday without weekly hours; `make-up-day` is open although weekday or holiday say no. */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'closed' | 'make-up-day' | 'special-hours'

export interface DayPlan {
  readonly kind: DayKind
  readonly spans: readonly Span[]
  readonly name?: Said
  /** A holiday of a year whose list is not published, and who fixed it nevertheless. */
  readonly fixedBy?: FixedDays['by']
}

/** A definition read once: hours by weekday, exceptions by date. */
export interface WeekPlan {
  readonly weekly: readonly DayPlan[]
  readonly exceptions: ReadonlyMap<DayNumber, DayPlan>
  readonly yearly: ReadonlyMap<string, (weekday: number) => DayPlan>
  readonly breaks: ReadonlyMap<DayNumber, readonly Span[]>
  readonly published: DayNumber
  /** Holidays of the years after those published, by date and by `MM-DD`. */
  readonly fixed: ReadonlyMap<DayNumber | string, DayPlan>
}

const spansOf = (intervals: readonly Interval[]): readonly Span[] =>
  intervals
    .flatMap((interval) => parseInterval(interval) ?? [])
    .sort((one, other) => one.open - other.open || one.close - other.close)

const saidOf = (name: Name | undefined): { name: Said } | object =>
  name === undefined ? {} : { name: typeof name === 'string' ? { en: name, zh: name } : name }

const holidayPlan = (name: Name | undefined): DayPlan => ({ kind: 'holiday', spans: [], ...saidOf(name) })

const exceptionalPlan = (
  { name, ...rest }: DateHours,
  usual: DayPlan,
  weekly: readonly DayPlan[],
): DayPlan => {
  const spans = 'like' in rest ? (weekly[weekdays.indexOf(rest.like)]?.spans ?? []) : spansOf(rest.hours)
  if (spans.length === 0) return { kind: 'closed', spans, ...saidOf(name) }
  return { kind: usual.spans.length === 0 ? 'make-up-day' : 'special-hours', spans, ...saidOf(name) }
}

const isYearly = (date: string): boolean => date.startsWith('*-')

const entryOf = (entry: string | Holiday): Holiday => (typeof entry === 'string' ? { date: entry } : entry)

const fixedPlans = (groups: readonly FixedDays[]): ReadonlyMap<DayNumber | string, DayPlan> => {
  const plans = new Map<DayNumber | string, DayPlan>()
  for (const { by, holidays } of groups)
    for (const { date, name } of holidays.map(entryOf)) {
      const key = isYearly(date) ? date.slice(2) : parseDay(date)
      // What a statute fixes is not called custom by a later group.
      if (key !== undefined && !plans.has(key)) plans.set(key, { ...holidayPlan(name), fixedBy: by })
    }
  return plans
}

export const weekPlan = (definition: CalendarDefinition): WeekPlan => {
  const weekly = weekdays.map((weekday: Weekday): DayPlan => {
    const spans = spansOf(definition.weekly[weekday] ?? [])
    return { kind: spans.length === 0 ? 'weekend' : 'weekday', spans }
  })
  const exceptions = new Map<DayNumber, DayPlan>()
  const yearly = new Map<string, (weekday: number) => DayPlan>()
  for (const entry of definition.holidays ?? []) {
    const { date, name } = entryOf(entry)
    const plan = holidayPlan(name)
    const day = parseDay(date)
    if (isYearly(date)) yearly.set(date.slice(2), () => plan)
    else if (day !== undefined) exceptions.set(day, plan)
  }
  const closed: DayPlan = { kind: 'holiday', spans: [] }
  for (const [date, hours] of Object.entries(definition.dates ?? {})) {
    const day = parseDay(date)
    if (isYearly(date)) {
      const usually = yearly.get(date.slice(2))
      yearly.set(date.slice(2), (weekday) =>
        exceptionalPlan(hours, usually?.(weekday) ?? weekly[weekday] ?? closed, weekly),
      )
    } else if (day !== undefined) {
      const usual = exceptions.get(day) ?? weekly[weekdayIndex(day)] ?? closed
      exceptions.set(day, exceptionalPlan(hours, usual, weekly))
    }
  }
  const breaks = new Map<DayNumber, readonly Span[]>()
  for (const [date, intervals] of Object.entries(definition.breaks ?? {})) {
    const day = parseDay(date)
    if (day !== undefined) breaks.set(day, spansOf(intervals))
  }
  const published = parseDay(definition.publishedThrough ?? '') ?? Number.POSITIVE_INFINITY
  return { weekly, exceptions, yearly, breaks, published, fixed: fixedPlans(definition.fixedDays ?? []) }
}

const fixedPlanOf = ({ fixed, published }: WeekPlan, day: DayNumber): DayPlan | undefined =>
  fixed.size === 0 || day <= published ? undefined : (fixed.get(day) ?? fixed.get(formatDay(day).slice(5)))

const unbroken = (plan: WeekPlan, day: DayNumber): DayPlan => {
  const weekday = weekdayIndex(day)
  const exact = plan.exceptions.get(day)
  if (exact !== undefined) return exact
  const recurring = plan.yearly.size === 0 ? undefined : plan.yearly.get(formatDay(day).slice(5))
  return (
    fixedPlanOf(plan, day) ?? recurring?.(weekday) ?? plan.weekly[weekday] ?? { kind: 'weekend', spans: [] }
  )
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
