export type { Append, ComplaintStore, Stored } from './complaint-store.js'
