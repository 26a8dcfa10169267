export type { Weekday } from '../plain-date.js'
export type { Target } from '../time.js'
export { type BetweenOptions, businessDaysBetween, businessTimeBetween } from './between.js'
export { checkCalendar, defineCalendar } from './calendar.js'
export {
  australia,
  australiaNsw,
  australiaVic,
  canadaFederal,
  cnMainland,
  englandAndWales,
  hongKong,
  indiaNational,
  ireland,
  northernIreland,
  scotland,
  singapore,
  targetEuro,
  usFederalReserve,
} from './calendars/index.js'
export { changedDays } from './changed-days.js'
export type { Clock, ClockCycle } from './clock/clock.js'
export type { ClockEvent } from './clock/clock-event.js'
export type { EscalationState } from './clock/escalations.js'
export { type ClockExplanation, explainClock } from './clock/explain-clock.js'
export type { EscalationStep, Obligation } from './clock/obligation.js'
export { type Pending, pendingOf } from './clock/pending.js'
export { runClock } from './clock/run-clock.js'
export type { Calendar } from './compiled.js'
export type { DayKind } from './day-plan.js'
export type { CalendarDefinition, DateHours, Holiday, Name, YearSources } from './definition.js'
export { due } from './due.js'
export { type CalendarReference, type Deadline, explainDue } from './explain-due.js'
export type { Interval } from './hours.js'
export { type DateHolidaysEntry, fromDateHolidays } from './import/from-date-holidays.js'
export { fromICalendar } from './import/from-icalendar.js'
export type { LedgerDay } from './ledger.js'
export type { DayRole } from './ledger-words.js'
export { mergeCalendars } from './merge.js'
export { isBusinessDay, isOpen, nextOpening, previousClosing } from './openings.js'
export type { DueOptions } from './options.js'
export { type OpenPeriod, openPeriods, type PeriodSpan } from './periods.js'
export { sayTarget } from './say-target.js'
export { deadlinePage } from './show/deadline-page.js'
export { ledgerText } from './show/ledger-text.js'
export { timelineSvg } from './show/timeline.js'
export { createDueIndex, type DueIndex } from './sweep/due-index.js'
export { nextActionAt } from './sweep/next-action.js'
export { type MovedDeadline, type OpenClock, replan } from './sweep/replan.js'
