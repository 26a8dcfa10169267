export type { Append, BatchedAppend, ComplaintStore, Erasure, Stored, ZoneNote } from './complaint-store.js'
