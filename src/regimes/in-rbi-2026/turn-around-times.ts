import type { Said } from '../../explanation.js'
import type { Regime } from '../regime.js'
import { turnAround } from './directions.js'

const days = (value: number, title: Said) => ({ value, title, source: turnAround('rows 1-5') })

/**
 * Outer limits in calendar days after the day of a failed transaction, by which it is put right without any complaint, and what each
 * day of delay costs. They are no times for answering a complaint, so they are thresholds and not clocks.
 */
export const turnAroundTimes: Regime['thresholds'] = {
  'atm-days': days(5, { en: 'Cash not paid out by a machine', zh: 'ATM扣款未出钞：日数' }),
  'card-to-card-days': days(1, { en: 'Card-to-card transfer', zh: '卡间转账失败：日数' }),
  'point-of-sale-days': days(5, { en: 'Card at a point of sale', zh: 'POS交易失败：日数' }),
  'card-not-present-days': days(5, { en: 'Card in electronic commerce', zh: '无卡电商交易失败：日数' }),
  'imps-days': days(1, { en: 'IMPS: beneficiary not credited', zh: 'IMPS收款方未入账：日数' }),
  'upi-transfer-days': days(1, { en: 'UPI transfer', zh: 'UPI转账失败：日数' }),
  'upi-merchant-days': days(5, { en: 'UPI payment to a merchant', zh: 'UPI商户支付失败：日数' }),
  'delay-rupees-per-day': days(100, {
    en: 'Rupees owed for each day of delay beyond the limit',
    zh: '超过期限每日应付补偿（卢比）',
  }),
}
