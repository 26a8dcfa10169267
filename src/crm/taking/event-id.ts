import { textHash } from '../../hash.js'
import type { Dialect } from '../dialect.js'

const plain = /^[\w.:-]{1,100}$/

/** The id of an event: the same for every delivery of one change of one record, whatever the CRM calls it. */
export const eventId = (
  { idPrefix }: Dialect,
  { record, change }: { readonly record: string; readonly change: string },
  what: string,
): string => `${idPrefix}${record}-${what}-${plain.test(change) ? change : textHash(change).slice(0, 24)}`
