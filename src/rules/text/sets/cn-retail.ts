import type { SignalSet } from '../signal-set.js'
import { operationalSignals } from './operational-signals.js'
import { retailCategorySignals } from './retail-categories.js'
import { riskSignals } from './risk-signals.js'

/**
 * The default set for a retail bank, Chinese and English: the categories of the default taxonomy, and the signals of
 * vulnerability, escalation and nature. House rule: nothing in it comes from a standard.
 *
 * @example
 * findSignals(compileSignals(cnRetailSignals), '柜员态度恶劣，我要向12378投诉').signals
 * // ['service-attitude', 'staff-attitude', 'regulator-threat']
 */
export const cnRetailSignals: SignalSet = {
  id: 'cn-retail',
  version: '1',
  title: { en: 'Retail banking', zh: '零售银行' },
  signals: [...retailCategorySignals, ...operationalSignals, ...riskSignals],
}
