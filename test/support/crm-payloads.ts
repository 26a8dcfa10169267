import { type CrmName, type Dialect, starterDialect } from '../../src/desk/crm.js'

/** How one CRM tells the same things; what it does not tell at all is not there. */
export interface CrmTeller {
  readonly crm: CrmName
  readonly ids: readonly [string, string]
  /** The whole record, as its API answers. */
  readonly record: (id: string, text: string, more?: TellerFields) => unknown
  /** A change of its text. */
  readonly edited?: (id: string, text: string, change: string) => unknown
  /** A status set by hand. */
  readonly closed: (id: string, text: string) => unknown
  readonly comment?: (id: string, text: string, change: string) => unknown
  readonly merged?: (loser: string, winner: string) => unknown
}

export interface TellerFields {
  readonly channel?: string | number
}

const created = '2026-03-02T02:00:00Z'
const later = '2026-03-03T02:00:00Z'

const caseIds = ['5005f00002JUWMVAA5', '5005f00002JUWMbAAP'] as const

const salesforceEvent = (id: string, changeType: string, change: string, fields: object) => ({
  payload: {
    ChangeEventHeader: {
      entityName: 'Case',
      recordIds: [id],
      changeType,
      changedFields: Object.keys(fields),
      nulledFields: [],
      diffFields: [],
      transactionKey: change,
      sequenceNumber: 1,
      commitTimestamp: Date.parse(later),
    },
    ...fields,
  },
})

const salesforceRecord = (
  id: string,
  text: string,
  { channel = 'Phone' }: TellerFields = {},
  more: object = {},
) => ({
  attributes: { type: 'Case' },
  Id: id,
  CaseNumber: `00${id.slice(-6)}`,
  Subject: text,
  Origin: channel,
  Status: 'New',
  CreatedDate: '2026-03-02T02:00:00.000+0000',
  ...more,
})

const incidents = ['6f1c0000-0000-0000-0000-000000000001', '6f1c0000-0000-0000-0000-000000000002'] as const

const execution = (id: string, message: string, change: string, parameters: readonly object[]) => ({
  MessageName: message,
  PrimaryEntityName: 'incident',
  PrimaryEntityId: id,
  OperationId: change,
  OperationCreatedOn: `/Date(${Date.parse(later)})/`,
  InputParameters: parameters,
})

const attributes = (values: object) => ({
  key: 'Target',
  value: { Attributes: Object.entries(values).map(([key, value]) => ({ key, value })) },
})

const hubspotItem = (id: string, more: object) => [
  { portalId: 1, objectId: Number(id), occurredAt: Date.parse(later), ...more },
]

const zendeskEvent = (id: string, type: string, change: string, event: object) => ({
  type: `zen:event-type:ticket.${type}`,
  id: change,
  time: later,
  detail: { id, requester_id: '77' },
  event,
})

const tickets = ['512', '513'] as const

/** Every CRM, as its documents of 2026 show its payloads. */
export const crmTellers: readonly CrmTeller[] = [
  {
    crm: 'salesforce-case',
    ids: caseIds,
    record: salesforceRecord,
    edited: (id, text, change) => salesforceEvent(id, 'UPDATE', change, { Subject: text }),
    closed: (id) => salesforceEvent(id, 'UPDATE', 'closing', { Status: 'Closed' }),
    merged: (loser, winner) => salesforceRecord(loser, 'x', {}, { MasterRecordId: winner, IsDeleted: true }),
  },
  {
    crm: 'salesforce-public-complaint',
    ids: caseIds,
    record: (id, text, { channel = 'Branch' } = {}) => ({
      Id: id,
      Name: `PC-${id.slice(-6)}`,
      Description: text,
      SourceType: channel,
      CreatedDate: '2026-03-02T02:00:00.000+0000',
    }),
    closed: (id, text) => ({
      Id: id,
      Description: text,
      SourceType: 'Branch',
      Status: 'Resolved',
      CreatedDate: created,
    }),
  },
  {
    crm: 'dynamics-incident',
    ids: incidents,
    record: (id, text, { channel = 1 } = {}) => ({
      incidentid: id,
      title: text,
      caseorigincode: channel,
      statuscode: 1,
      createdon: created,
    }),
    edited: (id, text, change) => execution(id, 'Update', change, [attributes({ title: text })]),
    closed: (id) => execution(id, 'Update', 'closing', [attributes({ statuscode: { Value: 5 } })]),
    merged: (loser, winner) =>
      execution(winner, 'Merge', 'merging', [
        { key: 'Target', value: { Id: winner } },
        { key: 'SubordinateId', value: loser },
      ]),
  },
  {
    crm: 'hubspot-ticket',
    ids: tickets,
    record: (id, text, { channel = 'PHONE' } = {}) => ({
      id,
      properties: { subject: text, source_type: channel, hs_pipeline_stage: '1', createdate: created },
    }),
    edited: (id, text, change) =>
      hubspotItem(id, {
        subscriptionType: 'ticket.propertyChange',
        propertyName: 'subject',
        propertyValue: text,
        sourceId: change,
      }),
    closed: (id) =>
      hubspotItem(id, {
        subscriptionType: 'ticket.propertyChange',
        propertyName: 'hs_pipeline_stage',
        propertyValue: '4',
      }),
    merged: (loser, winner) =>
      hubspotItem(winner, {
        subscriptionType: 'ticket.merge',
        primaryObjectId: Number(winner),
        mergedObjectIds: [Number(loser), Number(winner)],
        newObjectId: Number(winner),
      }),
  },
  {
    crm: 'zendesk-ticket',
    ids: tickets,
    record: (id, text, { channel = 'voice' } = {}) => ({
      ticket: {
        id: Number(id),
        subject: text,
        status: 'new',
        via: { channel },
        requester_id: 77,
        created_at: created,
      },
    }),
    edited: (id, text, change) =>
      zendeskEvent(id, 'subject_changed', change, { current: text, previous: 'x' }),
    closed: (id) => zendeskEvent(id, 'status_changed', 'closing', { current: 'SOLVED', previous: 'NEW' }),
    comment: (id, text, change) =>
      zendeskEvent(id, 'comment_added', change, {
        comment: { body: text, is_public: true, author: { id: '77' } },
      }),
    merged: (loser, winner) => zendeskEvent(loser, 'merged', 'merging', { target_ticket_id: winner }),
  },
  {
    crm: 'servicenow-complaint',
    ids: ['0a0000000000000000000000000000ff', '0a0000000000000000000000000000fe'],
    record: (id, text, { channel = 'phone' } = {}) => ({
      result: {
        sys_id: id,
        number: 'CS1',
        short_description: text,
        contact_type: channel,
        state: '1',
        opened_at: '2026-03-02 02:00:00',
      },
    }),
    closed: (id, text) => ({
      result: {
        sys_id: id,
        short_description: text,
        contact_type: 'phone',
        state: '3',
        opened_at: '2026-03-02 02:00:00',
      },
    }),
  },
  {
    crm: 'udesk-ticket',
    ids: tickets,
    record: (id, text, { channel = 'call' } = {}) => ({
      code: 1000,
      ticket: {
        id: Number(id),
        subject: text,
        platform: channel,
        status_id: 1,
        created_at: '2026-03-02 10:00:00 +0800',
      },
    }),
    closed: (id, text) => ({
      code: 1000,
      ticket: {
        id: Number(id),
        subject: text,
        platform: 'call',
        status_id: 2,
        created_at: '2026-03-02 10:00:00 +0800',
      },
    }),
  },
  {
    crm: 'qiyu-ticket',
    ids: tickets,
    record: (id, text) => ({
      code: 200,
      data: { id: Number(id), title: text, status: 5, createTime: Date.parse(created) },
    }),
    closed: (id, text) => ({
      code: 200,
      data: { id: Number(id), title: text, status: 20, createTime: Date.parse(created) },
    }),
  },
]

/** The dialect of a bank that has changed nothing. */
export const dialectOf = ({ crm }: CrmTeller): Dialect => starterDialect(crm, { id: crm, role: 'system' })
