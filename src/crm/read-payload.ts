import type { CrmReading } from './crm-change.js'
import type { CrmName } from './dialect.js'
import { vendors } from './vendors/vendors.js'

/**
 * What a payload of a CRM tells, change by change in its order: webhooks, change events, answers of its API, one record or a list.
 *
 * Issues: `crm-unreadable`, `crm-id-unreadable`, `crm-failed-answer`, and as information `crm-other-object`, `crm-change-not-taken`.
 *
 * @example
 * readPayload('zendesk-ticket', { type: 'zen:event-type:ticket.status_changed', id: 'e-1', time: '2026-03-02T03:00:00Z', detail: { id: '35436' }, event: { current: 'SOLVED' } })
 * // { changes: [{ kind: 'fields', record: '35436', change: 'e-1', at: '2026-03-02T03:00:00.000Z', fields: { status: 'solved' } }], issues: [] }
 */
export const readPayload = (crm: CrmName, payload: unknown): CrmReading => vendors[crm].read(payload)
