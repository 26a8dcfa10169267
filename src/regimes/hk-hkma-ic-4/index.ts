import { citing } from '../citing.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'

/** The module's paragraphs were not seen: its times are read in one authorised institution's notice to customers. */
const guideline = citing(
  'HKMA SPM IC-4',
  'S',
  'https://www.jsafrasarasin.com/internet/sg/sg_index/hong_kong_compliant_handling_information.htm',
)

const outside = citing(
  'HKMA',
  'P',
  'https://www.hkma.gov.hk/eng/key-functions/banking/banking-conduct-supervision/complaints-handling-and-redress-mechanisms/',
)('complaints handling and redress mechanisms')

/** Hong Kong: the HKMA's Supervisory Policy Manual, module IC-4, a statutory guideline since 2023. All times are calendar days. */
export const hkHkmaIc4: Regime = {
  id: 'hk-hkma-ic-4',
  edition: 2,
  title: { en: 'Complaints Handling and Redress (IC-4)', zh: '香港《监管政策手册》IC-4：投诉处理及补救' },
  jurisdiction: 'HK',
  authority: { en: 'Hong Kong Monetary Authority', zh: '香港金融管理局' },
  effectiveFrom: '2023-04-05',
  onlyReceivedInForce: true,
  calendar: 'hong-kong',
  timeZone: 'Asia/Hong_Kong',
  caution: {
    en: 'The times rest on a single secondary source; read the module before relying on them.',
    zh: '各项期限仅依据单一二手来源，使用前请核对手册原文。',
  },
  clocks: [
    {
      id: 'hkma-acknowledgement',
      title: { en: 'Acknowledge receipt', zh: '确认收到投诉' },
      target: { calendarDays: 7 },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent', 'final-response.sent'],
      cancelsOn: noLongerPursued,
      appliesWhen: { kind: 'complaint' },
      statutory: true,
      escalations: suggestedEscalations,
      source: guideline('acknowledgement'),
    },
    {
      id: 'hkma-final-response',
      title: { en: 'Final response', zh: '作出最终答复' },
      target: { calendarDays: 30 },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: { kind: 'complaint' },
      statutory: true,
      extensions: [
        {
          step: 'hkma-interim-response',
          title: {
            en: 'Complicated, with an interim response: normally 60 days in total',
            zh: '情况复杂并已作出中期回复：一般合计不超过60日',
          },
          to: { calendarDays: 60 },
          approvedBy: [],
          notifyBefore: true,
          grantedBy: ['holding-response.sent'],
          source: guideline('interim response'),
        },
      ],
      escalations: suggestedEscalations,
      source: guideline('final response'),
    },
  ],
  notices: [
    { kind: 'holding', contains: ['reasons', 'new-due-date'], source: guideline('interim response') },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [
    { route: 'mediation', source: outside },
    { route: 'regulator', source: outside },
    { route: 'arbitration', source: outside },
  ],
  thresholds: {},
  retention: [],
  cases: [
    {
      id: 'seven-and-thirty-days',
      events: [received('2026-11-23T10:00:00+08:00')],
      expect: [dueOn('hkma-acknowledgement', '2026-11-30'), dueOn('hkma-final-response', '2026-12-23')],
      source: guideline('final response'),
    },
    {
      id: 'an-interim-response-makes-it-sixty',
      events: [
        received('2026-11-23T10:00:00+08:00'),
        happened('holding-response.sent', '2026-12-22T10:00:00+08:00'),
      ],
      expect: [dueOn('hkma-final-response', '2027-01-22')],
      source: guideline('interim response'),
    },
    {
      id: 'closing-in-time-ends-it',
      events: [
        received('2026-11-23T10:00:00+08:00'),
        happened('complaint.closed', '2026-12-15T10:00:00+08:00', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'hkma-final-response', status: 'cancelled' }],
      source: guideline('final response'),
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      events: [
        received('2026-11-23T10:00:00+08:00'),
        happened('complaint.closed', '2027-05-01T10:00:00Z', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'hkma-final-response', status: 'breached' }],
      source: guideline('final response'),
    },
  ],
  source: guideline('re-issued 6 January 2023', {
    url: 'https://mayerbrown.com/zh-hans/insights/publications/2023/01/hkma-enhances-framework-on-complaints-handling-policy',
  }),
}
