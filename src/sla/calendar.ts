import { RedressError } from '../errors.js'
import { contentHash } from '../hash.js'
import { accepted, type Checked, issueText } from '../issues.js'
import { checkDefinition } from './check-definition.js'
import { type DayNumber, parseDate } from './civil.js'
import { type WeekPlan, weekPlan } from './day-plan.js'
import type { CalendarDefinition } from './definition.js'
import type { OpenTable } from './open-table.js'

export const compiled = Symbol('compiled')

export interface Compiled {
  readonly plan: WeekPlan
  readonly publishedFrom: DayNumber
  readonly publishedThrough: DayNumber
  /** Grows on demand; whatever span it covers, the answers are the same. */
  table: OpenTable | undefined
}

/**
 * A compiled calendar, opaque but for its identity: `hash` (SHA-256 of the canonical definition) names exactly the
 * content that every answer rests on.
 */
export interface Calendar {
  readonly id: string
  readonly hash: string
  readonly timeZone: string
  readonly definition: CalendarDefinition
  readonly [compiled]: Compiled
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) deepFreeze(each)
  }
  return value
}

const compile = (definition: CalendarDefinition): Calendar => {
  const { publishedFrom, publishedThrough } = definition
  const inner: Compiled = {
    plan: weekPlan(definition),
    publishedFrom: parseDate(publishedFrom ?? '') ?? Number.NEGATIVE_INFINITY,
    publishedThrough: parseDate(publishedThrough ?? '') ?? Number.POSITIVE_INFINITY,
    table: undefined,
  }
  const calendar: Calendar = {
    id: definition.id,
    hash: contentHash(definition),
    timeZone: definition.timeZone,
    definition: deepFreeze(definition),
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
 * checkCalendar({ id: 'x', timeZone: 'Mars/Base', weekly: {} })
 * // { ok: false, issues: [{ code: 'unknown-time-zone', path: ['timeZone'], … }] }
 */
export const checkCalendar = (input: unknown): Checked<Calendar> => {
  const found = checkDefinition(input)
  return found.ok ? accepted(compile(found.value), found.issues) : found
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
  const found = checkCalendar(definition)
  if (found.ok) return found.value
  const { issues } = found
  const texts = issues.filter((issue) => issue.severity === 'error').slice(0, 5)
  throw new RedressError('invalid-definition', `Calendar: ${texts.map(issueText).join('; ')}`, {
    details: { issues },
  })
}
