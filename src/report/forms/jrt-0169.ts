import type { Said } from '../../explanation.js'

/** A name of JR/T 0169-2018 under our own slug: no source for the standard's numeric codes was found. */
export interface StandardName {
  readonly code: string
  readonly title: Said
}

const named = (code: string, en: string, zh: string): StandardName => ({ code, title: { en, zh } })

/** The business categories (dimension B) in the order in which banks print them; bank cards are printed as debit and credit cards. */
export const jrt0169Categories: readonly StandardName[] = [
  named('rmb-savings', 'RMB savings', '人民币储蓄'),
  named('loan', 'Loans', '贷款'),
  named('debit-card', 'Debit cards', '借记卡'),
  named('credit-card', 'Credit cards', '信用卡'),
  named('wealth-management', 'Own wealth products', '自营理财'),
  named('payment-settlement', 'Payment and settlement', '支付结算'),
  named('rmb-management', 'RMB cash', '人民币管理'),
  named('foreign-exchange', 'Foreign exchange', '外汇'),
  named('precious-metals', 'Precious metals', '贵金属'),
  named('personal-financial-information', 'Personal financial information', '个人金融信息'),
  named('agency-business', 'Agency business', '银行代理业务'),
  named('other-intermediary', 'Other intermediary business', '其他中间业务'),
  named('debt-collection', 'Debt collection', '债务催收'),
  named('treasury', 'Treasury', '国库'),
  named('other-banking', 'Other', '其他'),
]

/** The twelve causes (dimension C). */
export const jrt0169Causes: readonly StandardName[] = [
  named('service-attitude-and-quality', 'Service attitude and quality', '服务态度及服务质量'),
  named('facilities-and-systems', 'Facilities, equipment and systems', '金融机构服务设施、设备、业务系统'),
  named('rules-and-process', 'Rules and process', '金融机构管理制度、业务规则与流程'),
  named('marketing', 'Marketing', '营销方式和手段'),
  named('information-disclosure', 'Disclosure', '信息披露'),
  named('right-to-choose', 'Free choice', '自主选择权'),
  named('pricing-and-fees', 'Pricing and fees', '定价收费'),
  named('product-return', 'Product returns', '产品收益'),
  named('contract-terms', 'Contract terms', '合同条款'),
  named('fund-safety', 'Safety of funds', '消费者资金安全'),
  named('information-safety', 'Safety of information', '消费者信息安全'),
  named('collection-manner', 'Manner of collecting debts', '债务催收方式和手段'),
]
