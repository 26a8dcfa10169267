import { said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import type { CrmChange, CrmFields, CrmReading, CrmValue } from '../crm-change.js'
import { dynamicsFields } from './dynamics-fields.js'
import { noId, notOfThisCrm, notTaken, onlyIssue, otherObject, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { seen, when } from './seen-record.js'
import type { Vendor } from './vendor.js'

const object = 'incident'
const guid = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? guid.exec(value.trim())?.[1]?.toLowerCase() : undefined

const tooLarge = said(
  'The message was over 256 KB, and Dynamics left its content out',
  '消息超过256 KB，Dynamics已略去其内容',
)
const resolved = said(
  'Dynamics resolves a case by an action whose message does not hold the case',
  'Dynamics通过专门操作结案，其消息不含案件内容',
)

type Context = Readonly<Record<string, unknown>>

/** A map of an execution context is a list of keys and values. */
const entryOf = (list: unknown, key: string): unknown =>
  (Array.isArray(list) ? list : []).find((each: unknown) => isRecord(each) && each.key === key)?.value

/** Choices and references carry their value inside. */
const plain = (value: unknown): CrmValue | undefined => {
  if (!isRecord(value)) return value as CrmValue | undefined
  const inner = value.Value ?? value.Id
  return typeof inner === 'string' || typeof inner === 'number' || inner === null ? inner : undefined
}

const attributesOf = (target: unknown): CrmFields => {
  const list = isRecord(target) ? target.Attributes : undefined
  const pairs = (Array.isArray(list) ? list : []).flatMap((each: unknown) => {
    const value = isRecord(each) ? plain(each.value) : undefined
    return isRecord(each) && value !== undefined ? [[String(each.key), value] as const] : []
  })
  return Object.fromEntries(pairs)
}

interface Told {
  readonly record: string
  readonly change: string
  readonly at?: string
}

const mergeOf = (told: Told, context: Context): CrmChange | undefined => {
  const target = entryOf(context.InputParameters, 'Target')
  const into = idOf(isRecord(target) ? target.Id : undefined) ?? told.record
  const loser = idOf(entryOf(context.InputParameters, 'SubordinateId'))
  return loser === undefined ? undefined : { ...told, record: loser, kind: 'merge', into }
}

const changeOf = (told: Told, context: Context): CrmChange | undefined => {
  if (context.MessageName === 'Delete') return { ...told, kind: 'removal' }
  if (context.InputParameters === undefined) return { ...told, kind: 'unread', why: tooLarge }
  const fields = attributesOf(entryOf(context.InputParameters, 'Target'))
  switch (context.MessageName) {
    case 'Create':
      return { ...told, kind: 'record', fields }
    case 'Update':
    case 'Assign':
    case 'SetState':
    case 'SetStateDynamicEntity':
      return Object.keys(fields).length === 0
        ? { ...told, kind: 'unread', why: resolved }
        : { ...told, kind: 'fields', fields }
    case 'Close':
      return { ...told, kind: 'unread', why: resolved }
    case 'Merge':
      return mergeOf(told, context)
    default:
      return undefined
  }
}

const ofContext = (context: Context): CrmReading => {
  const entity = context.PrimaryEntityName
  if (entity !== object) return onlyIssue(otherObject(['PrimaryEntityName'], entity, object))
  const record = idOf(context.PrimaryEntityId)
  if (record === undefined) return onlyIssue(noId(['PrimaryEntityId'], context.PrimaryEntityId))
  const at = readTime(context.OperationCreatedOn, {})
  const change = `${String(context.OperationId ?? context.CorrelationId)}-${String(context.MessageName)}`
  const told = changeOf({ record, change, ...when(at) }, context)
  return told === undefined
    ? onlyIssue(notTaken(['MessageName'], String(context.MessageName)))
    : { changes: [told], issues: [] }
}

const cancelledByMerge = 2000

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const id = idOf(record.incidentid)
  if (id === undefined) return onlyIssue(noId([...path, 'incidentid'], record.incidentid))
  const at = readTime(record.modifiedon ?? record.createdon, { zone: 'UTC' })
  const told = seen(id, at)
  const into = idOf(record._masterid_value ?? record.masterid)
  if (Number(record.statuscode) === cancelledByMerge && into !== undefined)
    return { changes: [{ ...told, kind: 'merge', into }], issues: [] }
  // Beside each value stand its label and its type, as `name@…`.
  const values = Object.entries(record).filter(([name]) => !name.includes('@'))
  return {
    changes: [{ ...told, kind: 'record', fields: flatFields(Object.fromEntries(values)) }],
    issues: [],
  }
}

const read = (payload: unknown): CrmReading => {
  if (isRecord(payload) && payload.MessageName !== undefined) return ofContext(payload)
  const records = recordsIn(payload, ['value'], ({ incidentid }) => incidentid !== undefined)
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], 'Dynamics 365 incident'))
    : together(records.map(ofRecord))
}

/** `incident` of Dynamics 365, by webhook (the execution context) or as a row of the Web API. Documents of 2021 to 2026. */
export const dynamics: Vendor = {
  object,
  idOf,
  read,
  // A value without an offset is UTC in the Web API.
  times: { zone: 'UTC' },
  writtenTime: (at) => at,
  fields: dynamicsFields,
  ownField: /^[a-z][a-z0-9]{1,7}_[a-z0-9_]+$/,
  byAction: {
    field: 'statuscode',
    values: { 5: 'CloseIncident', 1000: 'CloseIncident', 6: 'CloseIncident', 2000: 'Merge' },
  },
}
