import { describe, expect, test } from 'vitest'
import { type CrmName, readPayload } from '../../../src/desk/crm.js'

const caseId = '5005f00002JUWMVAA5'
const at = '2026-03-02T03:00:00.000Z'
const ms = Date.parse(at)

const changeEvent = (header: object, fields: object = {}) => ({
  schema: 's-1',
  event: { replayId: 1104717 },
  payload: {
    ChangeEventHeader: {
      entityName: 'Case',
      recordIds: [caseId],
      changeType: 'UPDATE',
      changedFields: [],
      nulledFields: [],
      diffFields: [],
      transactionKey: '0002-ab',
      sequenceNumber: 1,
      commitTimestamp: ms,
      ...header,
    },
    ...fields,
  },
})

const context = (more: object) => ({
  MessageName: 'Update',
  PrimaryEntityName: 'incident',
  PrimaryEntityId: '6F1C0000-0000-0000-0000-000000000001',
  Depth: 1,
  OperationId: 'o-1',
  OperationCreatedOn: `/Date(${ms}+0000)/`,
  InputParameters: [],
  ...more,
})

const target = (attributes: object) => [
  {
    key: 'Target',
    value: {
      LogicalName: 'incident',
      Attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
    },
  },
]

const hubspot = (more: object) => ({
  eventId: 100,
  portalId: 62515,
  occurredAt: ms,
  subscriptionType: 'ticket.propertyChange',
  attemptNumber: 0,
  objectId: 512,
  ...more,
})

const zendesk = (type: string, event: object, detail: object = {}) => ({
  type: `zen:event-type:ticket.${type}`,
  id: '0b7f0000-0000-4000-8000-000000000001',
  time: at,
  subject: 'zen:ticket:35436',
  detail: { id: '35436', requester_id: '77', organization_id: '0', status: 'OPEN', ...detail },
  event,
})

interface Case {
  readonly title: string
  readonly crm: CrmName
  readonly payload: unknown
  readonly changes?: readonly object[]
  readonly issues?: readonly string[]
}

const cases: readonly Case[] = [
  // Salesforce, Change Data Capture and REST, version 67.
  {
    title: 'an update tells only of what changed, in its short and its long id alike',
    crm: 'salesforce-case',
    payload: changeEvent(
      { changedFields: ['Status', 'LastModifiedDate'], recordIds: [caseId.slice(0, 15)] },
      { Status: 'Closed', LastModifiedDate: at, Subject: null },
    ),
    changes: [
      {
        kind: 'fields',
        record: caseId,
        change: '0002-ab-1',
        at,
        fields: { Status: 'Closed', LastModifiedDate: at },
      },
    ],
  },
  {
    title: 'a field that was emptied is told from one that was not touched',
    crm: 'salesforce-case',
    payload: changeEvent(
      { changedFields: ['Subject'], nulledFields: ['Subject'] },
      { Subject: null, Status: null },
    ),
    changes: [{ kind: 'fields', fields: { Subject: null } }],
  },
  {
    title: 'one event for two records is two changes',
    crm: 'salesforce-case',
    payload: changeEvent(
      { recordIds: [caseId, '5005f00002JUWMW'], changedFields: ['Status'] },
      { Status: 'Working' },
    ),
    changes: [{ record: caseId }, { record: expect.stringMatching(/^5005f00002JUWMW...$/) }],
  },
  {
    title: 'a gap asks to read the record, an overflow to read the object',
    crm: 'salesforce-case',
    payload: [
      changeEvent({ changeType: 'GAP_UPDATE' }),
      changeEvent({ changeType: 'GAP_OVERFLOW', recordIds: [] }),
    ],
    changes: [
      { kind: 'unread', record: caseId },
      { kind: 'unread', why: { en: expect.stringContaining('overflow') } },
    ],
  },
  {
    title: 'a text that came as a difference is read again, and the other fields are taken',
    crm: 'salesforce-case',
    payload: changeEvent(
      { changedFields: ['Status'], diffFields: ['Description'] },
      { Status: 'Working', Description: { diff: '--- \n+++ 7e0e\n@@ -1 +1 @@\n-a\n+b' } },
    ),
    changes: [
      { kind: 'fields', fields: { Status: 'Working' } },
      { kind: 'unread', record: caseId },
    ],
  },
  {
    title: 'bitmaps of changed fields are not guessed',
    crm: 'salesforce-case',
    payload: changeEvent({ changedFields: ['0x88'] }, { Status: 'Closed' }),
    changes: [{ kind: 'unread' }],
  },
  {
    title: 'an event of another object is told and left',
    crm: 'salesforce-case',
    payload: changeEvent({ entityName: 'Contact' }),
    changes: [],
    issues: ['crm-other-object'],
  },
  {
    title: 'an id whose check letters do not fit is no id',
    crm: 'salesforce-case',
    payload: changeEvent({ recordIds: ['5005f00002JUWMVAAA'] }),
    changes: [],
    issues: ['crm-id-unreadable'],
  },
  {
    title: 'a record that was merged away names its survivor',
    crm: 'salesforce-case',
    payload: {
      records: [
        {
          attributes: { type: 'Case' },
          Id: caseId,
          MasterRecordId: '5005f00002JUWMWAA5',
          IsDeleted: true,
          LastModifiedDate: '2026-03-02T03:00:00.000+0000',
        },
      ],
    },
    changes: [{ kind: 'merge', record: caseId, into: '5005f00002JUWMWAA5', at }],
  },
  {
    title: 'fields of related records have their path',
    crm: 'salesforce-public-complaint',
    payload: {
      attributes: {},
      Id: caseId,
      Subject: 'a',
      Contact: { attributes: {}, Email: 'x@example.com' },
    },
    changes: [{ kind: 'record', fields: { Subject: 'a', 'Contact.Email': 'x@example.com' } }],
  },
  // Dynamics 365, execution context of a webhook and Web API.
  {
    title: 'choices, references and times of an execution context are plain values',
    crm: 'dynamics-incident',
    payload: context({
      InputParameters: target({
        statuscode: { Value: 2 },
        ownerid: { Id: 'u-1', LogicalName: 'systemuser' },
        modifiedon: `/Date(${ms})/`,
      }),
    }),
    changes: [
      {
        kind: 'fields',
        record: '6f1c0000-0000-0000-0000-000000000001',
        change: 'o-1-Update',
        at,
        fields: { statuscode: 2, ownerid: 'u-1' },
      },
    ],
  },
  {
    title: 'a message that was too large is read in the CRM',
    crm: 'dynamics-incident',
    payload: context({ InputParameters: undefined }),
    changes: [{ kind: 'unread', record: '6f1c0000-0000-0000-0000-000000000001' }],
  },
  {
    title: 'a merge names the one that was merged and the one that stays',
    crm: 'dynamics-incident',
    payload: context({
      MessageName: 'Merge',
      InputParameters: [
        { key: 'Target', value: { Id: '6f1c0000-0000-0000-0000-000000000001', LogicalName: 'incident' } },
        { key: 'SubordinateId', value: '6f1c0000-0000-0000-0000-000000000002' },
      ],
    }),
    changes: [
      {
        kind: 'merge',
        record: '6f1c0000-0000-0000-0000-000000000002',
        into: '6f1c0000-0000-0000-0000-000000000001',
      },
    ],
  },
  {
    title: 'labels beside the values of a row are left out',
    crm: 'dynamics-incident',
    payload: {
      value: [
        {
          incidentid: '{6F1C0000-0000-0000-0000-000000000001}',
          title: 'a',
          statuscode: 1,
          'statuscode@OData.Community.Display.V1.FormattedValue': 'In Progress',
          modifiedon: '2026-03-02T03:00:00Z',
        },
      ],
    },
    changes: [
      {
        kind: 'record',
        at,
        fields: { incidentid: expect.anything(), title: 'a', statuscode: 1, modifiedon: expect.anything() },
      },
    ],
  },
  // HubSpot, webhooks and objects.
  {
    title: 'one body holds many events, and one that is not about tickets is told',
    crm: 'hubspot-ticket',
    payload: [
      hubspot({ propertyName: 'hs_pipeline_stage', propertyValue: '4' }),
      hubspot({ subscriptionType: 'contact.creation' }),
    ],
    changes: [{ kind: 'fields', record: '512', at, fields: { hs_pipeline_stage: '4' } }],
    issues: ['crm-other-object'],
  },
  {
    title: 'a merge may end in a third ticket',
    crm: 'hubspot-ticket',
    payload: [
      hubspot({
        subscriptionType: 'ticket.merge',
        objectId: 900,
        primaryObjectId: 512,
        mergedObjectIds: [512, 513],
        newObjectId: 900,
      }),
    ],
    changes: [
      { kind: 'merge', record: '512', into: '900' },
      { kind: 'merge', record: '513', into: '900' },
    ],
  },
  {
    title: 'a creation has no content and is read',
    crm: 'hubspot-ticket',
    payload: [hubspot({ subscriptionType: 'object.creation', objectTypeId: '0-5' })],
    changes: [{ kind: 'unread', record: '512' }],
  },
  {
    title: 'an object of the API is a record of its properties',
    crm: 'hubspot-ticket',
    payload: { results: [{ id: '512', properties: { subject: 'a', content: null }, updatedAt: at }] },
    changes: [{ kind: 'record', record: '512', at, fields: { subject: 'a', content: null } }],
  },
  // Zendesk, events and API.
  {
    title: 'what events shout the API says quietly, and no organisation is none',
    crm: 'zendesk-ticket',
    payload: zendesk(
      'created',
      {},
      { subject: '扣费两次', status: 'NEW', priority: 'HIGH', via: { channel: 'email' } },
    ),
    changes: [
      {
        kind: 'record',
        record: '35436',
        change: '0b7f0000-0000-4000-8000-000000000001',
        fields: {
          status: 'new',
          priority: 'high',
          subject: '扣费两次',
          organization_id: null,
          'via.channel': 'email',
        },
      },
    ],
  },
  {
    title: 'a comment of the requester is the customer’s',
    crm: 'zendesk-ticket',
    payload: zendesk('comment_added', {
      comment: { id: '9', body: '还没有解决', is_public: true, author: { id: '77' } },
    }),
    changes: [{ kind: 'comment', from: 'customer', text: '还没有解决' }],
  },
  {
    title: 'a public comment of somebody else is the bank’s, a private one is between colleagues',
    crm: 'zendesk-ticket',
    payload: zendesk('comment_added', {
      comment: { body: 'call back', is_public: false, author: { id: '5' } },
    }),
    changes: [{ kind: 'comment', from: 'inside' }],
  },
  {
    title: 'a merged ticket names its target',
    crm: 'zendesk-ticket',
    payload: zendesk('merged', { target_ticket_id: '35000' }),
    changes: [{ kind: 'merge', record: '35436', into: '35000' }],
  },
  {
    title: 'a change of a field of the bank’s own',
    crm: 'zendesk-ticket',
    payload: zendesk('custom_field_changed', {
      current: { value: 'fee' },
      previous: { value: null },
      custom_field: { id: '360', title: 'Reason', type: 'tagger' },
    }),
    changes: [{ kind: 'fields', fields: { custom_360: 'fee' } }],
  },
  {
    title: 'events that a complaint does not follow are told',
    crm: 'zendesk-ticket',
    payload: zendesk('sla_policy_changed', {}),
    changes: [],
    issues: ['crm-change-not-taken'],
  },
  {
    title: 'a ticket of the API with the bank’s own fields',
    crm: 'zendesk-ticket',
    payload: {
      ticket: { id: 35436, subject: 'a', custom_fields: [{ id: 360, value: 'fee' }], updated_at: at },
    },
    changes: [{ kind: 'record', record: '35436', at, fields: { subject: 'a', custom_360: 'fee' } }],
  },
  {
    title: 'an id that JSON has rounded is none',
    crm: 'zendesk-ticket',
    payload: JSON.parse('{"id":4561255354251345929,"subject":"a"}'),
    changes: [],
    issues: ['crm-id-unreadable'],
  },
  // ServiceNow, Table API.
  {
    title: 'values beside their labels, in UTC',
    crm: 'servicenow-complaint',
    payload: {
      result: [
        {
          sys_id: '0A0000000000000000000000000000FF',
          number: { display_value: 'CS0001001', value: 'CS0001001' },
          state: { display_value: 'Open', value: '10' },
          sys_updated_on: '2026-03-02 03:00:00',
        },
      ],
    },
    changes: [
      {
        kind: 'record',
        record: '0a0000000000000000000000000000ff',
        at,
        fields: { number: 'CS0001001', state: '10' },
      },
    ],
  },
  // Udesk, apiv2.
  {
    title: 'Udesk writes the time of China',
    crm: 'udesk-ticket',
    payload: {
      code: 1000,
      ticket: {
        id: 12,
        subject: '扣费',
        updated_at: '2026-03-02 11:00:00 +0800',
        ticket_field: { TextField_1: 'c-1' },
      },
    },
    changes: [{ kind: 'record', record: '12', at, fields: { 'ticket_field.TextField_1': 'c-1' } }],
  },
  {
    title: 'a refusal inside HTTP 200 is no empty list',
    crm: 'udesk-ticket',
    payload: { code: 2000, message: 'too many requests' },
    changes: [],
    issues: ['crm-failed-answer'],
  },
  // 网易七鱼.
  {
    title: 'lists that come back as text, and times in milliseconds',
    crm: 'qiyu-ticket',
    payload: {
      code: 200,
      message: JSON.stringify([
        {
          id: 9,
          title: '扣费',
          createTime: ms,
          properties: '[{"key":"region","value":"华东"}]',
          custom: [{ fieldId: 4, name: '原因', value: '收费' }],
        },
      ]),
    },
    changes: [{ kind: 'record', record: '9', at, fields: { 'properties.region': '华东', custom_4: '收费' } }],
  },
]

describe('what a payload tells', () => {
  test.each(cases)('$crm: $title', ({ crm, payload, changes = [], issues = [] }) => {
    const reading = readPayload(crm, payload)
    expect(reading.changes).toMatchObject(changes)
    expect(reading.changes).toHaveLength(changes.length)
    expect(reading.issues.map(({ code }) => code)).toEqual(issues)
  })
})

const names = [...new Set(cases.map(({ crm }) => crm))]

describe.each(names)('what is nothing of %s', (crm) => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"id":1}'],
    ['an empty object', {}],
    ['an object of something else', { hello: 'world' }],
    ['lists in lists', [[[{}]]]],
    ['a record without its id', { records: [{ Subject: 'x' }], ticket: {}, result: {}, data: [] }],
  ])('%s is told and changes nothing', (_, payload) => {
    const { changes, issues } = readPayload(crm, payload)
    expect(changes).toEqual([])
    expect(issues.map(({ code }) => code)).toEqual(['crm-unreadable'])
    for (const issue of issues) expect(issue.says?.zh).toMatch(/\p{Script=Han}/u)
  })
})
