export {
  assignee,
  bundling,
  type Complaint,
  type ComplaintClock,
  clocksOf,
  comparableCases,
  compareRemedies,
  completeness,
  customerTimeline,
  deadlines,
  type Effect,
  explainComplaint,
  explainDecision,
  type HandleResult,
  handle,
  isReferenceNumber,
  type JournalEntry,
  knownWords,
  movedClocks,
  nextDue,
  openComplaint,
  type PastCase,
  pastCase,
  type Refusal,
  redact,
  referenceNumber,
  remedyDeliveries,
  replay,
  retentionOf,
  simpleInterest,
  unprovenEvidence,
  viewFor,
  wake,
  withoutPersonal,
} from './complaint/index.js'
export {
  createDesk,
  type Desk,
  type DeskOptions,
  type DeskResult,
  keepingRefusals,
  type RefusedAttempt,
  replanStore,
  verifyJournal,
} from './desk/index.js'
export { RedressError } from './errors.js'
export { type Language, type Reason, toText } from './explanation.js'
export { type Checked, type Issue, type IssueCode, issueText } from './issues.js'
export type { Append, ComplaintStore, Erasure, Stored } from './ports/index.js'
export {
  type ComplaintEvent,
  parseEvent,
} from './vocabulary/index.js'
