import { RedressError } from '../../errors.js'
import { contentHash } from '../../hash.js'
import { accepted, type Checked, issueText } from '../../issues.js'
import { lazy } from '../../lazy.js'
import { parseDay } from '../../plain-date.js'
import type { ZoneRules } from '../../zone-rules.js'
import type { CalendarDefinition } from '../calendar/definition.js'
import { checkDefinition } from '../calendar/parse-definition.js'
import { planOfDay, weekPlan } from '../calendar/week-plan.js'
import { type Calendar, type Compiled, compiled } from './calendar.js'
import { mergedHours, mergedPlan, weekHours } from './open-hours.js'

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
  const inner: Compiled = { ...insides(definition), ...publishedSpan(definition), table: undefined }
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
  const texts = issues.filter((issue) => issue.severity === 'error').slice(0, 5)
  throw new RedressError('invalid-definition', `Calendar: ${texts.map(issueText).join('; ')}`, {
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
