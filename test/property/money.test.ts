import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { currencyCodes } from '../../src/currencies.js'
import { moneyText, parseMoney } from '../../src/money.js'

const amounts = fc.record({
  currency: fc.constantFrom(...currencyCodes),
  minor: fc.maxSafeInteger().map((minor) => minor + 0),
})

it('an amount of any currency, written and read again, is the same amount', () => {
  for (const currency of currencyCodes)
    expect(parseMoney(moneyText({ currency, minor: 1_234_567 }), { currency })).toMatchObject({
      ok: true,
      value: { currency, minor: 1_234_567 },
    })
  fc.assert(
    fc.property(amounts, (money) => {
      expect(parseMoney(moneyText(money), money)).toMatchObject({ ok: true, value: money })
    }),
    { numRuns: 5_000 },
  )
})

it('what is written in one currency is never read as another', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...currencyCodes), (money, currency) => {
      fc.pre(currency !== money.currency)
      expect(parseMoney(moneyText(money), { currency })).toMatchObject({
        ok: false,
        issues: [{ code: 'other-currency' }],
      })
    }),
    { numRuns: 2_000 },
  )
})

it('any text is an amount or an issue, never a guess that holds no digit of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...currencyCodes), (text, currency) => {
      const found = parseMoney(text, { currency })
      if (found.ok) expect(text.normalize('NFKC')).toMatch(/\d/)
      else expect(found.issues).toHaveLength(1)
    }),
    { numRuns: 2_000 },
  )
})

it('says the same whatever the runtime knows of currencies', () => {
  const asked = vi.spyOn(Intl, 'NumberFormat')
  for (const currency of currencyCodes) parseMoney(moneyText({ currency, minor: 12_345 }), { currency })
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
})
