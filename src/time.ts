/** A moment, as ISO 8601 in UTC: `2026-03-02T02:00:00.000Z`. */
export type Instant = string

/** A calendar date without a zone: `2026-03-02`. */
export type PlainDate = string

/** What the `sla` functions accept as a moment: a `Date`, milliseconds since 1970, or ISO 8601 text with an offset. */
export type Moment = Date | number | string

/** How much time is given, in exactly one unit. Negative amounts count back; hours and minutes may be fractions. */
export type Target =
  | { readonly businessDays: number }
  | { readonly calendarDays: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly businessHours: number }
  | { readonly businessMinutes: number }
  | { readonly hours: number }
  | { readonly minutes: number }
