export type { Append, BatchedAppend, ComplaintStore, Erasure, Stored } from './complaint-store.js'
