import type { ClockDefinition, EventPattern } from '../clock-definition.js'
import { givenUp } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { cases } from './cases.js'
import { article } from './order.js'

/**
 * Mediation both sides applied for (art. 23) and outside examination of which the complainant was told (art. 18(2)). Each is ended by
 * its own body or examination: a report of an examination that the complainant was not told of ends nothing.
 */
const standsStill = {
  pausesOn: ['mediation.agreed', { on: 'expert.engaged', where: { customerTold: true } }] as EventPattern[],
  resumesOn: ['mediation.ended', 'expert.reported'] as EventPattern[],
  pausesBy: ['body', 'engagement'],
}

const clocks: ClockDefinition[] = [
  {
    id: 'decision',
    title: { en: 'Decide and tell the complainant', zh: '作出处理决定并告知投诉人' },
    target: { calendarDays: 15 },
    startsOn: ['complaint.received'],
    stopsOn: ['final-response.sent', 'declining.notified'],
    restartsOn: [{ on: 'complaint.repeated', where: { newFacts: true } }],
    cancelsOn: [...givenUp, 'complaint.closed', 'enquiry.answered'],
    ...standsStill,
    reopening: {
      because: {
        en: 'Art. 15 ends the procedure on the day on which the withdrawal is received, so no day in between belongs to the fifteen; of a complaint taken up again after its decision the order says nothing: it is decided anew',
        zh: '第十五条规定消费投诉处理程序自收到撤回申请当日终止，其间日数不计入十五日；决定作出后又重新办理的，办法未作规定，须重新作出处理决定',
      },
      source: article('15'),
    },
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    extensions: [
      {
        step: 'complex',
        title: { en: 'Complex circumstances: 30 days in total', zh: '情况复杂：延长至30日' },
        to: { calendarDays: 30 },
        approvedBy: [],
        notifyBefore: false,
        source: article('18(1)', 'The text names neither an approver nor a notice for this step.'),
      },
      {
        step: 'especially-complex',
        title: {
          en: 'Especially complex: a further 30 days',
          zh: '情况特别复杂或者有其他特殊原因：再延长30日',
        },
        by: { calendarDays: 30 },
        approvedBy: ['upper-level-reviewer', 'senior-management'],
        notifyBefore: true,
        after: 'complex',
        source: article('18(1)'),
      },
    ],
    escalations: [
      { id: 'half-time', percent: 50, notify: ['handler'] },
      {
        id: 'three-days-left',
        before: { calendarDays: 3 },
        notify: ['handler', 'head-of-department'],
      },
      {
        id: 'last-day',
        before: { calendarDays: 1 },
        notify: ['customer-service-manager'],
        escalate: true,
      },
      { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
    ],
    source: article(
      '18(1)',
      'What the parties agree on the time of notice (art. 21(5)) governs between them; it is recorded as a commitment, and this time stays the one that is reported.',
    ),
  },
  {
    id: 'review-decision',
    title: { en: 'Decide the review and tell the applicant', zh: '作出核查决定并告知投诉人' },
    target: { calendarDays: 30 },
    startsOn: [{ on: 'review.requested', where: { to: 'upper-level' } }],
    stopsOn: ['review-outcome.notified'],
    cancelsOn: givenUp,
    appliesWhen: { kind: 'complaint' },
    statutory: true,
    escalations: [
      { id: 'five-days-left', before: { calendarDays: 5 }, notify: ['upper-level-reviewer'] },
      { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
    ],
    source: article('20', 'No extension is provided for.'),
  },
  {
    id: 'review-window',
    title: { en: 'The complainant may ask for a review', zh: '投诉人可以申请核查的期限' },
    target: { calendarDays: 30 },
    startsOn: ['final-response.sent'],
    stopsOn: [{ on: 'review.requested', where: { to: 'upper-level' } }],
    cancelsOn: ['complaint.archived'],
    appliesWhen: { kind: 'complaint', respondentLevel: ['branch', 'sub-branch'] },
    statutory: true,
    window: true,
    startsAt: 'receipt',
    source: article(
      '20',
      'From the day on which the decision was received; until the delivery is on record, from its dispatch. A new decision opens it anew. Only against decisions of a branch; the application is in writing.',
    ),
  },
  {
    id: 'regulator-forwarding',
    title: { en: 'The regulator passes the complaint on', zh: '监管机构转交消费投诉' },
    target: { businessDays: 7 },
    startsOn: ['regulator-complaint.received'],
    stopsOn: ['regulator-complaint.forwarded'],
    statutory: true,
    source: article('33', 'A duty of the regulator; the only working-day limit of the order (art. 43).'),
  },
]

/** What the order asks for besides time limits: contents, dispatch, grounds, routes, thresholds, retention. */
const duties: Pick<
  Regime,
  'notices' | 'dispatch' | 'declineGrounds' | 'outsideRoutes' | 'thresholds' | 'retention'
> = {
  notices: [
    {
      kind: 'final-response',
      contains: ['findings', 'basis', 'reasons', 'review-right', 'external-routes'],
      source: article('19'),
    },
    { kind: 'declining', contains: ['ground'], source: article('18(4)') },
    { kind: 'extension', contains: ['new-due-date', 'reasons'], source: article('18(1)') },
    { kind: 'review-outcome', contains: ['decision'], source: article('20') },
  ],
  dispatch: [
    { form: 'in-person', decides: 'dispatched', source: article('21(2)') },
    { form: 'written', decides: 'dispatched', source: article('21(2)') },
    { form: 'electronic', decides: 'dispatched', source: article('21(3)') },
    { form: 'telephone', decides: 'dispatched', source: article('21(4)') },
  ],
  declineGrounds: [
    {
      code: 'not-the-complainant',
      title: {
        en: 'Not raised by the complainant, a legal representative or an agent',
        zh: '非投诉人本人、法定代理人或者委托代理人提出',
      },
      source: article('18(4)', 'The only ground listed; there is no general list of refusals.'),
    },
  ],
  outsideRoutes: [
    { route: 'mediation', source: article('19') },
    { route: 'arbitration', source: article('19') },
    { route: 'court', source: article('19') },
    { route: 'regulator', source: article('33') },
  ],
  thresholds: {
    'major-complainants': {
      value: 20,
      title: {
        en: 'Complainants in one joint face-to-face complaint from which it is major',
        zh: '构成重大消费投诉的集体面谈投诉人数（含本数）',
      },
      source: article('29'),
    },
    'most-representatives': {
      value: 5,
      title: {
        en: 'Representatives a group may send to a face-to-face complaint',
        zh: '多人面谈投诉推选代表人数上限',
      },
      source: article('12'),
    },
  },
  retention: [
    {
      what: { en: 'Complaint files', zh: '消费投诉档案' },
      from: {
        en: 'as laws and administrative regulations provide',
        zh: '法律、行政法规另有规定的，依照其规定',
      },
      source: article('28', 'The order itself gives no number of years.'),
    },
  ],
}

/**
 * China: Measures for the Administration of Consumer Complaint Handling by Banking and Insurance Institutions,
 * CBIRC Order No. 3 of 2020, now applied by the NFRA. Every 日 is a natural day except the regulator's seven working days.
 */
export const cnNfra2020No3: Regime = {
  id: 'cn-nfra-2020-3',
  edition: 2,
  title: {
    en: 'Consumer complaint handling by banking and insurance institutions (Order 3/2020)',
    zh: '银行业保险业消费投诉处理管理办法（银保监会令2020年第3号）',
  },
  jurisdiction: 'CN',
  authority: { en: 'National Financial Regulatory Administration', zh: '国家金融监督管理总局' },
  effectiveFrom: '2020-03-01',
  onlyReceivedInForce: true,
  calendar: 'cn-mainland',
  timeZone: 'Asia/Shanghai',
  caution: {
    en: 'A draft revision was published for comment in 2026; check with the NFRA whether it is in force.',
    zh: '2026年已发布修订征求意见稿，是否施行请以国家金融监督管理总局公布为准。',
  },
  clocks,
  ...duties,
  cases,
  source: article('1'),
}
