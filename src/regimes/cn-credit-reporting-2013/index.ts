import type { Source } from '../../explanation.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'

const article = (number: string): Source => ({
  cite: `Regulation on the Credit Reporting Industry art. ${number}`,
  confidence: 'P',
})

/**
 * China: Regulation on the Administration of the Credit Reporting Industry (2013). A bank that provided a disputed record answers
 * the objection in writing within twenty days of receiving it. It runs beside the complaint clocks.
 */
export const cnCreditReporting2013: Regime = {
  id: 'cn-credit-reporting-2013',
  edition: 2,
  title: { en: 'Objections to credit records (2013)', zh: '征信业管理条例（征信异议）' },
  jurisdiction: 'CN',
  authority: { en: "People's Bank of China", zh: '中国人民银行' },
  effectiveFrom: '2013-03-15',
  onlyReceivedInForce: true,
  calendar: 'cn-mainland',
  timeZone: 'Asia/Shanghai',
  clocks: [
    {
      id: 'credit-objection',
      title: { en: 'Answer the objection in writing', zh: '书面答复征信异议' },
      target: { calendarDays: 20 },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: { creditObjection: true },
      statutory: true,
      escalations: [
        { id: 'five-days-left', before: { calendarDays: 5 }, notify: ['handler'] },
        { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
      ],
      source: article('25'),
    },
  ],
  notices: [],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'regulator', source: article('26') }],
  thresholds: {},
  retention: [],
  cases: [
    {
      id: 'twenty-days-to-answer',
      facts: { creditObjection: true },
      events: [{ type: 'complaint.received', at: '2026-09-10T09:00:00+08:00' }],
      expect: [{ clock: 'credit-objection', dueOn: '2026-09-30' }],
      source: article('25'),
    },
    {
      id: 'the-last-day-may-fall-on-a-holiday',
      facts: { creditObjection: true },
      events: [{ type: 'complaint.received', at: '2026-09-15T09:00:00+08:00' }],
      expect: [{ clock: 'credit-objection', dueOn: '2026-10-05' }],
      source: article('25'),
    },
    {
      id: 'closing-in-time-ends-it',
      facts: { creditObjection: true },
      events: [
        { type: 'complaint.received', at: '2026-09-10T09:00:00+08:00' },
        { type: 'complaint.closed', at: '2026-09-15T09:00:00+08:00', ground: 'settled', summary: 's' },
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'credit-objection', status: 'cancelled' }],
      source: article('25'),
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      facts: { creditObjection: true },
      events: [
        { type: 'complaint.received', at: '2026-09-10T09:00:00+08:00' },
        { type: 'complaint.closed', at: '2027-05-01T10:00:00Z', ground: 'settled', summary: 's' },
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'credit-objection', status: 'breached' }],
      source: article('25'),
    },
  ],
  source: article('1'),
}
