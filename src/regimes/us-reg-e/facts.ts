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
    assumed: false,
  },
  transferOutsideState: {
    type: 'boolean',
    label: { en: 'Transfer not initiated within a state', zh: '交易并非在美国境内发起' },
    assumed: false,
  },
  pointOfSaleDebit: {
    type: 'boolean',
    label: { en: 'Point-of-sale debit card transaction', zh: '借记卡POS交易' },
    assumed: false,
  },
  errorOccurred: {
    type: 'boolean',
    label: { en: 'The investigation found an error', zh: '调查查明存在差错' },
  },
}
