import type { Instant } from '../../time.js'
import type { ComplaintEvent, ComplaintRecord, Notice } from '../../vocabulary/index.js'

type Scalar = string | number | boolean
export type RememberedFields = Readonly<Record<string, Scalar | readonly string[]>>

/**
 * What the clocks remember of an event: its type, its moment, the plain fields of its payload, and the state tags that the
 * chart entered and left with it. Small enough to keep, complete enough to compute any clock again under any policy.
 */
export interface RememberedEvent {
  readonly type: string
  readonly at: Instant
  readonly fields?: RememberedFields
  readonly entered?: readonly string[]
  readonly left?: readonly string[]
  /** When it was recorded, of what was recorded long after it happened. */
  readonly recordedAt?: Instant
}

const longestField = 200
const longestList = 20

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= longestField)

const envelopeKeys = new Set(['type', 'at', 'by', 'id', 'note', 'overrides'])

/** Parts of a payload that hold what people wrote, or that are read in a way of their own. */
const notLookedInto = new Set(['complaint', 'notice', 'evidence'])

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestField && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= longestList && value.every(isWord)

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)

/** Below the first level only codes, moments, numbers and answers are kept: no text that somebody wrote. */
const isKept = (value: unknown): value is Scalar | string[] =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  isWord(value) ||
  isWords(value) ||
  isInstant(value)

/** `commitment: { id, dueAt }` as `commitment` (its id) and `commitment.dueAt`. */
const below = (key: string, value: object): [string, Scalar | readonly string[]][] =>
  Object.entries(value).flatMap(([inner, found]): [string, Scalar | readonly string[]][] =>
    inner === 'id' && isScalar(found) ? [[key, found]] : isKept(found) ? [[`${key}.${inner}`, found]] : [],
  )

const fieldsOf = (event: object): [string, Scalar | readonly string[]][] =>
  Object.entries(event).flatMap(([key, value]): [string, Scalar | readonly string[]][] => {
    if (envelopeKeys.has(key)) return []
    if (isScalar(value) || isWords(value)) return [[key, value]]
    return typeof value !== 'object' || value === null || Array.isArray(value) || notLookedInto.has(key)
      ? []
      : below(key, value)
  })

/** How and when a notice left the bank, which decides whether it was in time. */
const dispatchOf = (event: object): [string, Scalar][] => {
  const notice = 'notice' in event ? (event.notice as Partial<Notice> | undefined) : undefined
  const { form, dispatchedAt, deliveredAt } = notice ?? {}
  return Object.entries({ form, dispatchedAt, deliveredAt }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
}

/** What an event says only together with the record before it: the outcome that was decided, the messages that were answered. */
const fromRecord = (event: object, record: ComplaintRecord | undefined): [string, Scalar | string[]][] => {
  const { type, proposal, answers } = event as { type?: string; proposal?: unknown; answers?: string[] }
  if (type === 'contact.made') return [['message', answers ?? []]]
  const decided =
    type === 'decision.made'
      ? record?.proposals.findLast((each) => each.proposal.id === proposal)?.proposal
      : type === 'final-response.sent'
        ? record?.decision?.proposal
        : undefined
  return decided === undefined ? [] : [['outcome', decided.outcome]]
}

/** The moves of the chart that came with an event. */
export interface ChartMoves {
  readonly entered?: readonly string[]
  readonly left?: readonly string[]
}

/** What the clocks keep of an event; `record` is the record before it. */
export const rememberedEvent = (
  event: ComplaintEvent | { readonly type: string; readonly at: Instant },
  { entered = [], left = [] }: ChartMoves = {},
  record?: ComplaintRecord,
): RememberedEvent => {
  const fields = Object.fromEntries([...fieldsOf(event), ...dispatchOf(event), ...fromRecord(event, record)])
  return {
    type: event.type,
    at: event.at,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(entered.length === 0 ? {} : { entered }),
    ...(left.length === 0 ? {} : { left }),
  }
}
