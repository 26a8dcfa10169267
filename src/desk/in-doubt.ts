import { RedressError } from '../errors.js'
import type { ComplaintEvent } from '../vocabulary/index.js'

/** The store cannot say whether what it was given is kept: the answer got lost. */
export const isInDoubt = (error: unknown): boolean =>
  error instanceof RedressError && error.code === 'store-failed' && error.details.kept === 'unknown'

/** As it was when the module was loaded. A host's `newId` may give numbers of complaints, which are not to be used up by events. */
const newEventId = (): string => globalThis.crypto.randomUUID()

/** Every event with an id before it is tried for the first time: reported again under it, it changes nothing twice. */
export const withEventIds = (events: readonly ComplaintEvent[]): readonly ComplaintEvent[] =>
  events.map((event) => (event.id === undefined ? { ...event, id: newEventId() } : event))

/** What a caller needs to try again: under these ids nothing happens twice. */
export interface Tried {
  readonly complaint: string
  readonly events: readonly ComplaintEvent[]
  /** An earlier try of the same call is in doubt. */
  readonly inDoubt: boolean
}

/** The failure with the ids of what was tried, also of an earlier try that is still in doubt. */
export const withIdsOf = (error: unknown, { complaint, events, inDoubt }: Tried): unknown => {
  if (!(error instanceof RedressError) || error.code !== 'store-failed') return error
  const ids = events.flatMap(({ id }) => (id === undefined ? [] : [id]))
  return new RedressError('store-failed', error.says, {
    cause: error.cause ?? error,
    details: {
      ...error.details,
      complaint,
      ...(ids.length === 0 ? {} : { events: ids }),
      ...(inDoubt ? { kept: 'unknown' } : {}),
    },
  })
}
