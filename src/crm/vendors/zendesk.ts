import type { CrmReading } from '../crm-change.js'
import { digitsId } from './digits-id.js'
import { noId, notOfThisCrm, onlyIssue, together } from './findings.js'
import { flatFields, listedFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { wholeRecord } from './seen-record.js'
import type { CrmField, Vendor } from './vendor.js'
import { isZendeskEvent, zendeskEvent } from './zendesk-events.js'

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const id = digitsId(record.id)
  if (id === undefined) return onlyIssue(noId([...path, 'id'], record.id))
  const at = readTime(record.updated_at ?? record.created_at, {})
  const { custom_fields: own, fields: _, ...fields } = record
  return wholeRecord(id, at, { ...flatFields(fields), ...listedFields(own, 'id', 'custom_') })
}

const read = (payload: unknown): CrmReading => {
  if (isZendeskEvent(payload)) return zendeskEvent(payload)
  const records = recordsIn(
    payload,
    ['ticket', 'tickets'],
    ({ id, subject, description }) => id !== undefined && (subject ?? description) !== undefined,
  )
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], 'Zendesk ticket'))
    : together(records.map(ofRecord))
}

const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })
const reference: CrmField = { kind: 'reference' }

/** Ticket of Zendesk, by webhook (events or triggers) or as a record of the API 2.0.0; pages of 2026. */
export const zendesk: Vendor = {
  object: 'ticket',
  idOf: digitsId,
  read,
  times: {},
  writtenTime: (at) => at,
  fields: {
    id: filled('reference'),
    external_id: { kind: 'text' },
    subject: { kind: 'text' },
    description: filled('text'),
    'comment.body': { kind: 'text' },
    priority: { kind: 'choice', values: ['urgent', 'high', 'normal', 'low'] },
    status: { kind: 'choice', values: ['new', 'open', 'pending', 'hold', 'solved', 'closed'] },
    custom_status_id: { kind: 'choice' },
    type: { kind: 'choice', values: ['problem', 'incident', 'question', 'task'] },
    due_at: { kind: 'time' },
    tags: { kind: 'text' },
    'via.channel': filled('choice'),
    requester_id: reference,
    submitter_id: { kind: 'reference', write: 'create' },
    assignee_id: reference,
    group_id: reference,
    organization_id: reference,
    brand_id: reference,
    ticket_form_id: reference,
    created_at: filled('time'),
    updated_at: filled('time'),
  },
  ownField: /^custom_\d+$/,
}
