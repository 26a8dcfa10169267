import type { EventPattern } from '../regimes/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, Notice } from '../vocabulary/index.js'

type Scalar = string | number | boolean

/**
 * What the clocks remember of an event: its type, its moment, the plain fields of its payload, and the state tags that the
 * chart entered and left with it. Small enough to keep, complete enough to compute any clock again under any policy.
 */
export interface SignalSeen {
  readonly type: string
  readonly at: Instant
  readonly fields?: Readonly<Record<string, Scalar>>
  readonly entered?: readonly string[]
  readonly left?: readonly string[]
}

const longestField = 200

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= longestField)

const envelopeKeys = new Set(['type', 'at', 'by', 'id', 'note', 'overrides'])

const fieldsOf = (event: object): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(event).filter(
      (entry): entry is [string, Scalar] => !envelopeKeys.has(entry[0]) && isScalar(entry[1]),
    ),
  )

/** How and when a notice left the bank, which decides whether it was in time. */
const dispatchOf = (event: object): Record<string, Scalar> => {
  const notice = 'notice' in event ? (event.notice as Partial<Notice> | undefined) : undefined
  return Object.fromEntries(
    Object.entries({
      form: notice?.form,
      dispatchedAt: notice?.dispatchedAt,
      deliveredAt: notice?.deliveredAt,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

export const signalOf = (
  event: ComplaintEvent | { readonly type: string; readonly at: Instant },
  entered: readonly string[] = [],
  left: readonly string[] = [],
): SignalSeen => {
  const fields = { ...fieldsOf(event), ...dispatchOf(event) }
  return {
    type: event.type,
    at: event.at,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(entered.length === 0 ? {} : { entered }),
    ...(left.length === 0 ? {} : { left }),
  }
}

/** Whether a signal is one that a pattern means. */
export const isMeant = (pattern: EventPattern, signal: SignalSeen): boolean => {
  if (typeof pattern === 'string') return pattern === signal.type
  return (
    pattern.on === signal.type &&
    Object.entries(pattern.where).every(([key, wanted]) => {
      const found = signal.fields?.[key]
      return Array.isArray(wanted) ? found !== undefined && wanted.includes(found) : found === wanted
    })
  )
}

export const isAnyMeant = (patterns: readonly EventPattern[] | undefined, signal: SignalSeen): boolean =>
  patterns?.some((pattern) => isMeant(pattern, signal)) ?? false
