import { isRecord } from '../../is-record.js'
import type { CrmReading } from '../crm-change.js'
import { noId, notOfThisCrm, onlyIssue, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { wholeRecord } from './seen-record.js'
import type { CrmField, Vendor } from './vendor.js'

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{32}$/i.test(value.trim()) ? value.trim().toLowerCase() : undefined

/** Fields may come with a label beside their value, and references with a link. */
const bare = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      isRecord(value) && 'value' in value ? value.value : value,
    ]),
  )

const times = { zone: 'UTC' } as const

const ofRecord = ({ record, path }: Placed): CrmReading => {
  const row = bare(record)
  const id = idOf(row.sys_id)
  if (id === undefined) return onlyIssue(noId([...path, 'sys_id'], row.sys_id))
  const at = readTime(row.sys_updated_on ?? row.opened_at, times)
  return wholeRecord(id, at, flatFields(row))
}

const read = (payload: unknown): CrmReading => {
  const records = recordsIn(payload, ['result'], ({ sys_id }) => sys_id !== undefined)
  return records.length === 0
    ? onlyIssue(notOfThisCrm([], 'ServiceNow complaint case'))
    : together(records.map(ofRecord))
}

const text = (longest: number): CrmField => ({ kind: 'text', longest })
const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })

/**
 * Complaint case of ServiceNow Financial Services Operations (`sn_bom_compl_service`), as a row of the Table API: documentation
 * "australia", 2026-03-12. Raw values: times in UTC, choices as their numbers.
 */
export const servicenow: Vendor = {
  object: 'sn_bom_compl_service',
  idOf,
  read,
  times,
  writtenTime: (at) => at.slice(0, 19).replace('T', ' '),
  fields: {
    sys_id: filled('reference'),
    number: filled('text'),
    short_description: text(160),
    description: text(4_000),
    comments: text(4_000),
    work_notes: text(4_000),
    close_notes: text(4_000),
    cause: text(4_000),
    resolution_code: { kind: 'choice' },
    state: { kind: 'choice', values: [1, 10, 18, 6, 3] },
    priority: { kind: 'choice', values: [1, 2, 3, 4] },
    impact: { kind: 'choice', values: [1, 2, 3] },
    urgency: { kind: 'choice', values: [1, 2, 3] },
    escalation: { kind: 'choice', values: [0, 1, 2, 3] },
    contact_type: { kind: 'choice', values: ['chat', 'email', 'phone', 'social', 'web'] },
    category: { kind: 'choice' },
    assigned_to: { kind: 'reference' },
    assignment_group: { kind: 'reference' },
    correlation_id: text(100),
    correlation_display: text(100),
    opened_at: { kind: 'time' },
    due_date: { kind: 'time' },
    follow_up: { kind: 'time' },
    sla_due: { kind: 'time' },
    sys_created_on: filled('time'),
    sys_updated_on: filled('time'),
  },
  ownField: /^[ux]_\w+$/,
}
