export type { Weekday } from '../plain-date.js'
export type { Target } from '../time.js'
export { type DateHolidaysEntry, fromDateHolidays } from './calendar/date-holidays.js'
export type { CalendarDefinition, DateHours, Holiday, Name, YearSources } from './calendar/definition.js'
export { fromICalendar } from './calendar/i-calendar.js'
export type { Interval } from './calendar/wall-time.js'
export type { DayKind } from './calendar/week-plan.js'
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
export type { Clock, ClockCycle } from './clock/clock.js'
export type { ClockEvent } from './clock/clock-event.js'
export { createDueIndex, type DueIndex } from './clock/due-index.js'
export type { EscalationState } from './clock/escalations.js'
export { type ClockExplanation, explainClock } from './clock/explain-clock.js'
export { nextActionAt, type Pending, pendingOf } from './clock/next-action.js'
export type { EscalationStep, Obligation } from './clock/obligation.js'
export { type MovedDeadline, type OpenClock, replan } from './clock/replan.js'
export { runClock } from './clock/run-clock.js'
export { type BetweenOptions, businessDaysBetween, businessTimeBetween } from './count/between.js'
export { due } from './count/due.js'
export type { DueOptions } from './count/due-options.js'
export {
  isBusinessDay,
  isOpen,
  nextOpening,
  type OpenPeriod,
  openPeriods,
  type PeriodSpan,
  previousClosing,
} from './count/openings.js'
export { changedDays } from './explain/changed-days.js'
export { deadlinePage } from './explain/deadline-page.js'
export { type CalendarReference, type Deadline, explainDue } from './explain/explain-due.js'
export type { LedgerDay } from './explain/ledger.js'
export { ledgerText } from './explain/ledger-text.js'
export type { DayRole } from './explain/ledger-words.js'
export { timelineSvg } from './explain/timeline.js'
export { sayTarget } from './explain/wording.js'
export type { Calendar } from './table/calendar.js'
export { checkCalendar, defineCalendar, mergeCalendars } from './table/define-calendar.js'
