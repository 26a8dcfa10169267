import { expect, it } from 'vitest'
import { cellValue } from '../../../src/import/cell-value.js'

it.each([
  ['1,280.50', 'CNY', undefined, 128050],
  ['¥1280.5', 'CNY', 'yuan', 128050],
  ['￥１，２８０．５０', 'CNY', 'yuan', 128050],
  ['500元', 'CNY', 'yuan', 50000],
  ['3万元', 'CNY', 'yuan', 3000000],
  ['1.5', 'CNY', 'wan', 1500000],
  ['99', 'CNY', 'fen', 99],
  ['-12.30', 'CNY', undefined, -1230],
  ['-0', 'CNY', undefined, 0],
  ['1200', 'JPY', undefined, 1200],
  ['1.234', 'KWD', undefined, 1234],
  ['0.1', 'USD', undefined, 10],
  ['1.10', 'USD', undefined, 110],
  ['4503599627370.49', 'USD', undefined, 450359962737049],
] as const)('%s of %s in %s is %i minor units', (cell, currency, unit, minor) => {
  const value = cellValue(cell, { to: 'complaint.claimedLoss', currency, unit })
  expect(value).toMatchObject({ ok: true, value: { currency, minor } })
})

it.each([
  ['若干', 'CNY'],
  ['0.005', 'USD'],
  ['1.5', 'JPY'],
  ['1,28', 'CNY'],
  ['1e5', 'CNY'],
  ['Infinity', 'CNY'],
  ['99999999999999999999', 'CNY'],
  ['', 'CNY'],
  ['12 or 13', 'CNY'],
])('%s is no amount of %s', (cell, currency) => {
  expect(cellValue(cell, { to: 'complaint.claimedLoss', currency })).toMatchObject({
    ok: false,
    issues: [{ code: 'unreadable-amount' }],
  })
})
