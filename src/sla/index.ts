export type { Weekday } from '../plain-date.js'
export type { Target } from '../time.js'
export type { CalendarDefinition, Holiday } from './calendar/definition.js'
export { parseDateHolidays, parseICalendar } from './calendar/holiday-feeds.js'
export { staleIssue, staleZones } from './calendar/stale-zones.js'
export type { Interval } from './calendar/wall-time.js'
export type { Clock } from './clock/clock.js'
export type { ClockEvent } from './clock/clock-event.js'
export { explainClock } from './clock/explain-clock.js'
export { createDueIndex, nextActionAt, pendingOf } from './clock/next-action.js'
export type { EscalationStep, Obligation } from './clock/obligation.js'
export { type OpenClock, replan } from './clock/replan.js'
export { runClock } from './clock/run-clock.js'
export { businessDaysBetween, businessTimeBetween, due } from './count/due.js'
export type { DueOptions } from './count/due-options.js'
export {
  isBusinessDay,
  isOpen,
  nextOpening,
  openPeriods,
  previousClosing,
} from './count/openings.js'
export { changedDays } from './explain/changed-days.js'
export { deadlinePage } from './explain/deadline-page.js'
export { type Deadline, explainDue, ledgerOfDue } from './explain/explain-due.js'

export { ledgerText } from './explain/ledger-text.js'
export { timelineSvg } from './explain/timeline.js'
export { sayTarget } from './explain/wording.js'
export type { Calendar } from './table/calendar.js'
export { compileCalendar, defineCalendar, mergeCalendars, parseCalendar } from './table/define-calendar.js'
