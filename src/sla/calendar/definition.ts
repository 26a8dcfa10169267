import type { Said, Source } from '../../explanation.js'
import type { Weekday } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { ZoneRules } from '../../zone-rules.js'
import type { Interval } from './wall-time.js'

/** A name in both languages, or one text for both. */
export type Name = string | Said

/** One closed date: `2026-10-01`, or `*-12-25` for every year. */
export interface Holiday {
  readonly date: string
  readonly name?: Name
}

/**
 * The hours of one date (`2026-10-10`, or `*-12-24` for every year), whatever weekday or holiday it is:
 * either its own `hours` (none: closed), or those of a weekday, which is how a make-up working day (调休) keeps
 * following the bank's own week.
 */
export type DateHours =
  | { readonly hours: readonly Interval[]; readonly name?: Name }
  | { readonly like: Weekday; readonly name?: Name }

/** Where the holidays of a year were read. */
export type YearSources = Readonly<Record<string, Source>>

/**
 * Days that are off in every year whatever its list will say: fixed by `statute`, or kept every year by `custom` (common law, a
 * proclamation that has never failed). They close the years after `publishedThrough`; within the published span the lists alone count.
 */
export interface FixedDays {
  readonly by: 'statute' | 'custom'
  readonly holidays: readonly (string | Holiday)[]
  readonly source: Source
}

/** When a place or a bank is open. Plain JSON: it survives `JSON.stringify` and back. */
export interface CalendarDefinition {
  readonly id: string
  readonly version?: string
  readonly title?: Said
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string
  /**
   * Rules of time zones that take the place of the runtime's, by IANA name: each change of the offset as an instant and the minutes that
   * local time is ahead of UTC from then on. Before the first change the runtime's rules hold, after the last one its offset for ever.
   * Only those of zones in which this calendar counts are kept; they are part of its `hash`.
   */
  readonly zones?: ZoneRules
  /** Open intervals of each weekday, each `[open, close]` as `['09:00', '17:00']`; a weekday left out is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Interval[]>>>
  readonly holidays?: readonly (string | Holiday)[]
  readonly dates?: Readonly<Record<string, DateHours>>
  /** Time taken out of single dates. */
  readonly breaks?: Readonly<Record<string, readonly Interval[]>>
  /** First and last date whose holidays are known; a business-day answer outside is provisional. */
  readonly publishedFrom?: PlainDate
  readonly publishedThrough?: PlainDate
  /** By when the list of the next year is usually out. */
  readonly nextListDue?: PlainDate
  readonly fixedDays?: readonly FixedDays[]
  /** What a user must know before business days are counted on it: holidays that it does not have. */
  readonly caution?: Said
  /**
   * Instead of hours of its own: the time in which all, or any, of these calendars are open (each in its own zone). Dates are
   * then those of this calendar's zone.
   */
  readonly merge?: { readonly open: 'all' | 'any'; readonly calendars: readonly CalendarDefinition[] }
  /** By year, for explanations. */
  readonly sources?: YearSources
}
