import { expect, test } from 'vitest'
import { shinglesOf } from '../../../src/repeats/profile.js'

const share = (a: string, b: string): number => {
  const [of, other] = [shinglesOf(a), new Set(shinglesOf(b))]
  return of.filter((phrase) => other.has(phrase)).length / of.length
}

test('a copy in the other script is the same letter', () => {
  expect(share('本人信用卡昨晚被盜刷，帳戶餘額不見了', '本人信用卡昨晚被盗刷，账户余额不见了')).toBe(1)
})

test('case, width, punctuation and what was blacked out make no difference', () => {
  expect(share('My card was BLOCKED, again!', 'my card -- was blocked again')).toBe(1)
  expect(share('卡被盗刷３万元', '卡被盗刷，3万元')).toBe(1)
  expect(share('I called XXXX on XX/XX/2019 twice', 'I called on 2019 twice')).toBe(1)
})

test('a moved Chinese clause keeps its phrases', () => {
  expect(share('要求退回全部手续费，客服态度很差', '客服态度很差，要求退回全部手续费')).toBeGreaterThan(0.6)
})

test('a short text is one phrase, and a text without words none', () => {
  expect(shinglesOf('refund')).toHaveLength(1)
  expect(shinglesOf('退款')).toHaveLength(1)
  expect(shinglesOf('… ！')).toHaveLength(0)
})

test('lone surrogates and a very long text end well', () => {
  expect(shinglesOf('\ud83d card \udc00 blocked \ud800 today')).toHaveLength(1)
  expect(shinglesOf('fee '.repeat(500_000))).toHaveLength(1)
})
