export { assignee } from './assignee.js'
export { type Assigning, assigning } from './assigning.js'
export { type Bundling, bundling, type ThresholdStanding } from './bundling.js'
export { type ComplaintClock, runClocks } from './clocks/clocks-of.js'
export { meets } from './clocks/condition.js'
export { type NextDue, nextDue } from './clocks/next.js'
export type { Complaint } from './complaint.js'
export { type Completeness, completeness, type MissingPart } from './completeness/completeness.js'
export { type DeadlineAnswer, type DeadlineAnswers, deadlineRequest, deadlines } from './deadlines.js'
export type { Decision } from './decide.js'
export type { Effect, EffectBody } from './effect.js'
export { clocksOf, explain, explainDecision } from './explain.js'
export { factsOf } from './facts.js'
export { forwarded, forwardedTo } from './forwarding.js'
export { type Handled, handle, handleAll, open, type Taken } from './handle.js'
export type { Basis, Conclusion, JournalDraft, JournalEntry, PersonalMark } from './journal-entry.js'
export { type Life, type LifeClock, type LifeEvent, lifeOf } from './life/life.js'
export { type LifeScale, scaleOf } from './life/scale.js'
export type { LifeSpan } from './life/spans.js'
export { type Held, merging } from './merging.js'
export { migrate, versionName } from './migrate.js'
export { customerTimeline, type TimelineLine } from './privacy/customer-timeline.js'
export { type Erased, erase } from './privacy/erase.js'
export { type HeldData, heldAbout } from './privacy/held-about.js'
export { findIdentifiers } from './privacy/identifiers.js'
export { knownWords } from './privacy/known-words.js'
export { type PersonalPlace, personalPlaces } from './privacy/personal-places.js'
export { redact } from './privacy/redact.js'
export { type Retention, type RetentionStatus, retentionOf } from './privacy/retention.js'
export { erasedText, sealedForm } from './privacy/sealed-form.js'
export type { IdentifierKind, Span } from './privacy/span.js'
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
  type DemandMet,
  type RemedyComparison,
  type RemedyState,
} from './remedies/compare-remedies.js'
export { type Delivery, deliveries, unprovenEvidence } from './remedies/deliveries.js'
export { type Interest, type InterestTerms, simpleInterest } from './remedies/simple-interest.js'
export type { Sums } from './remedies/sums.js'
export { type ClockMoment, type MovedClock, movedClocks } from './replan/moved-clocks.js'
export { replay } from './replay.js'
export type { SignalSeen } from './signals.js'
export { wake } from './wake.js'
