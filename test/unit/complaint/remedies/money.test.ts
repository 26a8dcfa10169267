import { describe, expect, test } from 'vitest'
import { moneyText, sumOf, sumsText } from '../../../../src/complaint/remedies/sums.js'

describe('an amount in words', () => {
  test.each<[string, number, string]>([
    ['CNY', 30_000, 'CNY 300.00'],
    ['CNY', 7, 'CNY 0.07'],
    ['CNY', 70, 'CNY 0.70'],
    ['CNY', 0, 'CNY 0.00'],
    ['CNY', -7, 'CNY -0.07'],
    ['CNY', -12_345, 'CNY -123.45'],
    ['JPY', 7, 'JPY 7'],
    ['JPY', 0, 'JPY 0'],
    ['JPY', -300, 'JPY -300'],
    ['KWD', 7, 'KWD 0.007'],
    ['KWD', 1_234_567, 'KWD 1234.567'],
  ])('%s %i is %s', (currency, minor, text) => {
    expect(moneyText(currency, minor)).toBe(text)
  })
})

describe('amounts together', () => {
  test('are summed by currency, and told in the order of the currencies', () => {
    const sums = sumOf([
      { currency: 'USD', minor: 500 },
      undefined,
      { currency: 'CNY', minor: 1 },
      { currency: 'EUR', minor: 20 },
      { currency: 'CNY', minor: 2 },
    ])
    expect(sums).toEqual({ CNY: 3, EUR: 20, USD: 500 })
    expect(sumsText(sums)).toBe('CNY 0.03 + EUR 0.20 + USD 5.00')
  })

  test('are nothing where there is none', () => {
    expect(sumOf([undefined])).toEqual({})
    expect(sumsText({})).toBe('0')
  })
})
