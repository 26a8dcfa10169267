import { said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import type { CrmChange, CrmFields, CrmReading } from '../crm-change.js'
import { digitsId } from './digits-id.js'
import { noId, notTaken, onlyIssue, otherObject } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { when } from './seen-record.js'

type Payload = Readonly<Record<string, unknown>>

const prefix = 'zen:event-type:'

/** Whether it is an event of a webhook that is bound to events; what a trigger sends is a record. */
export const isZendeskEvent = (payload: unknown): payload is Payload =>
  isRecord(payload) && typeof payload.type === 'string' && payload.type.startsWith(prefix)

const restored = said(
  'Zendesk tells of a restored ticket without its content',
  'Zendesk仅告知工单已恢复，未提供内容',
)

/** Events shout what the API says quietly: `SOLVED`, `solved`. */
const shouted = new Set(['status', 'priority', 'type'])

/** A ticket without an organisation or an assignee has one that is called nothing or nought. */
const missing = new Set(['', '0'])

/** The details of an event as the fields that a ticket of the API has. */
const ticketFields = (detail: Payload): CrmFields =>
  Object.fromEntries(
    Object.entries(flatFields(detail)).map(([name, value]) => {
      if (shouted.has(name)) return [name, String(value).toLowerCase()]
      return [name, name.endsWith('_id') && missing.has(String(value)) ? null : value]
    }),
  )

/** The field that an event is about, where it tells a value before and after. */
const changedField: Readonly<Record<string, string>> = {
  status_changed: 'status',
  custom_status_changed: 'custom_status_id',
  priority_changed: 'priority',
  type_changed: 'type',
  subject_changed: 'subject',
  description_changed: 'description',
  requester_changed: 'requester_id',
  agent_assignment_changed: 'assignee_id',
  group_assignment_changed: 'group_id',
  organization_changed: 'organization_id',
  external_id_changed: 'external_id',
  task_due_at_changed: 'due_at',
}

type Told = Omit<Extract<CrmChange, { kind: 'removal' }>, 'kind'>

const comment = (told: Told, detail: Payload, event: Payload): CrmChange | undefined => {
  const { comment: written } = event
  if (!isRecord(written) || typeof written.body !== 'string' || written.body.trim() === '') return undefined
  const author = isRecord(written.author) ? written.author.id : undefined
  const isCustomer = author !== undefined && String(author) === String(detail.requester_id)
  const from = isCustomer ? 'customer' : written.is_public === false ? 'inside' : 'bank'
  return { ...told, kind: 'comment', text: written.body, from }
}

const customField = (told: Told, event: Payload): CrmChange | undefined => {
  const [field, current] = [event.custom_field, event.current]
  if (!isRecord(field)) return undefined
  const value = isRecord(current) ? current.value : current
  return { ...told, kind: 'fields', fields: flatFields({ [`custom_${String(field.id)}`]: value ?? null }) }
}

const changeOf = (what: string, told: Told, detail: Payload, event: Payload): CrmChange | undefined => {
  const field = changedField[what]
  if (field !== undefined)
    return { ...told, kind: 'fields', fields: ticketFields({ [field]: event.current ?? null }) }
  switch (what) {
    case 'created':
      return { ...told, kind: 'record', fields: ticketFields(detail) }
    case 'undeleted':
      return { ...told, kind: 'unread', why: restored }
    case 'comment_added':
      return comment(told, detail, event)
    case 'custom_field_changed':
      return customField(told, event)
    case 'merged': {
      const into = digitsId(event.target_ticket_id)
      return into === undefined ? undefined : { ...told, kind: 'merge', into }
    }
    case 'soft_deleted':
    case 'permanently_deleted':
      return { ...told, kind: 'removal' }
    default:
      return undefined
  }
}

/** One event of a ticket. Their order is not promised and one may come twice; its id is the same then. */
export const zendeskEvent = (payload: Payload): CrmReading => {
  const type = String(payload.type).slice(prefix.length)
  const [object, what = ''] = type.split('.')
  if (object !== 'ticket') return onlyIssue(otherObject(['type'], type, 'ticket'))
  const detail = isRecord(payload.detail) ? payload.detail : {}
  const event = isRecord(payload.event) ? payload.event : {}
  const record = digitsId(detail.id)
  if (record === undefined) return onlyIssue(noId(['detail', 'id'], detail.id))
  const at = readTime(payload.time, {})
  const told = { record, change: String(payload.id), ...when(at) }
  const change = changeOf(what, told, detail, event)
  return change === undefined ? onlyIssue(notTaken(['type'], type)) : { changes: [change], issues: [] }
}
