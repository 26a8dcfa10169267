import type { Regime } from '../regime.js'
import { article } from './order.js'

/** What the order asks for besides time limits: contents, dispatch, grounds, routes, thresholds, retention. */
export const duties: Pick<
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
