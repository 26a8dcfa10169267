import { describe, expect, it } from 'vitest'
import { checkSignals } from '../../../../../src/rules/text/check-signals.js'
import { compileSignals } from '../../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../../src/rules/text/find-signals.js'
import { jrt0169BusinessSignals } from '../../../../../src/rules/text/sets/jrt0169-business.js'
import { jrt0169CauseSignals } from '../../../../../src/rules/text/sets/jrt0169-causes.js'
import { retailBankingSignals } from '../../../../../src/rules/text/sets/retail-banking.js'

describe.each([retailBankingSignals, jrt0169BusinessSignals, jrt0169CauseSignals])('the set $id', (set) => {
  it('has neither errors nor warnings', () => {
    expect(checkSignals(set).issues).toEqual([])
  })

  it('gives each of its signals for the weightiest of its own phrases', () => {
    const compiled = compileSignals(set)
    for (const { name, phrases } of set.signals) {
      const strongest = phrases.toSorted((a, b) => (b.weight ?? 1) - (a.weight ?? 1)).slice(0, 2)
      const narrative = strongest.map(({ text }) => text.replace('*', '')).join('；')
      expect(findSignals(compiled, narrative).signals, narrative).toContain(name)
    }
  })
})

const retail = compileSignals(retailBankingSignals)

describe('retail banking', () => {
  it.each([
    ['柜员态度恶劣，我要向12378投诉', ['service-attitude', 'regulator-threat']],
    ['我的卡没有被盗刷，但是柜员态度恶劣', ['service-attitude']],
    ['信用卡昨晚在境外被盗刷3万元，卡一直在我身上', ['card-fraud']],
    ['在手机银行转账5万元，系统故障，对方没收到', ['ebanking-transfer-loss', 'account-operation']],
    ['房贷利率太高，要求降低利率', ['loan-rate', 'loan']],
    ['贷款审批太慢，材料交了两个月还没放款', ['loan-approval', 'loan']],
    ['理财经理误导我70岁的母亲，把存款变成保险', ['bancassurance', 'vulnerable-customer']],
    ['账户被冻结了，无法取款', ['account-operation', 'account-management']],
    ['大堂排队两个小时，只开一个窗口', ['service-quality']],
    ['你们是强盗，我要去法院起诉，找记者曝光', ['legal-threat', 'publicity-risk', 'abusive-language']],
    ['请问如何办理挂失？', ['enquiry-only', 'account-management']],
    ['快递丢了', ['misdirected']],
    ['再不解决我就从楼上跳楼', ['life-safety']],
    ['这已经是第三次投诉，至今未解决', ['repeat-complaint']],
    ['已经解决了，我不投诉了', ['withdrawal']],
    ['The teller was rude and I will contact my attorney', ['service-attitude', 'legal-threat']],
    ['Someone made unauthorized charges on my card', ['card-fraud']],
    ['There were no unauthorized charges, I just have a question', ['enquiry-only']],
    ['我爱我的银行', []],
  ])('%s', (narrative, expected) => {
    expect(findSignals(retail, narrative).signals).toEqual(expected)
  })
})

describe('JR/T 0169-2018', () => {
  it.each([
    ['信用卡账单分期手续费太高', 'credit-card', 'pricing'],
    ['信用卡逾期被第三方催收骚扰家人', 'debt-collection', 'collection-manner'],
    ['买的基金亏损，理财经理误导我', 'agency', 'marketing'],
    ['取款机吞卡', 'debit-card', 'facilities'],
    ['网点排队太久，态度敷衍，还拒收硬币', 'cash', 'service'],
    ['银行私自查询征信', 'personal-financial-information', 'information-safety'],
    ['开通业务未经我同意，捆绑销售保险', 'agency', 'free-choice'],
  ])('%s is %s because of %s', (narrative, business, cause) => {
    expect(findSignals(compileSignals(jrt0169BusinessSignals), narrative).signals[0]).toBe(business)
    expect(findSignals(compileSignals(jrt0169CauseSignals), narrative).signals[0]).toBe(cause)
  })
})
