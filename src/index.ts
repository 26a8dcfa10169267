export {
  assignee,
  type Bundling,
  bundling,
  type Complaint,
  type ComplaintClock,
  type Completeness,
  clocksOf,
  completeness,
  type DeadlineAnswer,
  type DeadlineAnswers,
  deadlines,
  type Effect,
  type EffectBody,
  explain,
  explainDecision,
  type Handled,
  handle,
  isReferenceNumber,
  type JournalDraft,
  type JournalEntry,
  type NextDue,
  nextDue,
  open as openComplaint,
  type ReferenceParts,
  type Refusal,
  type RefusalCode,
  referenceNumber,
  refusalCodes,
  replay,
  type Taken,
  type ThresholdStanding,
  wake,
} from './complaint/index.js'
export {
  type Assigned,
  createDesk,
  type Desk,
  type DeskAnswer,
  type DeskOptions,
  type Done,
  type JournalProof,
  verifyJournal,
  type Woken,
} from './desk/index.js'
export { type ErrorCode, errorCodes, RedressError } from './errors.js'
export { type Language, type Reason, type Said, type Source, toText } from './explanation.js'
export { type Checked, type Issue, issueText } from './issues.js'
export type { Append, BatchedAppend, ComplaintStore, Stored } from './ports/index.js'
export type { Instant, Moment, PlainDate, Target } from './time.js'
export {
  type ComplaintEvent,
  type ComplaintRecord,
  type EventType,
  type Intake,
  parseEvent,
} from './vocabulary/index.js'
