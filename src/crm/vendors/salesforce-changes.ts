import { said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import type { Instant } from '../../time.js'
import type { CrmChange, CrmFields, CrmReading } from '../crm-change.js'
import { noId, notTaken, otherObject, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { salesforceId } from './salesforce-id.js'
import { when } from './seen-record.js'

type Payload = Readonly<Record<string, unknown>>

/** The header of a change event, in any of the forms in which events reach a subscriber. */
export const changeHeader = (value: unknown): { header: Payload; payload: Payload } | undefined => {
  if (!isRecord(value)) return undefined
  const inner = isRecord(value.data) ? value.data : value
  const payload = isRecord(inner.payload) ? inner.payload : inner
  const header = payload.ChangeEventHeader
  return isRecord(header) ? { header, payload } : undefined
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const gap = said(
  'Salesforce knows that the record changed and does not say how (a gap)',
  'Salesforce仅告知记录已变更，未提供内容（缺口事件）',
)
const overflow = said(
  'Salesforce changed more records at once than it tells of (an overflow)',
  'Salesforce一次变更的记录过多，未逐条告知（溢出事件）',
)
const bitmap = said(
  'The names of the changed fields came as a bitmap',
  '变更字段以位图形式传来，尚未还原为字段名',
)
const asDiff = said(
  'A long text came as its difference from the one before',
  '长文本仅以与前一版本的差异形式传来',
)

const wanted = (payload: Payload, names: readonly string[], nulled: readonly string[]): CrmFields => {
  const all = flatFields({ ...payload, ChangeEventHeader: undefined })
  const isChanged = (name: string) =>
    names.length === 0
      ? all[name] !== null
      : names.some((each) => name === each || name.startsWith(`${each}.`))
  const changed = Object.entries(all).filter(([name]) => isChanged(name))
  return Object.fromEntries([...changed, ...nulled.map((name) => [name, null] as const)])
}

interface Told {
  readonly record: string
  readonly change: string
  readonly at?: Instant
}

const updated = (told: Told, header: Payload, payload: Payload): CrmChange[] => {
  const [names, nulled] = [textsOf(header.changedFields), textsOf(header.nulledFields)]
  const diffs = textsOf(header.diffFields)
  if ([...names, ...nulled, ...diffs].some((name) => /^(\d+-)?0x/i.test(name)))
    return [{ ...told, kind: 'unread', why: bitmap }]
  const whole = Object.fromEntries(Object.entries(payload).filter(([name]) => !diffs.includes(name)))
  const fields = wanted(whole, names, nulled)
  return [
    { ...told, kind: 'fields', fields },
    ...(diffs.length === 0 ? [] : [{ ...told, kind: 'unread', why: asDiff } as const]),
  ]
}

const changesOf = (told: Told, header: Payload, payload: Payload): CrmChange[] | undefined => {
  switch (header.changeType) {
    case 'CREATE':
    case 'UNDELETE':
    case 'SNAPSHOT':
      return [{ ...told, kind: 'record', fields: wanted(payload, [], []) }]
    case 'UPDATE':
      return updated(told, header, payload)
    case 'DELETE':
    case 'GAP_DELETE':
      return [{ ...told, kind: 'removal' }]
    case 'GAP_CREATE':
    case 'GAP_UPDATE':
    case 'GAP_UNDELETE':
      return [{ ...told, kind: 'unread', why: gap }]
    default:
      return undefined
  }
}

const ofRecord = (header: Payload, payload: Payload, id: string, index: number): CrmReading => {
  const { transactionKey, sequenceNumber, commitTimestamp } = header
  const at = readTime(commitTimestamp, {})
  const change = `${String(transactionKey)}-${String(sequenceNumber)}`
  // After some conversions of fields one event stands for every record of a kind: `500*`.
  if (/\*$/.test(id)) return { changes: [{ kind: 'unread', change, ...when(at), why: gap }], issues: [] }
  const record = salesforceId(id)
  if (record === undefined)
    return { changes: [], issues: [noId(['ChangeEventHeader', 'recordIds', index], id)] }
  const changes = changesOf({ record, change, ...when(at) }, header, payload)
  return changes === undefined
    ? { changes: [], issues: [notTaken(['ChangeEventHeader', 'changeType'], String(header.changeType))] }
    : { changes, issues: [] }
}

/** One event of Change Data Capture: it may tell of several records, of some without content, or of a whole object. */
export const changeEvent = (object: string, header: Payload, payload: Payload): CrmReading => {
  if (header.entityName !== object)
    return {
      changes: [],
      issues: [otherObject(['ChangeEventHeader', 'entityName'], header.entityName, object)],
    }
  if (header.changeType === 'GAP_OVERFLOW')
    return { changes: [{ kind: 'unread', change: String(header.transactionKey), why: overflow }], issues: [] }
  return together(textsOf(header.recordIds).map((id, index) => ofRecord(header, payload, id, index)))
}
