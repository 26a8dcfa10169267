import { type JournalEntry, withoutPersonal } from '../complaint/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'

/** What a CloudEvent of a journal entry carries. */
export interface EntryData {
  readonly complaint: string
  /** The place of the entry in the complaint's journal, from 1. */
  readonly sequence: number
  /** When the system learned of it; the envelope's `time` is when it happened. */
  readonly recordedAt: Instant
  /** The event, with `[erased]` in the place of personal values unless they were asked for. */
  readonly event: ComplaintEvent
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  /** The entry's link in the journal's chain. */
  readonly hash: string
}

/**
 * A journal entry in the envelope of CloudEvents 1.0, as the JSON that its structured mode sends. An alias, since the official SDK takes
 * objects with any extension, which an interface does not promise to be.
 */
export type CloudEventOfEntry = {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: Instant
  readonly datacontenttype: 'application/json'
  readonly dataschema?: string
  readonly data: EntryData
}

/** Who sends, and how much. */
export interface CloudEventOptions {
  /** A URI reference that names the sender, the same for all events of this bank: `urn:bank:complaints`. */
  readonly source: string
  /** Put before the event's own type. Default `io.redress.` */
  readonly typePrefix?: string
  /** Where the receiver finds `redress/events.schema.json`. */
  readonly dataschema?: string
  /** Names, numbers and texts of people as well. Default: none, so that a bus is not one more place to erase them from. */
  readonly personal?: boolean
}

/** Headers hold ASCII only, and receivers copy a subject into them. */
const inAscii = (text: string): string => encodeURIComponent(text)

/**
 * A line of a journal as a CloudEvent: `type` is the event's with a version, `subject` the complaint, `id` the complaint and the place in
 * its journal, the same whenever it is sent again. Sent in structured mode it carries any text; the binary mode puts attributes into
 * headers, which hold no Chinese.
 *
 * @example
 * cloudEvent(entry, { source: 'urn:bank:complaints' })
 * // { specversion: '1.0', id: 'c-1/3', source: 'urn:bank:complaints', type: 'io.redress.complaint.registered.v1',
 * //   subject: 'c-1', time: '2026-03-02T02:00:00.000Z', datacontenttype: 'application/json', data: { complaint: 'c-1', sequence: 3, … } }
 */
export const cloudEvent = (
  { complaint, sequence, recordedAt, event, basis, hash }: JournalEntry,
  { source, typePrefix = 'io.redress.', dataschema, personal = false }: CloudEventOptions,
): CloudEventOfEntry => ({
  specversion: '1.0',
  id: `${inAscii(complaint)}/${sequence}`,
  source,
  type: `${typePrefix}${event.type}.v1`,
  subject: inAscii(complaint),
  time: event.at,
  datacontenttype: 'application/json',
  ...(dataschema === undefined ? {} : { dataschema }),
  data: {
    complaint,
    sequence,
    recordedAt,
    event: personal ? event : withoutPersonal(event),
    policy: basis.policy,
    hash,
  },
})
