import type { Instant } from '../../time.js'
import type { CrmReading, CrmValue } from '../crm-change.js'
import type { TimeWriting } from './read-time.js'

/** What a CRM's documents say of one of its fields. */
export interface CrmField {
  readonly kind: 'text' | 'choice' | 'time' | 'date' | 'reference' | 'number' | 'yes-no'
  /** The longest text it takes, in characters. */
  readonly longest?: number
  /** `create`: only while the record is made; `no`: the CRM fills it itself. */
  readonly write?: 'create' | 'no'
  /** The values that it ships with; banks change those of most fields. */
  readonly values?: readonly (string | number)[]
}

/** One CRM: how its payloads are read, and what its record takes. */
export interface Vendor {
  /** The object that is read and written, by the CRM's own name. */
  readonly object: string
  /** An id in the form in which ids of this CRM are compared; nothing when it is none. */
  readonly idOf: (value: unknown) => string | undefined
  readonly read: (payload: unknown) => CrmReading
  readonly times: TimeWriting
  /** A moment as this CRM takes it. */
  readonly writtenTime: (at: Instant) => CrmValue
  readonly fields: Readonly<Record<string, CrmField>>
  /** What the names of a bank's own fields look like, where the CRM has a rule for them. */
  readonly ownField: RegExp
  /** Values that end a record only by an action of the CRM's own, by field. */
  readonly byAction?: {
    readonly field: string
    readonly values: Readonly<Record<string, string>>
  }
}
