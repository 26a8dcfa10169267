import { describe, expect, test } from 'vitest'
import { findIdentifiers } from '../../../../src/complaint/index.js'
import { holdsIdentifier } from '../../../../src/complaint/privacy/identifiers.js'

const kinds = (text: string): string[] =>
  findIdentifiers(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

const mobile = ['phone 13800138000']

describe('what stands before or behind a number', () => {
  test.each([
    '电话-13800138000',
    '电话/13800138000',
    'tel.13800138000',
    'a,13800138000',
    '3 13800138000',
    '退款¥300，电话13800138000',
    '人民币账户，电话：13800138000',
    '13800138000-转',
    '13800138000-9',
    '13800138000.',
    '13800138000, 元',
    '(13800138000)',
  ])('leaves it a telephone number: %s', (text) => {
    expect(kinds(text)).toEqual(mobile)
  })

  test.each([
    'TS13800138000',
    'x_13800138000',
    'TS-13800138000',
    'TS/13800138000',
    '9/13800138000',
    '3.13800138000',
    '12,13800138000',
    ...['¥', '￥', '$', '€', '£', 'CNY', 'RMB', 'USD', 'EUR', 'GBP', 'HKD', '人民币', '金额'].flatMap(
      (money) => [
        `${money}13800138000`,
        `${money} 13800138000`,
        `付${money}:13800138000`,
        `${money}：13800138000`,
      ],
    ),
  ])('makes it no number of a person: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  test.each([
    '13800138000a',
    '13800138000_',
    '13800138000.5',
    '13800138000,5',
    '13800138000-A',
    '13800138000%',
    ...['元', '圆', '块', '万', '亿', 'CNY', 'RMB', 'USD', 'yuan', 'dollar', 'dollars'].flatMap((money) => [
      `13800138000${money}`,
      `13800138000 ${money}`,
    ]),
  ])('makes it no number of a person: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  test('matters less to an identity number of eighteen digits, which proves itself', () => {
    expect(kinds('ID11010519491231002X')).toEqual(['identity-number 11010519491231002X'])
    expect(kinds('No-110105 19491231 002X')).toEqual(['identity-number 110105 19491231 002X'])
    expect(kinds('这是他给我们的ID110105491231002')).toEqual([])
    expect(kinds('CNY 4111 1111 1111 1111')).toEqual([])
  })

  test('an identity number stands in one group or as it is printed', () => {
    expect(kinds('110105194912 31002X')).toEqual([])
  })

  test('the + and the bracket of an area code belong to it, other brackets do not', () => {
    expect(kinds('(+86 13800138000)')).toEqual(['phone +86 13800138000'])
    expect(kinds('(0571) 87654321')).toEqual(['phone (0571) 87654321'])
    expect(kinds('(010 62345678)')).toEqual(['phone 010 62345678'])
    expect(kinds('010) 62345678')).toEqual(['phone 010) 62345678'])
  })
})

describe('identifiers that meet', () => {
  test('an address keeps the number that it begins with or holds', () => {
    expect(kinds('13800138000@qq.com')).toEqual(['email 13800138000@qq.com'])
    expect(kinds('wang.13800138000@qq.com')).toEqual(['email wang.13800138000@qq.com'])
  })

  test('the first of two that overlap counts', () => {
    expect(kinds('a@b.com@c.com 13800138000')).toEqual(['email a@b.com', ...mobile])
  })

  test('they come in the order of the text, whatever their kind', () => {
    expect(kinds('13800138000, a@b.cn, 11010519491231002X, c@d.cn')).toEqual([
      ...mobile,
      'email a@b.cn',
      'identity-number 11010519491231002X',
      'email c@d.cn',
    ])
  })

  test('a text holds one or holds none', () => {
    expect([holdsIdentifier('请打13800138000'), holdsIdentifier('请打12315')]).toEqual([true, false])
  })
})
