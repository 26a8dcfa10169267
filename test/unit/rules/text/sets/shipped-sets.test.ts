import { describe, expect, it } from 'vitest'
import { compileSignals } from '../../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../../src/rules/text/find-signals.js'
import { parseSignals } from '../../../../../src/rules/text/parse-signals.js'
import { cfpbSignals } from '../../../../../src/rules/text/sets/cfpb-products.js'
import { cnRetailSignals } from '../../../../../src/rules/text/sets/cn-retail.js'
import { jrt0169BusinessSignals } from '../../../../../src/rules/text/sets/jrt0169-business.js'
import { jrt0169CauseSignals } from '../../../../../src/rules/text/sets/jrt0169-causes.js'
import { waysOfParts } from '../../../../support/written-ways.js'

/** A phrase as somebody may have written it: the first way of each of its parts. */
const written = (phrase: string): string =>
  waysOfParts(phrase)
    .map(([way]) => way?.text)
    .join(' ')

describe.each([cnRetailSignals, jrt0169BusinessSignals, jrt0169CauseSignals])('the set $id', (set) => {
  it('has neither errors nor warnings', () => {
    expect(parseSignals(set).issues).toEqual([])
  })

  it('gives each of its signals for the weightiest of its own phrases', () => {
    const compiled = compileSignals(set)
    for (const { name, phrases } of set.signals) {
      const strongest = phrases.toSorted((a, b) => (b.weight ?? 1) - (a.weight ?? 1)).slice(0, 2)
      const narrative = strongest.map(({ text }) => written(text)).join('；')
      expect(findSignals(compiled, narrative).signals, narrative).toContain(name)
    }
  })
})

const retail = compileSignals(cnRetailSignals)

describe('retail banking', () => {
  it.each([
    ['柜员态度恶劣，我要向12378投诉', ['service-attitude', 'staff-attitude', 'regulator-threat']],
    ['我的卡没有被盗刷，但是柜员态度恶劣', ['service-attitude', 'staff-attitude']],
    ['信用卡昨晚在境外被盗刷3万元，卡一直在我身上', ['fraud', 'card-fraud']],
    [
      '在手机银行转账5万元，系统故障，对方没收到',
      ['ebanking-transfer-loss', 'account-operation', 'system-failure'],
    ],
    ['房贷利率太高，要求降低利率', ['loan-rate', 'loan']],
    ['贷款审批太慢，材料交了两个月还没放款', ['loan-approval', 'loan']],
    ['理财经理误导我70岁的母亲，把存款变成保险', ['bancassurance', 'vulnerable']],
    ['账户被冻结了，无法取款', ['account-operation', 'account-management']],
    ['大堂排队两个小时，只开一个窗口', ['service-quality']],
    ['你们是强盗，我要去法院起诉，找记者曝光', ['media', 'legal-threat', 'abusive-language']],
    ['请问如何办理挂失？', ['enquiry', 'account-management']],
    ['名下无我行账户，误以为我行是那家银行', ['misdirected', 'account-management']],
    ['再不解决我就从楼上跳楼', ['life-safety']],
    ['这已经是第三次投诉，至今未解决', ['repeat']],
    ['已经解决了，我不投诉了', ['withdrawal']],
    [
      'The teller was rude and I will contact my attorney',
      ['service-attitude', 'staff-attitude', 'legal-threat'],
    ],
    ['Someone made unauthorized charges on my card', ['fraud', 'card-fraud']],
    ['There were no unauthorized charges, I just have a question', ['enquiry']],
    ['话说前头，我不打官司、不找记者曝光', []],
    ['我爱我的银行', []],
  ])('%s', (narrative, expected) => {
    expect(findSignals(retail, narrative).signals).toEqual(expected)
  })
})

describe('JR/T 0169-2018', () => {
  it.each([
    ['信用卡账单分期手续费太高', 'credit-card', 'pricing-and-fees'],
    ['信用卡逾期被第三方催收骚扰家人', 'debt-collection', 'collection-manner'],
    ['买的基金亏损，理财经理误导我', 'agency-business', 'marketing'],
    ['取款机吞卡', 'debit-card', 'facilities-and-systems'],
    ['网点排队太久，态度敷衍，还拒收硬币', 'rmb-management', 'service-attitude-and-quality'],
    ['银行私自查询征信', 'personal-financial-information', 'information-safety'],
    ['开通业务未经我同意，捆绑销售保险', 'agency-business', 'right-to-choose'],
  ])('%s is %s because of %s', (narrative, business, cause) => {
    expect(findSignals(compileSignals(jrt0169BusinessSignals), narrative).signals[0]).toBe(business)
    expect(findSignals(compileSignals(jrt0169CauseSignals), narrative).signals[0]).toBe(cause)
  })
})

describe('CFPB products', () => {
  it.each([
    ['Navient misapplied my student loan payments', 'student-loan'],
    ['My mortgage servicer never paid my property taxes from escrow', 'mortgage'],
    ['The dealership repossessed my car after one late car payment', 'vehicle-loan'],
    ['I took out a payday loan and have paid it back twice', 'payday-or-personal-loan'],
    ['The gift card had no balance when I activated it', 'prepaid-card'],
    ['Coinbase let a hacker take my bitcoin', 'money-transfer'],
    ['A collection agency calls me about a debt I do not owe', 'debt-collection'],
    ['Equifax and Experian list accounts on my credit report that are not mine', 'credit-reporting'],
    [
      'The debt relief company told me to stop paying my creditors and never settled',
      'debt-or-credit-management',
    ],
    ['An overdraft fee was taken from my checking account at the branch', 'checking-or-savings-account'],
    ['My credit card rewards points were not credited', 'credit-card'],
  ])('%s: %s', (narrative, expected) => {
    expect(findSignals(compileSignals(cfpbSignals), narrative).signals[0]).toBe(expected)
  })
})
