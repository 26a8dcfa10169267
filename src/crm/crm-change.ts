import type { Said } from '../explanation.js'
import type { Issue } from '../issues.js'
import type { Instant } from '../time.js'

/** A field as a CRM sends it: flat and plain. */
export type CrmValue = string | number | boolean | null | readonly string[]

export type CrmFields = Readonly<Record<string, CrmValue>>

interface Told {
  /** The CRM's id of the record, in the one form in which ids of that CRM are compared. */
  readonly record: string
  /** The same for every delivery of the same change, so that the second one changes nothing. */
  readonly change: string
  /** When it happened, where the CRM says so. */
  readonly at?: Instant
}

/**
 * One thing that a CRM told of one record, whatever its payloads look like: the whole record, some of its fields, a comment, a
 * merge, a deletion, or that something changed which has to be read there. Without a `record` that holds for all of them.
 */
export type CrmChange =
  | (Told & { readonly kind: 'record'; readonly fields: CrmFields })
  | (Told & { readonly kind: 'fields'; readonly fields: CrmFields })
  | (Told & {
      readonly kind: 'comment'
      readonly text: string
      /** Who wrote it: the customer, the bank to the customer, or the bank to itself. */
      readonly from: 'customer' | 'bank' | 'inside'
    })
  | (Told & { readonly kind: 'merge'; readonly into: string })
  | (Told & { readonly kind: 'removal' })
  | (Omit<Told, 'record'> & { readonly kind: 'unread'; readonly record?: string; readonly why: Said })

/** All that one payload tells, in its order, and what could not be read of it. */
export interface CrmReading {
  readonly changes: readonly CrmChange[]
  readonly issues: readonly Issue[]
}
