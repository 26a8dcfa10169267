import type { Actor } from '../vocabulary/index.js'
import type { CrmName, Dialect } from './dialect.js'
import {
  dynamicsIncident,
  salesforceCase,
  salesforcePublicComplaint,
  servicenowComplaint,
} from './starters/enterprise.js'
import { hubspotTicket, zendeskTicket } from './starters/help-desk.js'
import { qiyuTicket, udeskTicket } from './starters/in-china.js'
import type { Starter } from './starters/starter-parts.js'

/** What each CRM ships with; no bank's own CRM is quite like that. */
const starters: Readonly<Record<CrmName, Starter>> = {
  'salesforce-case': salesforceCase,
  'salesforce-public-complaint': salesforcePublicComplaint,
  'dynamics-incident': dynamicsIncident,
  'hubspot-ticket': hubspotTicket,
  'zendesk-ticket': zendeskTicket,
  'servicenow-complaint': servicenowComplaint,
  'udesk-ticket': udeskTicket,
  'qiyu-ticket': qiyuTicket,
}

/**
 * A dialect with what a CRM ships with, to begin with: its standard fields, picklists and statuses. A bank changes what it has changed
 * in its CRM, and names its users, queues and own fields.
 *
 * @example
 * const dialect = { ...starterDialect('zendesk-ticket', { id: 'zendesk', role: 'system' }), timeZone: 'Europe/London' }
 */
export const starterDialect = (crm: CrmName, by: Actor): Dialect => ({ ...starters[crm], by })
