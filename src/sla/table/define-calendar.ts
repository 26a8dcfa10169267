import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { contentHash } from '../../hash.js'
import { accepted, type Checked, issuesText } from '../../issues.js'
import { lazy } from '../../lazy.js'
import { type DayNumber, msPerDay, parseDay } from '../../plain-date.js'
import { instantOfWall } from '../../time-zone.js'
import { type ZoneRules, zoneOf } from '../../zone-rules.js'
import type { CalendarDefinition } from '../calendar/definition.js'
import { checkDefinition } from '../calendar/parse-definition.js'
import { type DayPlan, planOfDay, type WeekPlan, weekPlan } from '../calendar/week-plan.js'
import { type Calendar, type Compiled, compiled, horizon, tableOf } from './calendar.js'
import type { HoursByDay, OpenSpan } from './open-table.js'

/** The hours of a week with its exceptions, turned into instants. */
const weekHours =
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
const mergedHours =
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
const mergedPlan =
  (parties: readonly Calendar[], open: 'all' | 'any') =>
  (day: DayNumber): DayPlan => {
    const plans = parties.map((party) => party[compiled].planOf(day))
    const shut = plans.find(({ spans }) => spans.length === 0)
    const working = plans.find(({ spans }) => spans.length > 0)
    return (open === 'all' ? (shut ?? working) : (working ?? shut)) ?? { kind: 'weekend', spans: [] }
  }

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) deepFreeze(each)
  }
  return value
}

const insides = (definition: CalendarDefinition): Pick<Compiled, 'hours' | 'planOf'> => {
  if (definition.merge === undefined) {
    const plan = weekPlan(definition)
    return { hours: weekHours(plan), planOf: (day) => planOfDay(plan, day) }
  }
  const { open, calendars } = definition.merge
  const parties = calendars.map(compileCalendar)
  return { hours: mergedHours(parties, open), planOf: mergedPlan(parties, open) }
}

/** A merged calendar is known for as long as each of its parties is. */
const publishedSpan = (
  definition: CalendarDefinition,
): Pick<Compiled, 'publishedFrom' | 'publishedThrough'> => {
  const { publishedFrom, publishedThrough, merge } = definition
  const parties = (merge?.calendars ?? []).map(publishedSpan)
  const from = parseDay(publishedFrom ?? '') ?? Number.NEGATIVE_INFINITY
  const through = parseDay(publishedThrough ?? '') ?? Number.POSITIVE_INFINITY
  return {
    publishedFrom: Math.max(from, ...parties.map((party) => party.publishedFrom)),
    publishedThrough: Math.min(through, ...parties.map((party) => party.publishedThrough)),
  }
}

/** A calendar of a definition that has been checked, as those that are shipped are by tests. */
export const compileCalendar = (definition: CalendarDefinition): Calendar => {
  const inner: Compiled = {
    zone: zoneOf(definition),
    ...insides(definition),
    ...publishedSpan(definition),
    table: undefined,
  }
  const frozen = deepFreeze(definition)
  // Hashing takes longer than to count a deadline, and most questions do not ask for it.
  const hash = lazy(() => contentHash(frozen))
  const calendar: Calendar = {
    id: frozen.id,
    get hash() {
      return hash()
    },
    timeZone: frozen.timeZone,
    definition: frozen,
    [compiled]: inner,
  }
  // Thousands of precomputed numbers have no place in a log or a test's diff.
  Object.defineProperty(calendar, compiled, { enumerable: false })
  return Object.freeze(calendar)
}

/**
 * Checks data that someone wrote (JSON, YAML) and compiles it; every finding comes with its path.
 *
 * @example
 * parseCalendar({ id: 'x', timeZone: 'Mars/Base', weekly: {} })
 * // { ok: false, issues: [{ code: 'unknown-time-zone', path: ['timeZone'], … }] }
 */
export const parseCalendar = (input: unknown): Checked<Calendar> => {
  const found = checkDefinition(input)
  return found.ok ? accepted(compileCalendar(found.value), found.issues) : found
}

/**
 * Compiles a calendar: several intervals a weekday (half-open wall times in `timeZone`, `'24:00'` and nights past midnight
 * allowed), `holidays`, own hours of single `dates` (half days, make-up working days), `breaks`, and the span of dates for
 * which holidays are published.
 *
 * @throws RedressError `invalid-definition`; `details.issues` lists every finding with its path.
 * @example
 * const branch = defineCalendar({
 *   id: 'branch', timeZone: 'Asia/Shanghai',
 *   weekly: { mon: [['09:00', '12:00'], ['13:30', '17:30']] },
 *   holidays: [{ date: '2026-10-05', name: 'National Day' }],
 * })
 * isOpen(branch, '2026-03-02T10:00:00+08:00') // true
 */
export const defineCalendar = (definition: CalendarDefinition): Calendar => {
  const found = parseCalendar(definition)
  if (found.ok) return found.value
  const { issues } = found
  const { en, zh } = issuesText(issues.filter((issue) => issue.severity === 'error'))
  throw new RedressError('invalid-definition', said(`Calendar: ${en}`, `日历有误：${zh}`), {
    details: { issues },
  })
}

/** Whose dates are counted may be a party whose zone has rules of its own. */
const zonesIn = (calendars: readonly Calendar[]): Pick<CalendarDefinition, 'zones'> => {
  const given = calendars.flatMap(({ definition: { zones } }) => (zones === undefined ? [] : [zones]))
  return given.length === 0 ? {} : { zones: Object.assign({}, ...given) as ZoneRules }
}

/**
 * One calendar out of several, open when all (or any) of them are, whatever their zones.
 *
 * @param open `all` for the hours that every party shares, `any` for hours in which at least one is there.
 * @param timeZone Whose dates the merged calendar counts; default: that of the first calendar.
 * @throws RedressError `invalid-definition` when there is no calendar.
 * @example
 * mergeCalendars('desk', 'any', [london, shanghai]) // follow-the-sun hours, dates of London
 */
export const mergeCalendars = (
  id: string,
  open: 'all' | 'any',
  calendars: readonly Calendar[],
  timeZone = calendars[0]?.timeZone ?? 'UTC',
): Calendar =>
  defineCalendar({
    id,
    timeZone,
    ...zonesIn(calendars),
    weekly: {},
    merge: { open, calendars: calendars.map(({ definition }) => definition) },
  })
