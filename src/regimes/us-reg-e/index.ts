import type { Regime } from '../regime.js'
import { unitedStatesZones } from '../zones.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { facts } from './facts.js'
import { regE } from './regulation.js'

/**
 * United States: Regulation E, errors in electronic fund transfers. Business days are those on which the institution's own offices
 * are open for substantially everything, whole days to midnight; the Federal Reserve's calendar stands in for them here.
 * A provisional credit is a commitment called `provisional-credit`; fulfilling it stops the first clock.
 */
export const usRegE: Regime = {
  id: 'us-reg-e',
  edition: 2,
  title: { en: 'Regulation E: resolving errors (12 CFR 1005.11)', zh: '美国E条例：电子资金转账差错处理' },
  jurisdiction: 'US',
  authority: { en: 'Consumer Financial Protection Bureau', zh: '美国消费者金融保护局' },
  effectiveFrom: '2019-04-01',
  calendar: 'us-federal-reserve',
  timeZone: 'America/New_York',
  place: {
    zones: unitedStatesZones,
    source: regE('1005.2(d)', {
      note: "A business day is one on which the institution's own offices are open.",
    }),
  },
  caution: {
    en: "Count on the institution's own business days: a Saturday with full service is one.",
    zh: '营业日以本机构实际营业情况为准：提供全面服务的星期六也是营业日。',
  },
  facts,
  clocks,
  notices: [
    {
      kind: 'final-response',
      contains: ['findings', 'explanation'],
      source: regE('1005.11(d)(1)', {
        note: 'When no error, or a different one, was found: with the right to ask for the documents.',
      }),
    },
  ],
  dispatch: [],
  declineGrounds: [],
  outsideRoutes: [],
  thresholds: {
    'notice-days': {
      value: 60,
      title: {
        en: 'Days after the statement was sent in which notice of an error binds the bank',
        zh: '对账单发出后消费者提出差错通知的日数',
      },
      source: regE('1005.11(b)(1)(i)'),
    },
    'withheld-dollars': {
      value: 50,
      title: {
        en: 'Dollars that may be held back from a provisional credit for an unauthorised transfer',
        zh: '未经授权交易临时入账时可保留的金额上限（美元）',
      },
      source: regE('1005.11(c)(2)(i)'),
    },
    'honoured-business-days': {
      value: 5,
      title: {
        en: 'Business days in which payments are honoured after a provisional credit is taken back',
        zh: '收回临时入账后继续兑付第三方款项的营业日数',
      },
      source: regE('1005.11(d)(2)'),
    },
  },
  retention: [],
  cases,
  source: regE('1005.11'),
}
