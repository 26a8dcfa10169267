import type { CrmField } from './vendor.js'

const text = (longest: number): CrmField => ({ kind: 'text', longest })
const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })
const choice = (...values: number[]): CrmField => ({ kind: 'choice', values })

/** Entity reference of Dynamics 365, `incident`, page of 2022-08-30. */
export const dynamicsFields: Readonly<Record<string, CrmField>> = {
  incidentid: { kind: 'reference', write: 'create' },
  ticketnumber: { kind: 'text', longest: 100, write: 'create' },
  title: text(200),
  description: text(2_000),
  customerid: { kind: 'reference' },
  emailaddress: text(100),
  caseorigincode: choice(1, 2, 3, 2483, 3986),
  casetypecode: choice(1, 2, 3),
  prioritycode: choice(1, 2, 3),
  severitycode: choice(1),
  servicestage: choice(0, 1, 2),
  statecode: choice(0, 1, 2),
  statuscode: choice(1, 2, 3, 4, 5, 1000, 6, 2000),
  isescalated: { kind: 'yes-no' },
  escalatedon: filled('time'),
  masterid: filled('reference'),
  merged: filled('yes-no'),
  parentcaseid: { kind: 'reference' },
  responseby: { kind: 'time' },
  resolveby: { kind: 'time' },
  followupby: { kind: 'date' },
  overriddencreatedon: { kind: 'date', write: 'create' },
  onholdtime: filled('number'),
  lastonholdtime: filled('time'),
  firstresponsesent: { kind: 'yes-no' },
  ownerid: { kind: 'reference' },
  _ownerid_value: filled('reference'),
  _customerid_value: filled('reference'),
  customersatisfactioncode: choice(1, 2, 3, 4, 5),
  createdon: filled('time'),
  modifiedon: filled('time'),
  versionnumber: filled('number'),
}
