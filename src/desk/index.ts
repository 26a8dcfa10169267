export { createDesk } from './create-desk.js'
export type {
  AssignmentResult,
  Desk,
  DeskOptions,
  DeskResult,
  DeskSuccess,
  ErasableComplaint,
  Opening,
  WakeResult,
} from './desk.js'
export { seal } from './journal/seal.js'
export { type JournalHead, verifyJournal } from './journal/verify-journal.js'
export { keepingRefusals, type RefusedAttempt } from './keeping-refusals.js'
export { type ReplanRequest, replanStore } from './store-scans.js'
