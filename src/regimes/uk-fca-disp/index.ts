import { citing } from '../citing.js'
import type { Regime } from '../regime.js'
import { unitedKingdomZones } from '../zones.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { addresses, disp } from './disp.js'

const ombudsman = { url: addresses.ombudsman }

/** What DISP asks for besides time limits. Its list of outside routes is the one the responses must name. */
const duties: Pick<
  Regime,
  'notices' | 'dispatch' | 'declineGrounds' | 'outsideRoutes' | 'thresholds' | 'retention'
> = {
  notices: [
    {
      kind: 'acknowledgement',
      contains: ['receipt-confirmed', 'timetable'],
      source: disp('1.6.1R(1)', {
        url: addresses.acknowledgement,
        note: 'The timetable is in the text as seen for 1 June 2026; the date it began was not found.',
      }),
    },
    {
      kind: 'final-response',
      contains: ['decision', 'reasons', 'external-routes'],
      source: disp('1.6.2R(1)', { url: addresses.limits }),
    },
    {
      kind: 'holding',
      contains: ['reasons', 'new-due-date', 'external-routes'],
      source: disp('1.6.2R(2)', { url: addresses.limits }),
    },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'ombudsman', source: disp('2.8.1R', ombudsman) }],
  thresholds: {
    'ombudsman-years-from-event': {
      value: 6,
      title: {
        en: 'Years after the event in which the ombudsman can consider it',
        zh: '申诉专员可受理的期限：自事件发生起的年数',
      },
      source: disp('2.8.2R(2)', ombudsman),
    },
    'ombudsman-years-from-knowledge': {
      value: 3,
      title: {
        en: 'Years after the complainant knew of it, when that is later',
        zh: '申诉专员可受理的期限：自投诉人知悉起的年数（以较晚者为准）',
      },
      source: disp('2.8.2R(2)', ombudsman),
    },
    'return-business-days': {
      value: 30,
      title: {
        en: 'Business days after the period in which the return is due',
        zh: '报告期结束后报送投诉报表的营业日数',
      },
      source: disp('1.10, as the FCA explains it', {
        url: 'http://www.fca.org.uk/firms/systems-reporting/gabriel/help/others?category=complaints-disp-1-ann-1r',
        note: 'An older help page. One consolidated return replaces the forms (PS25/19, final): its first period is 1 January to 30 June 2027, and it opens on 1 July 2027 (secondary source).',
      }),
    },
    'publication-per-half-year': {
      value: 500,
      title: {
        en: 'Complaints in six months from which a firm is published',
        zh: '半年内投诉达到该数量的机构将被公示',
      },
      source: disp('1.10, as the FCA publishes it', {
        url: 'https://ckan.publishing.service.gov.uk/dataset/a5e84f7c-33a4-4cd7-ae7b-dec2c09c7d88',
      }),
    },
  },
  retention: [
    {
      what: { en: 'Complaint records', zh: '投诉记录' },
      years: 3,
      from: { en: 'the date the complaint was received', zh: '自收到投诉之日起' },
      since: 'received',
      source: disp('1.9.1R', { url: addresses.records, note: 'Text of 2021.' }),
    },
    {
      what: { en: 'Complaint records', zh: '投诉记录' },
      years: 5,
      from: { en: 'the date the complaint was received', zh: '自收到投诉之日起' },
      since: 'received',
      when: {
        en: 'the complaint is about collective portfolio management for UCITS',
        zh: '涉及UCITS集合投资组合管理业务的投诉',
      },
      source: disp('1.9.1R', { url: addresses.records, note: 'Text of 2021.' }),
    },
  ],
}

/**
 * United Kingdom: FCA Handbook, Dispute Resolution: Complaints; on the bank holidays of England and Wales, unless the policy's calendar is
 * that of another part of the United Kingdom. The day of receipt is day zero, nothing rolls over weekends, and waiting for the customer stops
 * no clock.
 */
export const ukFcaDisp: Regime = {
  id: 'uk-fca-disp',
  edition: 2,
  title: { en: 'Dispute Resolution: Complaints (DISP)', zh: '英国《投诉处理规则》（DISP）' },
  jurisdiction: 'GB',
  authority: { en: 'Financial Conduct Authority', zh: '英国金融行为监管局' },
  effectiveFrom: '2016-06-30',
  onlyReceivedInForce: true,
  calendar: 'england-and-wales',
  timeZone: 'Europe/London',
  place: {
    zones: unitedKingdomZones,
    source: citing('FCA Handbook Glossary', 'P')('G120', {
      url: 'https://handbook.fca.org.uk/handbook/glossary/G120.html?date=2005-02-03',
      note: 'A business day is one in that part of the United Kingdom.',
    }),
  },
  caution: {
    en: 'Complaints in the motor finance redress scheme follow CONRED 5 instead; forwarding to another firm (DISP 1.7) has no clock here. Changes of 17 March and 1 June 2026 (CP26/9) are known from secondary sources; the ten-year limit announced with them needs an Act.',
    zh: '纳入汽车金融补偿计划的投诉适用CONRED 5；转交其他机构（DISP 1.7）未设时限。2026年3月17日、6月1日生效的修订（CP26/9）仅据二手资料得知；同时宣布的十年期限尚待立法。',
  },
  facts: {
    paymentServices: {
      type: 'boolean',
      label: { en: 'Concerns payment services or e-money', zh: '涉及支付服务或电子货币' },
      whileUnknown: 'earliest',
    },
    motorFinanceCommission: {
      type: 'boolean',
      label: {
        en: 'Concerns a discretionary commission in motor finance, agreed before 28 January 2021',
        zh: '涉及2021年1月28日前订立的汽车金融合同中的酌定佣金安排',
      },
      whileUnknown: 'earliest',
    },
    motorFinanceOtherCommission: {
      type: 'boolean',
      label: { en: 'Concerns another commission in motor finance', zh: '涉及汽车金融中的其他佣金' },
      whileUnknown: 'earliest',
    },
    leasing: {
      type: 'boolean',
      label: {
        en: 'The motor finance agreement is a lease, and does not finance a purchase',
        zh: '该汽车金融合同为租赁合同，不为购车融资',
      },
      assumed: false,
    },
  },
  clocks,
  ...duties,
  cases,
  source: disp('1', {
    url: addresses.resolution,
    note: 'In the form without the deeming rule of 1.5.3G, deleted on 30 June 2016.',
  }),
}
