import { channel, customer, email, fiveSteps, name, phone, reference, type Starter } from './starter-parts.js'

export const salesforceCase: Starter = {
  crm: 'salesforce-case',
  idPrefix: 'sf-',
  read: {
    content: ['Subject', 'Description'],
    receivedAt: ['CreatedDate'],
    fields: {
      CaseNumber: reference,
      Origin: channel({ Phone: 'phone', Email: 'email', Web: 'website' }),
      SuppliedName: name,
      SuppliedEmail: email,
      ContactEmail: email,
      ContactPhone: phone,
      ContactId: customer,
    },
    owner: { fields: ['OwnerId'] },
  },
  write: {
    content: 'Description',
    title: 'Subject',
    status: fiveSteps('Status', ['New', 'Working', 'Working', 'Closed', 'Closed']),
  },
}

export const salesforcePublicComplaint: Starter = {
  crm: 'salesforce-public-complaint',
  idPrefix: 'sf-',
  timeZone: 'UTC',
  read: {
    content: ['Subject', 'Description'],
    receivedAt: ['ReceivedDate', 'CreatedDate'],
    fields: {
      Name: reference,
      SourceType: [
        channel({
          Branch: 'branch',
          'Consumer Protection Agency': 'consumer-association-forwarded',
          'Contact Centre': 'contact-centre',
          'Mobile App': 'mobile-app',
          'Regulatory Agency': 'regulator-forwarded',
          'Social Media': 'social-media',
          'Web Chat': 'online-service-centre',
        }),
        {
          to: 'complaint.source',
          values: {
            'Consumer Protection Agency': 'consumer-association',
            'Regulatory Agency': 'regulator',
          },
          otherwise: 'customer',
        },
      ],
      IncidentDate: { to: 'complaint.incidentOn', as: 'date' },
      LastName: name,
      Email: email,
      MobileNumber: phone,
      AccountId: customer,
    },
    owner: { fields: ['OwnerId'] },
  },
  write: {
    content: 'Description',
    title: 'Subject',
    status: fiveSteps('Status', ['Submitted', 'In Review', 'In Review', 'Resolved', 'Resolved']),
    facts: {
      Priority: {
        fact: 'priority',
        values: { urgent: 'Critical', high: 'High', normal: 'Medium', low: 'Low' },
      },
    },
  },
}

export const dynamicsIncident: Starter = {
  crm: 'dynamics-incident',
  idPrefix: 'd365-',
  read: {
    content: ['title', 'description'],
    receivedAt: ['createdon', 'overriddencreatedon'],
    fields: {
      ticketnumber: reference,
      caseorigincode: channel({
        1: 'phone',
        2: 'email',
        3: 'website',
        2483: 'social-media',
        3986: 'social-media',
      }),
      emailaddress: email,
      _customerid_value: customer,
      customerid: customer,
    },
    owner: { fields: ['ownerid', '_ownerid_value'] },
  },
  write: {
    content: 'description',
    title: 'title',
    status: fiveSteps('statuscode', [1, 1, 1, 5, 5], {
      customer: 3,
      department: 2,
      expert: 2,
      mediation: 2,
    }),
    nextDue: { field: 'resolveby' },
    attention: { field: 'isescalated', values: { normal: false, escalated: true, major: true } },
    facts: { prioritycode: { fact: 'priority', values: { urgent: 1, high: 1, normal: 2, low: 3 } } },
  },
}

export const servicenowComplaint: Starter = {
  crm: 'servicenow-complaint',
  idPrefix: 'sn-',
  read: {
    content: ['short_description', 'description'],
    receivedAt: ['opened_at'],
    fields: {
      number: reference,
      contact_type: channel({
        chat: 'online-service-centre',
        email: 'email',
        phone: 'phone',
        social: 'social-media',
        web: 'website',
      }),
    },
    owner: { fields: ['assigned_to', 'assignment_group'] },
  },
  write: {
    key: 'correlation_id',
    content: 'description',
    title: 'short_description',
    status: fiveSteps('state', [1, 10, 6, 3, 3], { customer: 18 }),
    nextDue: { field: 'due_date' },
    attention: { field: 'escalation', values: { normal: 0, escalated: 2, major: 3 } },
    facts: { priority: { fact: 'priority', values: { urgent: 1, high: 2, normal: 3, low: 4 } } },
  },
}
