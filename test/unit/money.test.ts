import { describe, expect, it, test } from 'vitest'
import { type MoneyWriting, moneyText, parseMoney } from '../../src/money.js'

const read = (text: string, currency: string, more: Partial<MoneyWriting> = {}) =>
  parseMoney(text, { currency, ...more })

const minorOf = (text: string, currency: string, more: Partial<MoneyWriting> = {}) => {
  const found = read(text, currency, more)
  return found.ok ? found.value.minor : found.issues.map(({ code }) => code).join()
}

describe('an amount is read in the minor units of ISO 4217', () => {
  test.each([
    ['1280', 'HUF', 128_000],
    ['1280.50', 'HUF', 128_050],
    ['1,280,000', 'IDR', 128_000_000],
    ['1.234', 'IQD', 1_234],
    ['1.234', 'LYD', 1_234],
    ['1.2345', 'CLF', 12_345],
    ['1.2345', 'UYW', 12_345],
    ['1200', 'JPY', 1_200],
    ['1200', 'ISK', 1_200],
    ['12.34', 'AFN', 1_234],
    ['12.34', 'RSD', 1_234],
    ['12.34', 'COP', 1_234],
    ['12.34', 'BGN', 1_234],
  ])('%s in %s is %i', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor)
  })
})

describe('signs and words of the currency are read, whoever writes them', () => {
  test.each([
    ['¥5000', 'CNY', 500_000],
    ['￥5,000', 'CNY', 500_000],
    ['¥5000', 'JPY', 5_000],
    ['¥5000 JPY', 'JPY', 5_000],
    ['RMB 100元', 'CNY', 10_000],
    ['人民币3万元整', 'CNY', 3_000_000],
    ['港幣500元', 'HKD', 50_000],
    ['HK$500', 'HKD', 50_000],
    ['$500', 'HKD', 50_000],
    ['$500', 'CAD', 50_000],
    ['NT$30,000', 'TWD', 3_000_000],
    ['R$ 4,500.00', 'BRL', 450_000],
    ['£12', 'GBP', 1_200],
    ['12 €', 'EUR', 1_200],
    ['eur 12', 'EUR', 1_200],
    ['5 kr', 'SEK', 500],
    ['Rs 1,25,000', 'INR', 12_500_000],
    ['3亿日元', 'JPY', 300_000_000],
    ['-¥5', 'CNY', -500],
    ['¥-5', 'CNY', -500],
    ['−5', 'CNY', -500],
  ])('%s in %s is %i', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor)
  })
})

describe('another currency is never read as the expected one', () => {
  test.each([
    ['USD 100', 'CNY', 'USD'],
    ['€12.00', 'CNY', 'EUR'],
    ['£5', 'USD', 'GBP or EGP or FKP'],
    ['$5', 'CNY', 'USD or AUD or CAD'],
    ['HK$5', 'USD', 'HKD'],
    ['US$5', 'HKD', 'USD'],
    ['¥5', 'USD', 'CNY or JPY'],
    ['¥5000 JPY', 'CNY', 'JPY'],
    ['港币5', 'CNY', 'HKD'],
    ['5 yuan', 'HKD', 'CNY'],
    ['PLN 5', 'EUR', 'PLN'],
    ['XAF 5', 'XOF', 'XAF'],
  ])('%s is refused where %s is expected', (text, currency, written) => {
    const found = read(text, currency)
    expect(found).toMatchObject({ ok: false, issues: [{ code: 'other-currency', severity: 'error' }] })
    expect(found.issues[0]?.message).toBe(
      `${JSON.stringify(text)} is written in ${written}, where ${currency} is expected`,
    )
  })
})

describe('two readings are none', () => {
  test.each<[string, string, Partial<MoneyWriting>, string]>([
    ['1,234', 'KWD', {}, 'ambiguous-amount'],
    ['99元', 'CNY', { unit: 'minor' }, 'ambiguous-amount'],
    ['3万', 'CNY', { unit: 'minor' }, 'ambiguous-amount'],
    ['3万', 'CNY', { unit: 'wan' }, 'ambiguous-amount'],
    ['1,28', 'CNY', {}, 'unreadable-amount'],
    ['0,123', 'CNY', {}, 'unreadable-amount'],
    ['1.280,50', 'EUR', {}, 'unreadable-amount'],
    ['1,280.50', 'EUR', { decimal: ',' }, 'unreadable-amount'],
    ['0.005', 'USD', {}, 'unreadable-amount'],
    ['1.005', 'USD', {}, 'ambiguous-amount'],
    ['1.280', 'HUF', {}, 'ambiguous-amount'],
    ['12.500', 'CNY', {}, 'ambiguous-amount'],
    ['1.000', 'JPY', {}, 'ambiguous-amount'],
    ['1.5', 'JPY', {}, 'unreadable-amount'],
    ['12 13', 'CNY', {}, 'unreadable-amount'],
    ['1,25,000', 'CNY', {}, 'unreadable-amount'],
    ['1,234 567', 'CNY', {}, 'unreadable-amount'],
    ['-¥-5', 'CNY', {}, 'unreadable-amount'],
    ['5 usdt', 'USD', {}, 'unreadable-amount'],
    ['1e5', 'CNY', {}, 'unreadable-amount'],
    ['5', 'XAU', {}, 'unknown-currency'],
    ['5', 'XYZ', {}, 'unknown-currency'],
    ['5', 'constructor', {}, 'unknown-currency'],
  ])('%s in %s %j: %s', (text, currency, more, code) => {
    expect(minorOf(text, currency, more)).toBe(code)
  })

  test.each<[string, string, Partial<MoneyWriting>, number]>([
    ['1,234', 'KWD', { decimal: '.' }, 1_234_000],
    ['1,234', 'KWD', { decimal: ',' }, 1_234],
    ['1.280,50 €', 'EUR', { decimal: ',' }, 128_050],
    ["1'280.50", 'CHF', {}, 128_050],
    ['1 280 350,50', 'EUR', { decimal: ',' }, 128_035_050],
    ['1.5', 'CNY', { unit: 'wan' }, 1_500_000],
    ['99', 'CNY', { unit: 'minor' }, 99],
  ])('%s in %s %j is told: %i', (text, currency, more, minor) => {
    expect(minorOf(text, currency, more)).toBe(minor)
  })
})

it('an issue says what would mend it', () => {
  expect(read('1.280,50', 'EUR').issues[0]?.hint).toBe("if ',' is the decimal mark here, say so")
  expect(read('€12.00', 'CNY').issues[0]?.hint).toContain('a column whose currency is EUR')
  expect(read('0.005', 'USD').issues[0]?.message).toBe('"0.005" has more decimals than USD can have here (2)')
})

test.each([
  ['CNY', 2_000_000, 'CNY 20,000.00'],
  ['CNY', 1, 'CNY 0.01'],
  ['CNY', 70, 'CNY 0.70'],
  ['CNY', 0, 'CNY 0.00'],
  ['CNY', -12_345, 'CNY -123.45'],
  ['CNY', 123_456_789_012, 'CNY 1,234,567,890.12'],
  ['JPY', 500, 'JPY 500'],
  ['JPY', -300, 'JPY -300'],
  ['KWD', 1_234_567, 'KWD 1,234.567'],
  ['HUF', 1_234_567, 'HUF 12,345.67'],
  ['IDR', 1_234_567, 'IDR 12,345.67'],
  ['ISK', 1_234_567, 'ISK 1,234,567'],
  ['IQD', 1_234_567, 'IQD 1,234.567'],
  ['CLF', 1_234_567, 'CLF 123.4567'],
  ['XYZ', 150, 'XYZ 150 (minor)'],
  ['constructor', 5, 'constructor 5 (minor)'],
  ['CNY', 1.5, 'CNY 1.5 (minor)'],
])('%s %d is written %s', (currency, minor, text) => {
  expect(moneyText({ currency, minor })).toBe(text)
})
