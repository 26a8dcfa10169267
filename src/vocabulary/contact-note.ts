import type { Instant } from '../time.js'
import type { Actor } from './people.js'

/** A conversation as the record keeps it: when, by whom, which way, what was said and who took part. */
export interface ContactNote {
  readonly at: Instant
  readonly by: Actor
  readonly direction: string
  readonly channel: string
  readonly summary: string
  readonly participants: readonly string[]
  readonly dissatisfactionCause?: string | undefined
}
