import type { Regime } from '../regime.js'
import { unitedStatesZones } from '../zones.js'
import { cases } from './cases.js'
import { clocks } from './clocks.js'
import { regE } from './regulation.js'

const facts: Regime['facts'] = {
  electronicTransferError: {
    type: 'boolean',
    label: { en: 'Alleges an error in an electronic fund transfer', zh: '主张电子资金转账存在差错' },
    assumed: true,
  },
  newAccount: {
    type: 'boolean',
    label: { en: 'Transfer within 30 days after the first deposit', zh: '交易发生在账户首次存款后30日内' },
    whileUnknown: 'earliest',
  },
  transferOutsideState: {
    type: 'boolean',
    label: { en: 'Transfer not initiated within a state', zh: '交易并非在美国境内发起' },
    whileUnknown: 'earliest',
  },
  pointOfSaleDebit: {
    type: 'boolean',
    label: { en: 'Point-of-sale debit card transaction', zh: '借记卡POS交易' },
    whileUnknown: 'earliest',
  },
  errorOccurred: {
    type: 'boolean',
    label: { en: 'The investigation found an error', zh: '调查查明存在差错' },
  },
  confirmationMissing: {
    type: 'boolean',
    label: {
      en: 'Written confirmation of an oral notice was asked for and did not come within 10 business days',
      zh: '已要求对口头通知作书面确认，但10个营业日内未收到',
    },
    whileUnknown: 'earliest',
  },
  securitiesCreditAccount: {
    type: 'boolean',
    label: { en: 'The account is subject to Regulation T', zh: '账户适用T条例（证券信用）' },
    whileUnknown: 'earliest',
  },
  unverifiedPrepaid: {
    type: 'boolean',
    label: {
      en: 'A prepaid account (not for wages or government benefits) that has not been verified',
      zh: '尚未完成身份核验的预付账户（工资、政府补助账户除外）',
    },
    whileUnknown: 'earliest',
  },
}

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
