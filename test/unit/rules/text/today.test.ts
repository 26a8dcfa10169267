import { describe, expect, it } from 'vitest'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { findSignals } from '../../../../src/rules/text/find-signals.js'
import { readNarrative } from '../../../../src/rules/text/read-narrative.js'
import { cnRetailSignals } from '../../../../src/rules/text/sets/cn-retail.js'

const set = compileSignals({
  id: 'own',
  fact: 'told',
  signals: [
    { name: 'fraud', phrases: [{ text: '盗刷' }, { text: '转账' }] },
    { name: 'bank', phrases: [{ text: '人行', not: ['人行道', '个人行'] }] },
    { name: 'staff', phrases: [{ text: '(经理/柜员)…(转/打)到(他/她)?…卡' }] },
    { name: 'regulator', phrases: [{ text: '银保监' }] },
  ],
})

const found = (text: string) => findSignals(set, text).signals

describe('what is read today and was not by 0.2', () => {
  it.each([
    ['信用卡被盜刷', 'fraud'],
    ['转帐错误', 'fraud'],
    ['轉帳錯誤', 'fraud'],
    ['去银 保 监举报', 'regulator'],
    ['去银.保.监举报', 'regulator'],
    ['经理让我把钱转到他老公卡上', 'staff'],
  ])('%s is %s', (text, signal) => {
    expect(found(text)).toEqual([signal])
  })

  it.each([
    ['人行道上', 'a longer word'],
    ['个人行为', 'a longer word'],
    ['经理很好。转到卡上', 'two sentences'],
    ['卡没有被盗刷', 'a negation'],
    ['坐席：您是被盗刷了吗？\n客户：不是，改个手机号。', 'what an agent said'],
    ['还没到账。\n\n-----Original Message-----\n您的卡被盗刷', 'quoted mail'],
    ['费用没退。\n--\n张三\n银保监会退休干部', 'a signature'],
  ])('%s is nothing: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('quotes the original characters, whatever script they are in', () => {
    const [match] = findSignals(set, '本人的卡被 盜 刷 了，請處理').matches
    expect(match?.quote).toBe('盜 刷')
    expect(findSignals(set, '卡被盜刷').matches[0]).toMatchObject({ start: 2, end: 4, quote: '盜刷' })
  })

  it('says nothing of a letter that is all quotation: it is the letter', () => {
    expect(found('> 我的卡被盗刷了')).toEqual(['fraud'])
  })

  it('reads the first way what 0.2 read', () => {
    const first = compileSignals(cnRetailSignals, { reading: 1 })
    const text = '信用卡被盜刷，一点二万元'
    expect(findSignals(first, text).signals).not.toContain('fraud')
    expect(readNarrative(text, { reading: 1 }).amounts).toMatchObject([{ minor: 2_000_000 }])
    expect(readNarrative(text).amounts).toMatchObject([{ minor: 1_200_000 }])
  })

  it('reads days from the day on which the letter came', () => {
    const dates = (text: string) =>
      readNarrative(text, { receivedOn: '2026-03-04' }).dates.map(({ date }) => date)
    expect(dates('上周三取款，昨天投诉')).toEqual(['2026-02-25', '2026-03-03'])
    expect(dates('last Monday and 3 days ago')).toEqual(['2026-03-02', '2026-03-01'])
    expect(dates('15.01.2026 and 20260115')).toEqual(['2026-01-15', '2026-01-15'])
  })
})
