import type { ComplaintEvent, ComplaintRecord, EventOf } from '../../../vocabulary/index.js'
import { aftercareFolds } from './aftercare.js'
import { handlingFolds } from './handling.js'
import { inquiryFolds } from './inquiry.js'
import { type Folds, happened } from './record-fold.js'

const folds: Folds = { ...handlingFolds, ...inquiryFolds, ...aftercareFolds }

/** The record as the receipt of a complaint opens it. */
export const openRecord = (event: EventOf<'complaint.received'>): ComplaintRecord => ({
  intake: event.complaint,
  receivedAt: event.at,
  classification: {},
  judged: {},
  attention: 'normal',
  earlierHandlers: [],
  interests: [],
  notices: [],
  contacts: [],
  messages: [],
  investigations: [],
  evidence: event.complaint.evidence,
  statements: [],
  enquiries: [],
  informationRequests: [],
  expertWork: [],
  proposals: [],
  offers: [],
  approvals: [],
  remediesDelivered: [],
  commitments: [],
  extensions: [],
  callbacks: [],
  rehandled: 0,
  reviews: [],
  disputes: [],
  regulatorReports: [],
  actions: [],
  qualityReviews: [],
  links: [],
  repeats: [],
  reopened: 0,
  legalHold: false,
  overrides: [],
})

/** The record after an event. Events that only the chart or the clocks care about leave it as it was. */
export const evolveRecord = (record: ComplaintRecord, event: ComplaintEvent): ComplaintRecord => {
  const fold = folds[event.type] as
    | ((record: ComplaintRecord, event: ComplaintEvent) => Partial<ComplaintRecord>)
    | undefined
  const overrides = (event.overrides ?? []).map((override) => ({
    ...happened(event),
    ...override,
    event: event.type,
  }))
  if (fold === undefined && overrides.length === 0) return record
  const change = fold?.(record, event) ?? {}
  const next = { ...record, ...change, overrides: [...record.overrides, ...overrides] }
  // JSON has no undefined: what an event takes back must be gone, so that a stored record equals the one in memory.
  for (const key of Object.keys(change) as (keyof ComplaintRecord)[])
    if (change[key] === undefined) delete next[key]
  return next
}
