import { cnMainland } from 'redress/calendars/cn-mainland'
import { definePolicy } from 'redress/policy'
import { cnNfra2020No3 } from 'redress/regimes/cn-nfra-2020-3'
import { cnRetailSignals } from 'redress/rules'

/** The policy that the numbered examples share: one regime, two teams, one table, one clock of the bank's own. */
export const smallBank = definePolicy({
  id: 'small-bank',
  version: '1',
  title: { en: 'A small bank', zh: '小型银行' },
  effectiveFrom: '2026-01-01',
  regimes: [cnNfra2020No3],
  calendar: cnMainland,
  signals: [cnRetailSignals],
  teams: {
    cards: { title: { en: 'Cards', zh: '银行卡' } },
    general: { title: { en: 'General', zh: '综合' } },
  },
  // #region table
  tables: [
    {
      id: 'routing',
      title: { en: 'Which team', zh: '由哪个团队承办' },
      hitPolicy: 'first',
      inputs: [
        { name: 'signals', type: 'list', label: { en: 'signals', zh: '文本信号' } },
        { name: 'vulnerable', type: 'boolean', label: { en: 'vulnerable customer', zh: '特殊客户' } },
      ],
      outputs: [
        { name: 'team', type: 'string', values: ['cards', 'general'], label: { en: 'team', zh: '团队' } },
        {
          name: 'priority',
          type: 'string',
          values: ['urgent', 'high', 'normal'],
          label: { en: 'priority', zh: '优先级' },
        },
      ],
      rules: [
        { id: 'fraud', when: { signals: { has: 'fraud' } }, output: { team: 'cards', priority: 'urgent' } },
        { id: 'care', when: { vulnerable: true }, output: { team: 'general', priority: 'high' } },
        { id: 'rest', when: {}, output: { team: 'general', priority: 'normal' } },
      ],
    },
  ],
  // #endregion table
  // #region clock
  clocks: [
    {
      id: 'acknowledgement',
      title: { en: 'Confirm receipt', zh: '确认收到' },
      target: { hours: 24 },
      startsOn: ['complaint.received'],
      stopsOn: ['acknowledgement.sent'],
      statutory: false,
      escalations: [
        { id: 'three-quarters', percent: 75, notify: ['customer-service'] },
        { id: 'overdue', after: { minutes: 0 }, notify: ['customer-service-manager'], escalate: true },
      ],
      source: { cite: 'House rule: 24 hours', confidence: 'H' },
    },
  ],
  // #endregion clock
})
