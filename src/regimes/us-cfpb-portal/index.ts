import { citing } from '../citing.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'

const manual = citing(
  'CFPB Company Portal Manual',
  'S',
  'http://llt4fun.insidearm.com/news/00043245-what-include-interim-response-cfpb-compla',
)

/**
 * United States: complaints that the CFPB sends to a company through its portal. Receipt is the moment of sending, not the
 * consumer's filing. These times stand beside those of Regulations E and Z and replace none of them.
 */
export const usCfpbPortal: Regime = {
  id: 'us-cfpb-portal',
  edition: 2,
  title: { en: 'CFPB company portal', zh: '美国消费者金融保护局投诉平台' },
  jurisdiction: 'US',
  authority: { en: 'Consumer Financial Protection Bureau', zh: '美国消费者金融保护局' },
  effectiveFrom: '2015-05-26',
  calendar: 'us-federal-reserve',
  timeZone: 'America/New_York',
  caution: {
    en: 'The date is that of the manual that was quoted; compare with the one in your portal. A manual of 2026 is reported (secondary sources): new standard responses for credit reporting, and complaints that come only after 45 days at the bureau; the 15 and 60 days were not seen changed.',
    zh: '日期为所引用手册的日期；请以平台现行手册为准。据二手资料，2026年已有新版手册：征信类投诉采用新的标准答复，且须先在征信机构满45日；未见15日、60日期限有变。',
  },
  facts: {
    cfpbPortal: {
      type: 'boolean',
      label: { en: 'Sent to the bank through the CFPB portal', zh: '经CFPB平台转来的投诉' },
      assumed: true,
    },
  },
  clocks: [
    {
      id: 'cfpb-response',
      title: { en: 'Respond on the portal, and close it', zh: '在平台上答复并结案' },
      target: { calendarDays: 15 },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: { kind: 'complaint', cfpbPortal: true },
      statutory: true,
      extensions: [
        {
          step: 'cfpb-in-progress',
          title: { en: 'Marked "In progress": 60 days in total', zh: '标注“处理中”：合计60日' },
          to: { calendarDays: 60 },
          approvedBy: [],
          notifyBefore: true,
          grantedBy: ['holding-response.sent'],
          source: manual('s 8.1'),
        },
      ],
      escalations: suggestedEscalations,
      source: manual('s 8.1'),
    },
  ],
  notices: [
    {
      kind: 'final-response',
      contains: ['measures', 'next-steps'],
      source: {
        cite: '12 USC 5534(b)',
        confidence: 'S',
        url: 'https://stg.fintechfutures.com/2015/05/cfpb-updates-consumer-complaint-manual-may-26-2015',
      },
    },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [],
  thresholds: {
    'public-response-days': {
      value: 180,
      title: {
        en: 'Days after sending in which the company may add a public response',
        zh: '平台转送后公司可发布公开回应的日数',
      },
      source: {
        cite: 'CFPB, Consumer Complaint Database, ccdb/fields.html',
        confidence: 'P',
        url: 'https://github.com/cfpb/api',
      },
    },
    'feedback-days': {
      value: 60,
      title: {
        en: 'Days in which the consumer may give feedback on the response',
        zh: '消费者可对答复作出反馈的日数',
      },
      source: {
        cite: 'CFPB, complaint process (2016)',
        confidence: 'P',
        url: 'https://github.com/cfpb/complaint/commit/898374062e042dadb489b25d5bef4e9a597a9c37',
      },
    },
  },
  retention: [],
  cases: [
    {
      id: 'fifteen-days-from-sending',
      events: [received('2026-11-24T09:00:00-05:00')],
      expect: [dueOn('cfpb-response', '2026-12-09')],
      source: manual('s 8.1'),
    },
    {
      id: 'in-progress-makes-it-sixty',
      events: [
        received('2026-11-24T09:00:00-05:00'),
        happened('holding-response.sent', '2026-12-09T16:00:00-05:00'),
      ],
      expect: [dueOn('cfpb-response', '2027-01-23')],
      source: manual('s 8.1'),
    },
    {
      id: 'in-progress-after-fifteen-days-does-not',
      events: [
        received('2026-11-24T09:00:00-05:00'),
        happened('holding-response.sent', '2026-12-10T09:00:00-05:00'),
      ],
      expect: [{ clock: 'cfpb-response', dueOn: '2026-12-09', status: 'breached' }],
      source: manual('s 8.1'),
    },
    {
      id: 'closing-in-time-ends-it',
      events: [
        received('2026-11-24T09:00:00-05:00'),
        happened('complaint.closed', '2026-11-30T09:00:00-05:00', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'cfpb-response', status: 'cancelled' }],
      source: manual('s 8.1'),
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      events: [
        received('2026-11-24T09:00:00-05:00'),
        happened('complaint.closed', '2027-05-01T10:00:00Z', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'cfpb-response', status: 'breached' }],
      source: manual('s 8.1'),
    },
  ],
  source: manual('s 8'),
}
