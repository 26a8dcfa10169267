import { expect, test } from 'vitest'
import { moneyText } from '../../../../src/machine/guards/money-text.js'

test.each([
  ['CNY', 2_000_000, 'CNY 20,000.00'],
  ['CNY', 1, 'CNY 0.01'],
  ['JPY', 500, 'JPY 500'],
  ['BHD', 1_500, 'BHD 1.500'],
  ['XYZ', 150, 'XYZ 1.50'],
  ['constructor', 5, '5 constructor'],
  ['xCNY', 5, '5 xCNY'],
  ['CNYx', 5, '5 CNYx'],
])('%s %i is written %s', (currency, minor, text) => {
  expect(moneyText({ currency, minor })).toBe(text)
  expect(moneyText({ currency, minor })).toBe(text)
})
