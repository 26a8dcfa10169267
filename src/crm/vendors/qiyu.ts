import { isRecord } from '../../is-record.js'
import type { CrmFields, CrmReading } from '../crm-change.js'
import { failureIn } from './answer-codes.js'
import { digitsId } from './digits-id.js'
import { noId, notOfThisCrm, onlyIssue, together } from './findings.js'
import { flatFields, listedFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { wholeRecord } from './seen-record.js'
import type { CrmField, Vendor } from './vendor.js'

/** What was sent as a list comes back as text. */
const parsedList = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

const propertiesOf = (value: unknown): CrmFields => {
  const list = parsedList(value)
  const named = (Array.isArray(list) ? list : []).map((each: unknown) =>
    isRecord(each) ? { ...each, id: each.key } : each,
  )
  return listedFields(named, 'id', 'properties.')
}

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const id = digitsId(record.id)
  if (id === undefined) return onlyIssue(noId([...path, 'id'], record.id))
  const at = readTime(record.updateTime ?? record.createTime, {})
  const { custom, properties, ...fields } = record
  return wholeRecord(id, at, {
    ...flatFields(fields),
    ...listedFields(custom, 'fieldId', 'custom_'),
    ...propertiesOf(properties),
  })
}

const success = 200

const read = (payload: unknown): CrmReading => {
  const failed = failureIn(payload, success)
  if (failed !== undefined) return failed
  // Searches answer under `message`, at times as text; single work orders under `data`.
  const opened = isRecord(payload) ? { ...payload, message: parsedList(payload.message) } : payload
  const records = recordsIn(
    opened,
    ['data', 'message', 'list', 'tickets'],
    ({ id, title }) => id !== undefined && title !== undefined,
  )
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], '网易七鱼 work order（工单）'))
    : together(records.map(ofRecord))
}

const onCreate = (kind: CrmField['kind']): CrmField => ({ kind, write: 'create' })

/** 工单 of NetEase Qiyu, by polling: no push of its changes was found. Pages 通用说明 and 工单系统, undated, read 2026. */
export const qiyu: Vendor = {
  object: '工单',
  idOf: digitsId,
  read,
  times: { numbers: 'ms' },
  writtenTime: (at) => Date.parse(at),
  fields: {
    id: { kind: 'reference', write: 'no' },
    title: onCreate('text'),
    content: onCreate('text'),
    uid: onCreate('reference'),
    uniqueId: onCreate('reference'),
    typeId: onCreate('choice'),
    templateId: onCreate('choice'),
    targetStaffId: onCreate('reference'),
    targetGroupId: onCreate('reference'),
    staffId: onCreate('reference'),
    userName: onCreate('text'),
    userMobile: onCreate('text'),
    userEmail: onCreate('text'),
    priority: onCreate('choice'),
    status: { kind: 'choice', values: [1, 5, 10, 20, 50] },
    createTime: { kind: 'time', write: 'no' },
  },
  ownField: /^(custom_\d+|properties\..+)$/,
  byAction: { field: 'status', values: { 20: '完结工单' } },
}
