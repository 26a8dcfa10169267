import { evolveRecord, openRecord } from '../../src/complaint/evolve/record/record.js'
import type { ComplaintEvent, ComplaintRecord } from '../../src/vocabulary/index.js'
import { hoursIn, received } from './events.js'

/** The record as the receipt of an ordinary complaint opens it. */
export const openedRecord: ComplaintRecord = openRecord(received())

/** The record after these events, the first of them one hour after the receipt, then hour by hour. */
export const recordAfter = (...events: readonly ComplaintEvent[]): ComplaintRecord =>
  events.reduce(
    (record, event, index) => evolveRecord(record, { ...event, at: hoursIn(index + 1) }),
    openedRecord,
  )
