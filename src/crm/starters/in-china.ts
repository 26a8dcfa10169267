import { channel, customer, email, fiveSteps, name, phone, reference, type Starter } from './starter-parts.js'

export const udeskTicket: Starter = {
  crm: 'udesk-ticket',
  idPrefix: 'udesk-',
  timeZone: 'Asia/Shanghai',
  read: {
    content: ['subject', 'content'],
    receivedAt: ['created_at'],
    fields: {
      id: reference,
      platform: channel({
        email: 'email',
        weibo: 'social-media',
        wechat: 'social-media',
        im: 'online-service-centre',
        call: 'phone',
        feedback: 'website',
        hc: 'website',
        manual_input: 'contact-centre',
        api: 'other',
      }),
    },
    owner: { fields: ['assignee_email', 'agent_group_name'] },
  },
  write: {
    content: 'content',
    title: 'subject',
    status: fiveSteps('status_id', [1, 4, 4, 2, 3]),
    facts: { priority_id: { fact: 'priority', values: { urgent: 1, high: 2, normal: 3, low: 4 } } },
  },
}

export const qiyuTicket: Starter = {
  crm: 'qiyu-ticket',
  idPrefix: 'qiyu-',
  timeZone: 'Asia/Shanghai',
  read: {
    content: ['title', 'content'],
    receivedAt: ['createTime'],
    fields: { id: reference, userName: name, userMobile: phone, userEmail: email, uid: customer },
    owner: { fields: ['staffId', 'targetGroupId'] },
  },
  write: {
    key: 'uniqueId',
    content: 'content',
    title: 'title',
    status: fiveSteps('status', [5, 10, 10, 20, 20], { customer: 50 }),
  },
}
