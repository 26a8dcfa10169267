import { describe, expect, test } from 'vitest'
import { findIdentifiers, redact } from '../../../../src/complaint/index.js'

const kinds = (text: string): string[] =>
  findIdentifiers(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('findIdentifiers', () => {
  test.each([
    ['an identity number', '身份证11010519491231002X。', ['identity-number 11010519491231002X']],
    ['a small x', '110105194912310 02x 11010519491231002x', ['identity-number 11010519491231002x']],
    ['an identity number in parts', 'ID 110105 19491231 002X', ['identity-number 110105 19491231 002X']],
    ['an identity number of before 1999', '旧证110105491231002', ['identity-number 110105491231002']],
    ['a card', '卡号6222021234567890128', ['bank-card 6222021234567890128']],
    ['a card as printed', 'card 4111 1111 1111 1111.', ['bank-card 4111 1111 1111 1111']],
    ['a card of fifteen digits', '3782-822463-10005', ['bank-card 3782-822463-10005']],
    ['a mobile number', '请打13800138000', ['phone 13800138000']],
    [
      'a mobile number in parts',
      '138 0013 8000 或 138-0013-8000',
      ['phone 138 0013 8000', 'phone 138-0013-8000'],
    ],
    [
      'a mobile number with its country',
      '+86 13800138000, 008613800138000',
      ['phone +86 13800138000', 'phone 008613800138000'],
    ],
    [
      'a landline',
      '010-62345678, (0571) 87654321, 02162345678',
      ['phone 010-62345678', 'phone (0571) 87654321', 'phone 02162345678'],
    ],
    ['an international number', 'call +44 20 7946 0958', ['phone +44 20 7946 0958']],
    ['full-width digits', '电话１３８００１３８０００', ['phone １３８００１３８０００']],
    ['an e-mail address', '写信给wang.xm+a@mail.example.com.', ['email wang.xm+a@mail.example.com']],
  ])('finds %s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  test.each([
    ['a date', '2026-03-02, 20260302, 2026年3月2日, 02/03/2026'],
    ['a moment', '2026-03-02T02:00:00.000Z and 20260302101530123'],
    ['days one after the other', '2026-03-02 2026-03-05 2026-03-09'],
    ['an amount', '金额12,500.00元, 13800138000元, ¥13800138000, 4111111111111111.00, CNY 4111111111111111'],
    ['a complaint number', 'TS-2026-0001, TS13800138000, TS-202603020000123, ZX_4111111111111111'],
    ['an identity number with a wrong check digit', '110105194912310021'],
    ['an identity number of a day that never was', '110105194902310027'],
    ['an identity number of no region', '990105194912310020'],
    ['a card with a wrong check digit', '4111111111111112'],
    ['one digit over and over', '0000000000000000, 8888888888888888'],
    ['a longer number', '13800138000138001380001380013800013800'],
    ['an at sign', '@home, a@b, see you @ 9, 1@2'],
    ['a short number', '95588, 110, 12315'],
  ])('passes over %s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })

  test.each<[string, string]>([
    ['digits', '1'],
    ['groups of four', '1234 '],
    ['at signs', 'a@'],
    ['one letter', 'a'],
    ['cards', '4111 1111 1111 1111 '],
    ['brackets', '(010)'],
  ])('ends on a megabyte of %s', (_, unit) => {
    expect(findIdentifiers(unit.repeat(1_000_000 / unit.length)).length).toBeGreaterThanOrEqual(0)
  })
})

describe('redact', () => {
  test('takes out what tells who somebody is, and leaves the matter', () => {
    expect(
      redact('王小明（13800138000）于2026-03-02投诉TS-2026-0001，金额12,500.00元', { known: ['王小明'] }),
    ).toBe('[name]（[phone]）于2026-03-02投诉TS-2026-0001，金额12,500.00元')
  })

  test('knows Latin names as whole words in any case', () => {
    expect(redact('LEE of Leeds; Lee, lee.', { known: ['Lee'] })).toBe('[name] of Leeds; [name], [name].')
  })

  test('makes one mask of what overlaps', () => {
    expect(redact('王小明明 王小', { known: ['王小', '王小明', '小明明'] })).toBe('[name] [name]')
  })

  test('takes no word out that says nothing', () => {
    expect(redact('王 said so', { known: ['王', '', ' ', 'so'] })).toBe('王 said so')
  })

  test('finds nothing twice: what is redacted stays as it is', () => {
    const once = redact('王小明 13800138000 a@b.cn 11010519491231002X 4111111111111111', {
      known: ['王小明'],
    })
    expect(redact(once, { known: ['王小明'] })).toBe(once)
  })

  test('keeps lone surrogates and NUL as they are', () => {
    expect(redact('\ud83c 13800138000\u0000', { known: [] })).toBe('\ud83c [phone]\u0000')
  })
})
