import type { Instant } from '../../time.js'
import type { CrmFields, CrmReading } from '../crm-change.js'
import { isReadable, type Unreadable } from './read-time.js'

/** A moment that a payload tells, if it does. */
export const when = (at: Instant | Unreadable): { readonly at?: Instant } => (isReadable(at) ? { at } : {})

/** What is told of a record by looking at it: looked at again in the same state, it is the same change. */
export const seen = (record: string, at: Instant | Unreadable) => ({
  record,
  change: `seen-${isReadable(at) ? at : ''}`,
  ...when(at),
})

/** A record as a whole. */
export const wholeRecord = (record: string, at: Instant | Unreadable, fields: CrmFields): CrmReading => ({
  changes: [{ ...seen(record, at), kind: 'record', fields }],
  issues: [],
})
