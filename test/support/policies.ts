import type { Policy } from '../../src/policy/index.js'
import { type PolicyParts, policyFrom } from './policy-from.js'

/** A small bank: one regime, two teams, one routing table, one clock of its own. */
export const smallBank = (more: PolicyParts = {}): Policy =>
  policyFrom({
    id: 'small-bank',
    version: '1',
    title: { en: 'A small bank', zh: '小型银行' },
    effectiveFrom: '2020-01-01',
    regimes: ['cn-nfra-2020-3'],
    calendar: 'cn-mainland',
    signals: ['cn-retail'],
    teams: {
      cards: { title: { en: 'Cards', zh: '银行卡' } },
      general: { title: { en: 'General', zh: '综合' } },
    },
    tables: [
      {
        id: 'routing',
        hitPolicy: 'first',
        inputs: [
          { name: 'signals', type: 'list' },
          { name: 'complainants', type: 'number', min: 1, integer: true },
        ],
        outputs: [
          { name: 'team', type: 'string', values: ['cards', 'general'] },
          { name: 'priority', type: 'string', values: ['urgent', 'normal'] },
        ],
        rules: [
          { id: 'fraud', when: { signals: { has: 'fraud' } }, output: { team: 'cards', priority: 'urgent' } },
          { id: 'rest', when: {}, output: { team: 'general', priority: 'normal' } },
        ],
      },
    ],
    clocks: [
      {
        id: 'acknowledgement',
        title: { en: 'Confirm receipt', zh: '确认收到' },
        target: { hours: 24 },
        startsOn: ['complaint.received'],
        stopsOn: ['acknowledgement.sent'],
        statutory: false,
        escalations: [
          { id: 'warn', percent: 75, notify: ['customer-service'] },
          { id: 'overdue', after: { minutes: 0 }, notify: ['customer-service-manager'], escalate: true },
        ],
        source: { cite: 'House rule', confidence: 'H' },
      },
    ],
    ...more,
  })
