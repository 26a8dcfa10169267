import type { SignalSet } from '../signal-set.js'
import { escalationRevisions } from './escalation-signals.js'
import { harmRevisions } from './harm-signals.js'
import { kindRevisions } from './kind-signals.js'
import { operationalSignals } from './operational-signals.js'
import { retailCategorySignals } from './retail-categories.js'
import { revised } from './revised.js'
import { riskSignals } from './risk-signals.js'

/** As 0.1 and 0.2 had it. */
const first: SignalSet = {
  id: 'cn-retail',
  version: '1',
  title: { en: 'Retail banking', zh: '零售银行' },
  signals: [...retailCategorySignals, ...operationalSignals, ...riskSignals],
}

/**
 * The default set for a retail bank, Chinese and English: the categories of the default taxonomy, and the signals of
 * harm, vulnerability, escalation and kind. House rule: nothing in it comes from a standard. How well it does is measured on letters
 * that were written for it (docs/reference/signals.md).
 *
 * @example
 * findSignals(compileSignals(cnRetailSignals), '柜员态度恶劣，我要向12378投诉').signals
 * // ['service-attitude', 'staff-attitude', 'regulator-threat']
 */
export const cnRetailSignals: SignalSet = {
  ...first,
  version: '2',
  signals: revised(first.signals, { ...harmRevisions, ...escalationRevisions, ...kindRevisions }),
  first,
}
