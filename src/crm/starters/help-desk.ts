import { channel, customer, fiveSteps, reference, type Starter } from './starter-parts.js'

export const hubspotTicket: Starter = {
  crm: 'hubspot-ticket',
  idPrefix: 'hs-',
  read: {
    content: ['subject', 'content'],
    receivedAt: ['createdate', 'createdAt'],
    fields: {
      source_type: channel({
        EMAIL: 'email',
        PHONE: 'phone',
        FORM: 'website',
        CHAT: 'online-service-centre',
      }),
    },
    owner: { fields: ['hubspot_owner_id'] },
  },
  write: {
    content: 'content',
    title: 'subject',
    status: fiveSteps('hs_pipeline_stage', ['1', '3', '3', '4', '4'], { customer: '2' }),
    facts: {
      hs_ticket_priority: {
        fact: 'priority',
        values: { urgent: 'HIGH', high: 'HIGH', normal: 'MEDIUM', low: 'LOW' },
      },
    },
  },
}

export const zendeskTicket: Starter = {
  crm: 'zendesk-ticket',
  idPrefix: 'zd-',
  read: {
    content: ['subject', 'description'],
    receivedAt: ['created_at'],
    fields: {
      id: reference,
      'via.channel': channel({
        email: 'email',
        web: 'website',
        voice: 'phone',
        chat: 'online-service-centre',
        native_messaging: 'online-service-centre',
        mobile_sdk: 'mobile-app',
        twitter: 'social-media',
        facebook: 'social-media',
        api: 'other',
        web_service: 'other',
      }),
      requester_id: customer,
    },
    owner: { fields: ['assignee_id', 'group_id'] },
  },
  write: {
    key: 'external_id',
    content: 'comment.body',
    title: 'subject',
    status: fiveSteps('status', ['new', 'open', 'solved', 'solved', 'solved'], {
      customer: 'pending',
      department: 'hold',
      expert: 'hold',
      mediation: 'hold',
    }),
    facts: {
      priority: {
        fact: 'priority',
        values: { urgent: 'urgent', high: 'high', normal: 'normal', low: 'low' },
      },
    },
  },
}
