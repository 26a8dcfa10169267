import type { CrmName } from '../dialect.js'
import { dynamics } from './dynamics.js'
import { hubspot } from './hubspot.js'
import { qiyu } from './qiyu.js'
import { salesforceCase, salesforcePublicComplaint } from './salesforce.js'
import { servicenow } from './servicenow.js'
import { udesk } from './udesk.js'
import type { Vendor } from './vendor.js'
import { zendesk } from './zendesk.js'

/** Every CRM by the name that a dialect gives it. */
export const vendors: Readonly<Record<CrmName, Vendor>> = {
  'salesforce-case': salesforceCase,
  'salesforce-public-complaint': salesforcePublicComplaint,
  'dynamics-incident': dynamics,
  'hubspot-ticket': hubspot,
  'zendesk-ticket': zendesk,
  'servicenow-complaint': servicenow,
  'udesk-ticket': udesk,
  'qiyu-ticket': qiyu,
}
