export type { Append, BatchedAppend, ComplaintStore, Stored } from './complaint-store.js'
