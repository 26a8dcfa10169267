export { createDesk } from './create-desk.js'
export type { Desk, DeskAnswer, DeskOptions, Done, Opening, Woken } from './desk.js'
export { chainStart, seal } from './journal-chain.js'
export { type JournalProof, verifyJournal } from './verify-journal.js'
