import { describe, expect, test } from 'vitest'
import { sumOf, sumsText } from '../../../../src/complaint/remedies/compare-remedies.js'

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
