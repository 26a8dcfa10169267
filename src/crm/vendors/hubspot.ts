import { said } from '../../explanation.js'
import { textHash } from '../../hash.js'
import { isRecord } from '../../is-record.js'
import type { CrmChange, CrmReading } from '../crm-change.js'
import { digitsId } from './digits-id.js'
import { noId, notOfThisCrm, notTaken, onlyIssue, otherObject, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { when, wholeRecord } from './seen-record.js'
import type { CrmField, Vendor } from './vendor.js'

type Item = Readonly<Record<string, unknown>>

const empty = said(
  'HubSpot tells of a new or restored ticket without its content',
  'HubSpot仅告知新建或恢复了工单，未提供内容',
)

/** Tickets in the newer form of subscriptions, in which the type of the object is a number. */
const ticketType = '0-5'

const kindOf = ({ subscriptionType, eventType, objectTypeId }: Item): string | undefined => {
  const [object, what] = String(subscriptionType ?? eventType ?? '').split('.')
  if (object === 'ticket') return what
  return object === 'object' && objectTypeId === ticketType ? what : undefined
}

/** `eventId` is not promised to be unique: what was changed, to what and when is. */
const changeKey = (item: Item): string =>
  textHash(
    JSON.stringify([
      item.portalId,
      item.objectId,
      item.subscriptionType ?? item.eventType,
      item.propertyName,
      item.propertyValue,
      item.occurredAt,
    ]),
  ).slice(0, 24)

type Told = Extract<CrmChange, { kind: 'removal' }>

/** A merge may end in a third ticket with an id of its own. */
const mergesOf = (told: Omit<Told, 'kind'>, item: Item): CrmChange[] => {
  const into = digitsId(item.newObjectId) ?? digitsId(item.primaryObjectId)
  const merged = Array.isArray(item.mergedObjectIds) ? item.mergedObjectIds.map(digitsId) : []
  return merged.flatMap((record) =>
    record === undefined || into === undefined || record === into
      ? []
      : [{ ...told, record, kind: 'merge' as const, into }],
  )
}

const changesOf = (what: string, told: Omit<Told, 'kind'>, item: Item): CrmChange[] | undefined => {
  switch (what) {
    case 'creation':
    case 'restore':
      return [{ ...told, kind: 'unread', why: empty }]
    case 'propertyChange':
      return [
        { ...told, kind: 'fields', fields: flatFields({ [String(item.propertyName)]: item.propertyValue }) },
      ]
    case 'deletion':
      return [{ ...told, kind: 'removal' }]
    case 'merge':
      return mergesOf(told, item)
    default:
      return undefined
  }
}

const ofItem = (item: Item, index: number): CrmReading => {
  const what = kindOf(item)
  const type = String(item.subscriptionType ?? item.eventType)
  if (what === undefined) return onlyIssue(otherObject([index, 'subscriptionType'], type, 'ticket'))
  const record = digitsId(item.objectId)
  if (record === undefined) return onlyIssue(noId([index, 'objectId'], item.objectId))
  const at = readTime(item.occurredAt, {})
  const changes = changesOf(what, { record, change: changeKey(item), ...when(at) }, item)
  return changes === undefined
    ? onlyIssue(notTaken([index, 'subscriptionType'], type))
    : { changes, issues: [] }
}

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const id = digitsId(record.id)
  if (id === undefined) return onlyIssue(noId([...path, 'id'], record.id))
  const at = readTime(record.updatedAt ?? record.createdAt, {})
  const properties = isRecord(record.properties) ? record.properties : {}
  const created = record.createdAt === undefined ? {} : { createdAt: record.createdAt }
  return wholeRecord(id, at, flatFields({ ...properties, ...created }))
}

const isEvent = (item: unknown): item is Item =>
  isRecord(item) && (item.subscriptionType !== undefined || item.eventType !== undefined)

const read = (payload: unknown): CrmReading => {
  const items: readonly unknown[] = Array.isArray(payload) ? payload : [payload]
  if (items.length > 0 && items.every(isEvent)) return together(items.map(ofItem))
  const records = recordsIn(payload, ['results'], ({ properties }) => isRecord(properties))
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], 'HubSpot ticket'))
    : together(records.map(ofRecord))
}

const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })

/** Ticket of HubSpot, by webhook or as an object of the API: schemas of 2026-08-21. */
export const hubspot: Vendor = {
  object: 'ticket',
  idOf: digitsId,
  read,
  times: {},
  writtenTime: (at) => at,
  fields: {
    id: filled('reference'),
    subject: { kind: 'text' },
    content: { kind: 'text' },
    hs_pipeline: { kind: 'choice' },
    hs_pipeline_stage: { kind: 'choice' },
    hs_ticket_priority: { kind: 'choice', values: ['LOW', 'MEDIUM', 'HIGH'] },
    hs_ticket_category: { kind: 'choice' },
    hs_resolution: { kind: 'choice' },
    source_type: { kind: 'choice' },
    hubspot_owner_id: { kind: 'reference' },
    createdate: filled('time'),
    createdAt: filled('time'),
    hs_lastmodifieddate: filled('time'),
    closed_date: filled('time'),
  },
  ownField: /^[a-z][a-z0-9_]*$/,
}
