export { assignee } from './assignee.js'
export { assigning } from './assigning.js'
export { type Bundling, bundling, type ThresholdStanding } from './bundling.js'
export { type ComplaintClock, runClocks } from './clocks/clocks-of.js'
export { meets } from './clocks/condition.js'
export { clockKey } from './clocks/instances.js'
export { type NextDue, nextDue } from './clocks/next.js'
export type { Complaint } from './complaint.js'
export { type Completeness, completeness } from './completeness/completeness.js'
export { type DeadlineAnswer, type DeadlineAnswers, deadlines } from './deadlines.js'

export type { Effect, EffectBody } from './effect.js'
export { clocksOf, explain, explainDecision } from './explain.js'
export { factsOf } from './facts.js'
export { forwarded, forwardedTo } from './forwarding.js'
export { type Handled, handle, handleAll, open, type Taken } from './handle.js'
export type { JournalDraft, JournalEntry, PersonalMark } from './journal-entry.js'
export { type Life, type LifeClock, type LifeEvent, lifeOf } from './life/life.js'
export { type LifeScale, scaleOf } from './life/scale.js'
export type { LifeSpan } from './life/spans.js'
export { mergedInto } from './merged-into.js'
export { merging } from './merging.js'
export { migrate, versionName } from './migrate.js'
export { customerTimeline } from './privacy/customer-timeline.js'
export { erase } from './privacy/erase.js'
export { type HeldData, heldAbout } from './privacy/held-about.js'
export { findIdentifiers } from './privacy/identifiers.js'
export { knownWords } from './privacy/known-words.js'
export { personalPlaces } from './privacy/personal-places.js'
export { redact } from './privacy/redact.js'
export { type Retention, retentionOf } from './privacy/retention.js'
export { sealedForm } from './privacy/sealed-form.js'

export { type ComplaintView, viewFor } from './privacy/view-for.js'
export { withoutPersonal } from './privacy/without-personal.js'
export { isReferenceNumber, type ReferenceParts, referenceNumber } from './reference-number.js'
export { type Refusal, type RefusalCode, refusal, refusalCodes } from './refusal.js'
export {
  type ComparedCases,
  comparableCases,
  type PastCase,
  pastCase,
} from './remedies/comparable-cases.js'
export {
  compareRemedies,
  type RemedyComparison,
} from './remedies/compare-remedies.js'
export { deliveries, unprovenEvidence } from './remedies/deliveries.js'
export { type Interest, simpleInterest } from './remedies/simple-interest.js'

export { type ClockMoment, type MovedClock, movedClocks } from './replan/moved-clocks.js'
export { replay } from './replay.js'
export type { SignalSeen } from './signals.js'
export { wake } from './wake.js'
