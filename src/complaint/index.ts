export { assignee, assigning } from './advice/assignment.js'
export { bundling } from './advice/bundling.js'
export { completeness } from './advice/completeness.js'
export { type ComplaintClock, clocksOf } from './clocks/clocks.js'
export { meetsCondition } from './clocks/conditions.js'
export { type DeadlineAnswers, deadlines } from './clocks/deadlines.js'
export { type ClockMoment, type MovedClock, movedClocks } from './clocks/moved-clocks.js'
export { nextDue, wakeTime } from './clocks/next-due.js'
export { clockKey } from './clocks/started-clocks.js'
export type { Complaint } from './complaint.js'
export { mergedInto } from './complaint.js'
export {
  type AppliedEvent,
  type HandleResult,
  handle,
  handleAll,
  openComplaint,
  toldByDesk,
} from './decide/decide.js'
export { type Effect, type EffectBody, hostTasks } from './decide/effects.js'
export { forwarded, forwardedTo, merging, unmerging } from './decide/merging.js'
export { migrate, versionName } from './decide/migrate.js'
export { wake } from './decide/wake.js'
export { asksTables } from './evolve/evolve.js'
export { factsOf } from './evolve/facts.js'
export type { RememberedEvent } from './evolve/remembered-events.js'
export {
  type CaseTimeline,
  caseTimeline,
  type TimelineClock,
  type TimelineEvent,
  type TimelineScale,
  timelineScale,
} from './history/case-timeline.js'
export { customerTimeline } from './history/customer-timeline.js'
export { explainComplaint, explainDecision } from './history/explain-complaint.js'
export type { JournalDraft, JournalEntry, PersonalMark } from './history/journal-entry.js'
export { carriedOn, replay } from './history/replay.js'
export type { TimelineSpan } from './history/stage-spans.js'
export { erase } from './privacy/erase.js'
export { findIdentifiers } from './privacy/identifiers.js'
export { knownWords, personalIn } from './privacy/known-words.js'
export { erasedReferenceAt, personalPlaces } from './privacy/personal-places.js'
export { redact, withoutPersonal } from './privacy/redact.js'
export { type Retention, retentionOf } from './privacy/retention.js'
export { sealedForm } from './privacy/sealed-form.js'
export { type HeldData, heldAbout } from './privacy/subject-access.js'
export { viewFor } from './privacy/view-for.js'
export { isReferenceNumber, referenceNumber } from './reference-number.js'
export { type Refusal, type RefusalCode, refusal, refusalCodes } from './refusal.js'
export {
  comparableCases,
  type PastCase,
  pastCase,
} from './remedies/comparable-cases.js'
export { compareRemedies, remedyDeliveries, unprovenEvidence } from './remedies/compare-remedies.js'
export { simpleInterest } from './remedies/simple-interest.js'
