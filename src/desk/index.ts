export { createDesk } from './create-desk.js'
export type {
  Desk,
  DeskOptions,
  DeskResult,
  Opening,
} from './desk.js'
export { eachStored } from './each-stored.js'
export { seal } from './journal/seal.js'
export { verifyJournal } from './journal/verify-journal.js'
export { keepingRefusals, type RefusedAttempt } from './keeping-refusals.js'
export { upToDate } from './loaded.js'
export { seenWaiting } from './observe.js'
export type { Observe, ObservedEnd, ObservedPart } from './observed.js'
export { replanStore } from './store-scans.js'
