import type { CrmReading } from '../crm-change.js'
import { failureIn } from './answer-codes.js'
import { digitsId } from './digits-id.js'
import { noId, notOfThisCrm, onlyIssue, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { wholeRecord } from './seen-record.js'
import type { CrmField, Vendor } from './vendor.js'

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const id = digitsId(record.id)
  if (id === undefined) return onlyIssue(noId([...path, 'id'], record.id))
  const at = readTime(record.updated_at ?? record.created_at, {})
  return wholeRecord(id, at, flatFields(record))
}

const success = 1000

const read = (payload: unknown): CrmReading => {
  const failed = failureIn(payload, success)
  if (failed !== undefined) return failed
  const records = recordsIn(
    payload,
    ['ticket', 'tickets', 'contents', 'data'],
    ({ id, subject }) => id !== undefined && subject !== undefined,
  )
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], 'Udesk ticket（工单）'))
    : together(records.map(ofRecord))
}

const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })

const pad = (value: number): string => String(value).padStart(2, '0')

/** Udesk writes and reads the time of China. */
const chinaTime = (at: string): string => {
  const wall = new Date(Date.parse(at) + 8 * 3_600_000)
  const [hours, minutes, seconds] = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(pad)
  return `${wall.toISOString().slice(0, 10)} ${hours}:${minutes}:${seconds} +0800`
}

/** 工单 of Udesk, by polling: no event of its webhooks is about tickets. Pages of apiv2, undated, read 2026. */
export const udesk: Vendor = {
  object: '工单',
  idOf: digitsId,
  read,
  times: {},
  writtenTime: chinaTime,
  fields: {
    id: filled('reference'),
    subject: { kind: 'text', longest: 255 },
    content: { kind: 'text' },
    priority: { kind: 'choice', values: ['紧急', '高', '标准', '低'] },
    priority_id: { kind: 'choice', values: [1, 2, 3, 4] },
    status: filled('choice'),
    status_id: { kind: 'choice', values: [1, 2, 3, 4] },
    template_id: { kind: 'choice' },
    tags: { kind: 'text' },
    assignee_email: { kind: 'reference' },
    agent_group_name: { kind: 'reference' },
    platform: filled('choice'),
    created_at: filled('time'),
    updated_at: filled('time'),
    solving_at: filled('time'),
  },
  ownField: /^ticket_field\.(Text|Select)Field_\d+$/,
}
