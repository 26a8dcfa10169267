import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../../src/rules/text/find-amounts.js'
import { normalise } from '../../../../src/rules/text/normalise.js'

const amounts = (text: string): string[] =>
  findAmounts(normalise(text), 100).map(({ currency, minor }) => `${currency} ${minor}`)

describe('amounts', () => {
  it.each([
    ['¥1,234.56', 'CNY 123456'],
    ['￥３００', 'CNY 30000'],
    ['3万元', 'CNY 3000000'],
    ['1.2万', 'CNY 1200000'],
    ['五百元', 'CNY 50000'],
    ['五百块', 'CNY 50000'],
    ['十二元', 'CNY 1200'],
    ['一百零五元', 'CNY 10500'],
    ['一百五十元', 'CNY 15000'],
    ['两万五', 'CNY 2500000'],
    ['三万五千块', 'CNY 3500000'],
    ['人民币三千六百元整', 'CNY 360000'],
    ['壹仟贰佰元', 'CNY 120000'],
    ['1万零500元', 'CNY 1050000'],
    ['1亿2千万元', 'CNY 12000000000'],
    ['5元3角2分', 'CNY 532'],
    ['3元5分', 'CNY 305'],
    ['0元', 'CNY 0'],
    ['4.35元', 'CNY 435'],
    ['RMB 100', 'CNY 10000'],
    ['{$480.00}', 'USD 48000'],
    ['$20,000', 'USD 2000000'],
    ['$20,000 dollars', 'USD 2000000'],
    ['$1,50,000', 'USD 15000000'],
    ['USD 5', 'USD 500'],
    ['$2.5k', 'USD 250000'],
    ['$1.5 million', 'USD 150000000'],
    ['$0.999', 'USD 100'],
    ['100美元', 'USD 10000'],
    ['HK$100.50', 'HKD 10050'],
    ['20日元', 'JPY 20'],
    ['€9', 'EUR 900'],
    ['charged ¥5000 JPY', 'JPY 5000'],
    ['¥5000元', 'CNY 500000'],
    ['$30 CAD', 'CAD 3000'],
    ['$500元', 'USD 50000'],
    ['被盜刷港幣三萬五千元', 'HKD 3500000'],
    ['NT$30,000的匯款', 'TWD 3000000'],
    ['2000韩元', 'KRW 2000'],
    ['三点五万元', 'CNY 3500000'],
    ['一点二万元', 'CNY 1200000'],
    ['零点五万元', 'CNY 500000'],
    ['1点5万元', 'CNY 1500000'],
    ['三点五元', 'CNY 350'],
    ['廿五元', 'CNY 2500'],
    ['被转走3.5w', 'CNY 3500000'],
    ['USD 1.2m', 'USD 120000000'],
    ['INR 1.2 lakh', 'INR 12000000'],
    ['Rs 1,25,000 was debited', 'INR 12500000'],
    ['R$ 4.500,00', 'BRL 450000'],
    ['3.500,00 EUR', 'EUR 350000'],
    ['35,00 EUR', 'EUR 3500'],
    ['I lost 2k on this', 'USD 200000'],
    ['充了六千多', 'CNY 600000'],
    ['转账5000,', 'CNY 500000'],
    ['五百蚊', 'HKD 50000'],
  ])('%s is %s', (text, expected) => {
    expect(amounts(text)).toEqual([expected])
  })

  it.each([
    '3万人排队',
    '百五元',
    '十几万元',
    'the 5k race',
    'it cost 2m of cable',
    '4.500 EUR',
    '我投诉了5次',
    '5万积分清零',
    '我们一块去',
    '3元旦放假',
    '$1,23',
    '12345678901234567890元',
    '卡号6222021234567890123',
    '2026年',
    'in 2 days',
    'usdt 5x',
  ])('%s is no sum of money', (text) => {
    expect(amounts(text)).toEqual([])
  })

  it('reads several sums in order, with their places', () => {
    expect(findAmounts('扣了300元，又扣$5', 100)).toEqual([
      { currency: 'CNY', minor: 30_000, start: 2, end: 6 },
      { currency: 'USD', minor: 500, start: 9, end: 11 },
    ])
  })

  it('keeps no more than asked for', () => {
    expect(findAmounts('5元 '.repeat(50), 3)).toHaveLength(3)
  })
})
