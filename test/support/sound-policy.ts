import { isRecord } from '../../src/is-record.js'

const house = { cite: 'House rule', confidence: 'H' }
const said = (en: string, zh: string) => ({ en, zh })

/** A policy in which nothing is wrong, with a part of every kind, to make mistakes in. */
export const soundPolicy: Readonly<Record<string, unknown>> = {
  id: 'sound',
  version: '1',
  title: said('Sound', '无误'),
  effectiveFrom: '2026-01-01',
  regimes: ['cn-nfra-2020-3'],
  calendar: 'branch',
  calendars: {
    branch: {
      uses: 'cn-mainland',
      weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
    },
  },
  signals: [
    'cn-retail',
    {
      id: 'own',
      signals: [
        { name: 'elsewhere', phrases: [{ text: '其他银行' }] },
        { name: 'card-fraud', phrases: [{ text: '盗刷' }] },
      ],
      fact: 'ownMatter',
    },
  ],
  taxonomy: {
    categories: [
      { code: 'loan', title: said('Loans', '贷款') },
      { code: 'card', title: said('Cards', '银行卡') },
    ],
  },
  facts: { newCustomer: { type: 'boolean' } },
  settings: { hours: { title: said('Days to answer', '答复工作日'), value: 3 } },
  teams: {
    cards: { title: said('Cards', '银行卡') },
    general: { title: said('General', '综合') },
  },
  tables: [
    {
      id: 'triage',
      hitPolicy: 'first',
      inputs: [{ name: 'ownMatter', type: 'string', optional: true }],
      outputs: [
        { name: 'track', type: 'string', values: ['redirect', 'complaint'] },
        { name: 'category', type: 'string' },
      ],
      rules: [
        {
          id: 'elsewhere',
          when: { ownMatter: 'elsewhere' },
          output: { track: 'redirect', category: 'loan' },
        },
        { id: 'rest', when: {}, output: { track: 'complaint', category: 'card' } },
      ],
    },
    {
      id: 'routing',
      hitPolicy: 'first',
      effectiveFrom: '2019-06-01',
      inputs: [
        { name: 'signals', type: 'list' },
        { name: 'track', type: 'string' },
        { name: 'newCustomer', type: 'boolean', optional: true },
      ],
      outputs: [
        { name: 'team', type: 'string', values: ['cards', 'general'] },
        { name: 'priority', type: 'string', values: ['urgent', 'high', 'normal'] },
      ],
      rules: [
        {
          id: 'fraud',
          when: { signals: { has: 'fraud' }, newCustomer: true },
          output: { team: 'cards', priority: 'urgent' },
        },
        { id: 'known', when: { signals: { has: 'fraud' } }, output: { team: 'general', priority: 'urgent' } },
        { id: 'elsewhere', when: { track: 'redirect' }, output: { team: 'general', priority: 'normal' } },
        { id: 'rest', when: {}, output: { team: 'general', priority: 'high' } },
      ],
    },
  ],
  floors: [{ title: said('Fraud', '欺诈'), signals: ['fraud'], output: 'priority', atLeast: 'urgent' }],
  controls: {},
  clocks: [
    {
      id: 'reply',
      title: said('Reply', '答复'),
      target: { businessDays: 10 },
      lengths: [
        {
          when: { priority: 'urgent' },
          target: { businessDays: 5 },
          startedFrom: '2026-01-01',
          startedThrough: '2030-12-31',
          source: house,
        },
      ],
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: ['complaint.withdrawn'],
      pausesOn: ['information.requested'],
      resumesOn: ['information.received'],
      suspensions: [
        { id: 'storm', from: '2026-02-01', through: '2026-02-05', when: { category: 'loan' }, source: house },
      ],
      sparedWhen: [{ when: { kind: 'enquiry' }, source: house }],
      appliesWhen: { track: 'complaint' },
      statutory: false,
      extensions: [
        {
          step: 'complex',
          title: said('Complex', '复杂'),
          by: { businessDays: 5 },
          approvedBy: ['complaints-manager'],
          notifyBefore: true,
          source: house,
        },
        {
          step: 'very-complex',
          title: said('Very complex', '特别复杂'),
          by: { businessDays: 5 },
          approvedBy: ['complaints-manager'],
          notifyBefore: true,
          after: 'complex',
          source: house,
        },
      ],
      escalations: [
        { id: 'half-time', percent: 50, notify: ['handler'] },
        { id: 'nearly', percent: 80, notify: ['complaints-manager'] },
        { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
      ],
      quietHours: [['21:00', '08:00']],
      source: house,
    },
    {
      id: 'enquiry',
      title: said('Enquiry', '协查'),
      target: { businessDays: { setting: 'hours' } },
      startsOn: ['department-enquiry.sent'],
      stopsOn: ['department-enquiry.answered'],
      per: 'enquiry',
      dueFrom: 'dueAt',
      statutory: false,
      source: house,
    },
    {
      id: 'receipt',
      title: said('Receipt', '确认'),
      target: { hours: 24 },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent'],
      statutory: false,
      source: house,
    },
  ],
  notices: [{ kind: 'progress', contains: ['progress'], source: house }],
  retention: [{ what: said('Files', '档案'), years: 5, from: said('its closing', '结案'), source: house }],
  recording: { lateAfter: { businessDays: 3 }, latestAfter: { months: 6 } },
}

/** A copy in which something else stands at a place, told by keys and numbers with dots between them. */
export const changed = (value: unknown, place: string, becomes: unknown): unknown => {
  const [step = '', ...rest] = place.split('.')
  const next = (inner: unknown): unknown =>
    rest.length === 0 ? becomes : changed(inner ?? {}, rest.join('.'), becomes)
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    copy[Number(step)] = next(copy[Number(step)])
    return copy
  }
  const record = isRecord(value) ? value : {}
  return { ...record, [step]: next(record[step]) }
}
