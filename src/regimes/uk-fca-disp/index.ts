import { citing } from '../citing.js'
import type { Regime } from '../regime.js'
import { unitedKingdomZones } from '../zones.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { addresses, disp } from './disp.js'
import { duties } from './duties.js'

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
    en: 'Complaints in the motor finance redress scheme follow CONRED 5 instead; forwarding to another firm (DISP 1.7) has no clock here.',
    zh: '纳入汽车金融补偿计划的投诉适用CONRED 5；转交其他机构（DISP 1.7）未设时限。',
  },
  facts: {
    paymentServices: {
      type: 'boolean',
      label: { en: 'Concerns payment services or e-money', zh: '涉及支付服务或电子货币' },
      assumed: false,
    },
    motorFinanceCommission: {
      type: 'boolean',
      label: {
        en: 'Concerns a discretionary commission in motor finance',
        zh: '涉及汽车金融酌定佣金安排',
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
