import type { CrmField } from './vendor.js'

const text = (longest: number): CrmField => ({ kind: 'text', longest })
const filled = (kind: CrmField['kind']): CrmField => ({ kind, write: 'no' })
const choice = (...values: string[]): CrmField => ({
  kind: 'choice',
  ...(values.length > 0 ? { values } : {}),
})
const reference: CrmField = { kind: 'reference' }

const kept = {
  Id: filled('reference'),
  CreatedDate: filled('time'),
  LastModifiedDate: filled('time'),
  SystemModstamp: filled('time'),
  OwnerId: reference,
} satisfies Record<string, CrmField>

/** Object reference of Salesforce, `Case`, read 2026. */
export const caseFields: Readonly<Record<string, CrmField>> = {
  ...kept,
  CaseNumber: { ...filled('text'), longest: 30 },
  Subject: text(255),
  Description: text(32_000),
  Comments: text(4_000),
  Status: choice('New', 'Working', 'Escalated', 'Closed'),
  Priority: choice(),
  Origin: choice(),
  Reason: choice(),
  Type: choice(),
  SuppliedName: { kind: 'text', longest: 80, write: 'create' },
  SuppliedEmail: { kind: 'text', longest: 80, write: 'create' },
  SuppliedCompany: { kind: 'text', longest: 80, write: 'create' },
  SuppliedPhone: { kind: 'text', write: 'create' },
  ContactEmail: filled('text'),
  ContactPhone: filled('text'),
  IsClosed: filled('yes-no'),
  ClosedDate: filled('time'),
  MasterRecordId: filled('reference'),
  IsEscalated: { kind: 'yes-no' },
  ParentId: reference,
  ContactId: reference,
  AccountId: reference,
  BusinessHoursId: reference,
}

/** Object reference of Salesforce, `PublicComplaint` with the fields of Financial Services Cloud, version 67, read 2026-03-12. */
export const publicComplaintFields: Readonly<Record<string, CrmField>> = {
  ...kept,
  Name: filled('text'),
  Subject: text(255),
  Description: text(20_000),
  Comments: text(65_000),
  ComplaintSummary: text(65_000),
  Status: choice('Submitted', 'In Review', 'Resolved'),
  ComplaintCaseId: reference,
  ComplaintCaseStatus: filled('choice'),
  Priority: choice('Critical', 'High', 'Medium', 'Low'),
  ComplaintType: choice(),
  ComplaintSubType: choice(),
  CauseType: choice(),
  CauseSubtype: choice(),
  EscalationCause: choice(),
  ProductType: choice(
    'ATM / debit card',
    'Credit Card or Prepaid Card',
    'Insurance',
    'Investments',
    'Merchant Services',
    'Mobile / electronic banking',
    'Money transfers, virtual currency, and money services',
    'Mortgage / Home Finance',
    'Other',
    'Personal Loan / other loans',
    'Vehicle loan or lease',
  ),
  SourceType: choice(
    'Branch',
    'Consumer Protection Agency',
    'Contact Centre',
    'Mobile App',
    'Regulatory Agency',
    'Social Media',
    'Web Chat',
  ),
  ReporterCategory: choice(),
  CompensationAmount: { kind: 'number' },
  ReceivedDate: { kind: 'date' },
  IncidentDate: { kind: 'date' },
  IsComplainantAuthorized: { kind: 'yes-no' },
  IsReporterConfidential: { kind: 'yes-no' },
  ShouldInclInRegulatoryRpt: { kind: 'yes-no' },
  FirstName: { kind: 'text' },
  LastName: { kind: 'text' },
  Email: text(80),
  MobileNumber: { kind: 'text' },
  BusinessName: text(255),
  BusinessAddress: text(1_000),
  AccountId: reference,
}
