import { expect, it, test } from 'vitest'
import { currencyCodes, minorDigits } from '../../src/currencies.js'
import { currencyMarks } from '../../src/currency-marks.js'

const counted = (digits: number) => currencyCodes.filter((code) => minorDigits(code) === digits).length

it('holds as many currencies of each number of decimals as the list does, and six that were withdrawn', () => {
  expect([0, 2, 3, 4].map(counted)).toEqual([17, 139 + 6, 7, 2])
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length)
})

test.each([
  ['CNY', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['VND', 0],
  ['ISK', 0],
  ['UGX', 0],
  ['UYI', 0],
  ['HUF', 2],
  ['IDR', 2],
  ['MGA', 2],
  ['MRU', 2],
  ['IQD', 3],
  ['LYD', 3],
  ['TND', 3],
  ['CLF', 4],
  ['UYW', 4],
  ['XCG', 2],
  ['ZWG', 2],
  ['XAU', undefined],
  ['XXX', undefined],
  ['cny', undefined],
  ['toString', undefined],
])('%s has %s', (code, digits) => {
  expect(minorDigits(code)).toBe(digits)
})

it('every mark means currencies of the list, is written as texts are normalised, and stands once', () => {
  for (const { text, currencies } of currencyMarks) {
    expect([text, currencies.filter((code) => minorDigits(code) === undefined)]).toEqual([text, []])
    expect(text.normalize('NFKC').toLowerCase()).toBe(text)
  }
  expect(new Set(currencyMarks.map(({ text }) => text)).size).toBe(currencyMarks.length)
})
