import type { Regime } from '../regime.js'

export const facts: Regime['facts'] = {
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
