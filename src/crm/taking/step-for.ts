import type { Complaint } from '../../complaint/index.js'
import { said } from '../../explanation.js'
import type { Instant } from '../../time.js'
import type { ReceivedInput } from '../../vocabulary/index.js'
import type { CrmChange } from '../crm-change.js'
import type { CrmStep } from '../crm-step.js'
import type { Dialect } from '../dialect.js'
import { eventsOf } from './events-of.js'
import { receiptOf } from './receipt.js'

/** What is known here while a change is looked at. */
export interface Knowledge {
  /** The complaint of the record, if there is one. */
  readonly complaint?: Complaint | undefined
  /** When the change reached the host. */
  readonly now: Instant
}

/** The complaint that a change is about. */
export const complaintOf = (change: CrmChange, { idPrefix }: Dialect): string | undefined =>
  change.record === undefined ? undefined : `${idPrefix}${change.record}`

const notHere = said('The complaint is not here yet', '该投诉尚未建立')

const nothingNew = said('Nothing that the complaint does not have already', '没有新的内容')

const opening = (change: Extract<CrmChange, { kind: 'record' }>, dialect: Dialect, now: Instant): CrmStep => {
  const receipt = receiptOf({ record: change.record, fields: change.fields, dialect, now })
  return receipt.ok
    ? {
        do: 'open',
        complaint: `${dialect.idPrefix}${change.record}`,
        event: receipt.value as ReceivedInput,
        issues: receipt.issues,
      }
    : {
        do: 'nothing',
        why: said('The record does not make a complaint', '该记录不构成投诉'),
        issues: receipt.issues,
      }
}

const unknown = (change: Exclude<CrmChange, { kind: 'unread' }>, dialect: Dialect, now: Instant): CrmStep => {
  switch (change.kind) {
    case 'record':
      return opening(change, dialect, now)
    case 'removal':
      return { do: 'nothing', why: notHere, issues: [] }
    case 'merge':
      return { do: 'read', record: change.into, why: notHere, issues: [] }
    default:
      return { do: 'read', record: change.record, why: notHere, issues: [] }
  }
}

const between = (at: Instant | undefined, earliest: Instant, now: Instant): Instant =>
  at === undefined || at > now ? now : at < earliest ? earliest : at

/**
 * What a host does with a change, given what it has: open the complaint, report events of it, read the record first, or nothing. A change
 * that comes twice, late or before the record was seen does no harm: events have the CRM's own ids.
 *
 * @example
 * const { changes } = readPayload(dialect.crm, payload)
 * stepFor(changes[0], dialect, { complaint: await desk.load('zd-35436'), now })
 * // { do: 'handle', complaint: 'zd-35436', events: [{ type: 'customer-message.received', … }], issues: [] }
 */
export const stepFor = (change: CrmChange, dialect: Dialect, { complaint, now }: Knowledge): CrmStep => {
  if (change.kind === 'unread')
    return {
      do: 'read',
      ...(change.record === undefined ? {} : { record: change.record }),
      why: change.why,
      issues: [],
    }
  if (complaint === undefined) return unknown(change, dialect, now)
  const at = between(change.at, complaint.openedAt, now)
  const { events, issues } = eventsOf(change, { complaint, dialect, at })
  return events.length === 0
    ? { do: 'nothing', why: nothingNew, issues }
    : { do: 'handle', complaint: complaint.id, events, issues }
}
