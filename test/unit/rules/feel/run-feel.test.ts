import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalProduct, decimalRound, decimalSum } from '../../../../src/rules/facts/decimal.js'
import { runExpression, runUnaryTests } from '../../../../src/rules/feel/run-feel.js'

const textOf = (text: string, context = {}) => {
  const { value } = runExpression(text, context)
  return value === null ? null : String(value)
}

describe('money is computed as decimals', () => {
  test('amounts in cents add and multiply as their cents do, in any order', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 20 }), (all) => {
        const total = all.reduce((sum, each) => sum + each, 0) / 100
        const amounts = all.map((each) => each / 100)
        expect(decimalSum(amounts)).toBe(total + 0)
        expect(decimalSum(amounts.toReversed())).toBe(total + 0)
      }),
    )
    fc.assert(
      fc.property(cents, fc.integer({ min: -1000, max: 1000 }), (each, times) => {
        expect(decimalProduct([each / 100, times]) + 0).toBe((each * times) / 100 + 0)
      }),
    )
  })

  test('rounding up and down lie on either side, a unit apart at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, places) => {
          const [floor, ceiling] = [
            decimalRound(value, places, 'floor'),
            decimalRound(value, places, 'ceiling'),
          ]
          expect(floor).toBeLessThanOrEqual(value)
          expect(ceiling).toBeGreaterThanOrEqual(value)
          expect([floor, ceiling]).toContain(decimalRound(value, places, 'half even'))
        },
      ),
    )
  })

  test.each([
    ['0.1 + 0.2', '0.3'],
    ['0.3 - 0.1', '0.2'],
    ['1.005 * 100', '100.5'],
    ['0.3 / 0.1', '3'],
    ['1 / 3', String(1 / 3)],
    ['1.1 ** 2', '1.21'],
    ['sum(0.1, 0.2)', '0.3'],
    ['mean([0.1, 0.2, 0.3])', '0.2'],
    ['median([9, 10, 100])', '10'],
    ['round half up(1.005, 2)', '1.01'],
    ['5e4 + 1.5e-3', '50000.0015'],
    ['"5e4"', '5e4'],
    ['-(0.1 + 0.2)', '-0.3'],
    ['1 / 0', null],
    ['[1, 2, 3][item + 1 > 2][1]', '2'],
    ['1 + /* a note */ 1', '2'],
  ])('%s is %s', (text, value) => {
    expect(textOf(text)).toBe(value)
  })
})

describe('durations and moments', () => {
  test.each([
    ['duration("P1D") * 10', 'P10D'],
    ['duration("P1DT1H") + duration("PT23H")', 'P2D'],
    ['duration("P2D") / duration("PT12H")', '4'],
    ['duration("P1Y") - duration("P14M")', '-P2M'],
    ['-duration("P1D")', '-P1D'],
    ['duration("P200D") = duration("P210D")', 'false'],
    ['duration("P1D") = duration("PT24H")', 'true'],
    ['duration("P1Y") = duration("P365D")', null],
    ['years and months duration(date("2025-01-31"), date("2026-03-01"))', 'P1Y1M'],
    ['date("2026-03-02") + duration("PT25H")', '2026-03-03'],
    ['date("2026-03-02") - duration("PT1H")', '2026-03-01'],
    ['date and time("2026-03-02T24:00:00")', '2026-03-03T00:00:00'],
    ['during(5, [1..10])', 'true'],
    ['range("[1..3]") = [1..3]', 'true'],
    ['range("[3..1]")', null],
  ])('%s is %s', (text, value) => {
    expect(textOf(text)).toBe(value)
  })
})

describe('what has no order is null, and a warning says so', () => {
  test.each(['date("2026-03-02") > 2021', '"5" > 4', 'true < false', 'date("2026-03-02") >= "2026-03-01"'])(
    '%s',
    (text) => {
      const { value, warnings } = runExpression(text, {})
      expect(value).toBeNull()
      expect(warnings).not.toEqual([])
    },
  )

  test('a cell too', () => {
    expect(runUnaryTests('>= 2021', { '?': '2026-03-02' }).value).toBe(false)
    expect(runUnaryTests('>= 5e4', { '?': 10 }).value).toBe(false)
    expect(
      runUnaryTests('duration("P200D")', { '?': runExpression('duration("P210D")', {}).value }).value,
    ).toBe(false)
  })

  test('a test where a value is expected is refused', () => {
    expect(() => runExpression('a == 1', { a: 1 })).toThrow('a test where a value is expected')
  })
})

describe('patterns on the texts of customers', () => {
  test.each(['(a+)+', '(a|b)*c', '((a{2,})b)*', '(a*)\\1'])('%s is refused', (pattern) => {
    expect(() => runExpression('matches(text, pattern)', { text: 'x', pattern })).toThrow('very many steps')
  })

  test('a repetition is tried on texts that it can be done with, and no others', () => {
    const context = (length: number) => ({ text: 'x'.repeat(length), pattern: '[0-9]+$' })
    expect(runExpression('matches(text, pattern)', context(10_000)).value).toBe(false)
    expect(() => runExpression('matches(text, pattern)', context(10_001))).toThrow('at most 10000 characters')
  })

  test.each([
    ['matches("X", "[A-Z-[OI]]")', 'true'],
    ['matches("O", "[A-Z-[OI]]")', 'false'],
    ['matches("hello world", "hello\\\\ world", "x")', null],
    ['matches("helloworld", "hello world", "x")', 'true'],
    ['replace("a-b", "-", "+")', 'a+b'],
    ['split("a;b", ";")[2]', 'b'],
  ])('%s is %s', (text, value) => {
    try {
      expect(textOf(text)).toBe(value)
    } catch (reason) {
      expect(value, String(reason)).toBeNull()
    }
  })
})
