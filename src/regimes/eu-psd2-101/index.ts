import type { Source } from '../../explanation.js'
import { citing } from '../citing.js'
import { noLongerPursued, silentOnReopening } from '../no-longer-pursued.js'
import type { Regime } from '../regime.js'
import { suggestedEscalations } from '../suggested-escalations.js'
import { dueOn, happened, received } from '../worked-case.js'
import { europeanZones } from '../zones.js'

const directive = citing(
  'Directive (EU) 2015/2366',
  'P',
  'https://service.betterregulation.com/document/208863',
)

/** A paragraph of article 101; the limit of 35 days was read in the German text. */
const article = (paragraph: string, other: { readonly note?: string } = {}): Source =>
  directive(`art. 101${paragraph}`, other)

/**
 * European Union: Directive (EU) 2015/2366, article 101, as every Member State has it at least; a state may be more favourable to
 * the user. Business days are those of the payment service provider, which gives its own calendar: TARGET stands in for it here.
 */
export const euPsd2Article101: Regime = {
  id: 'eu-psd2-101',
  edition: 2,
  title: { en: 'Payment Services Directive 2, article 101', zh: '欧盟《支付服务指令（二）》第101条' },
  jurisdiction: 'EU',
  authority: { en: 'Competent authority of the Member State', zh: '成员国主管机关' },
  effectiveFrom: '2018-01-13',
  onlyReceivedInForce: true,
  calendar: 'target',
  timeZone: 'Europe/Brussels',
  place: {
    zones: europeanZones,
    source: {
      cite: 'Directive (EU) 2015/2366 art. 4(37)',
      url: 'https://eur-lex.europa.eu/eli/dir/2015/2366/oj',
      confidence: 'S',
      note: "A business day is one of the payment service provider's own, as practitioners say; the definition was not opened.",
    },
  },
  caution: {
    en: "Member States may ask for more; count on the provider's own business days. Looked at in November 2026: the Payment Services Regulation that would take its place was not found in the Official Journal.",
    zh: '成员国可有更严格规定；营业日以支付服务提供者自身营业日为准。2026年11月查询：拟取代该指令的《支付服务条例》尚未见于官方公报。',
  },
  facts: {
    paymentServices: {
      type: 'boolean',
      label: { en: 'Concerns payment services or e-money', zh: '涉及支付服务或电子货币' },
      assumed: true,
    },
  },
  clocks: [
    {
      id: 'psd2-reply',
      title: {
        en: 'Reply to all points on paper or another durable medium',
        zh: '以书面或其他持久介质逐项答复',
      },
      target: { businessDays: 15 },
      counting: { end: 'end-of-day' },
      startsOn: ['complaint.received'],
      stopsOn: ['final-response.sent'],
      cancelsOn: noLongerPursued,
      reopening: silentOnReopening,
      appliesWhen: { kind: 'complaint', paymentServices: true },
      statutory: true,
      extensions: [
        {
          step: 'psd2-holding-reply',
          title: {
            en: 'Reasons beyond control: 35 business days in total',
            zh: '非本机构所能控制的原因：合计35个营业日',
          },
          to: { businessDays: 35 },
          approvedBy: [],
          notifyBefore: true,
          grantedBy: ['holding-response.sent'],
          source: article('(2)'),
        },
      ],
      escalations: suggestedEscalations,
      source: article('(2)'),
    },
  ],
  notices: [
    { kind: 'holding', contains: ['reasons', 'new-due-date'], source: article('(2)') },
    { kind: 'final-response', contains: ['findings', 'external-routes'], source: article('(2)-(3)') },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [{ route: 'ombudsman', source: article('(3)') }],
  thresholds: {},
  retention: [],
  cases: [
    {
      id: 'fifteen-business-days-over-labour-day',
      events: [received('2026-04-30T10:00:00+02:00')],
      expect: [dueOn('psd2-reply', '2026-05-22')],
      source: article('(2)'),
    },
    {
      id: 'a-holding-reply-makes-it-thirty-five',
      events: [
        received('2026-04-30T10:00:00+02:00'),
        happened('holding-response.sent', '2026-05-20T10:00:00+02:00'),
      ],
      expect: [dueOn('psd2-reply', '2026-06-19')],
      source: article('(2)'),
    },
    {
      id: 'a-holding-reply-too-late-gives-nothing',
      events: [
        received('2026-04-30T10:00:00+02:00'),
        happened('holding-response.sent', '2026-05-26T10:00:00+02:00'),
      ],
      expect: [{ clock: 'psd2-reply', dueOn: '2026-05-22', status: 'breached' }],
      source: article('(2)'),
    },
    {
      id: 'closing-in-time-ends-it',
      events: [
        received('2026-06-01T10:00:00+02:00'),
        happened('complaint.closed', '2026-06-08T10:00:00+02:00', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'psd2-reply', status: 'cancelled' }],
      source: article('(2)'),
    },
    {
      id: 'closing-it-too-late-leaves-the-breach',
      events: [
        received('2026-06-01T10:00:00+02:00'),
        happened('complaint.closed', '2027-05-01T10:00:00Z', { ground: 'settled', summary: 's' }),
      ],
      now: '2027-06-01T10:00:00Z',
      expect: [{ clock: 'psd2-reply', status: 'breached' }],
      source: article('(2)'),
    },
  ],
  source: article('', {
    note: 'In force from the day by which it was to be transposed, 13 January 2018 (secondary source: abbl.lu).',
  }),
}
