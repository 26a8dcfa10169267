import type { Regime } from '../regime.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { duties } from './duties.js'
import { article } from './order.js'

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
