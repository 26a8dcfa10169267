import { expect, test } from 'vitest'
import { findIdentifiers, redact } from '../../../../src/complaint/index.js'

const found = (text: string): string[] =>
  findIdentifiers(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

test.each([
  ['我的永居证号911124199003070016', ['identity-number 911124199003070016']],
  ['旧证CAN110080010150，已换', ['identity-number CAN110080010150']],
  ['HKID: A123456(3).', ['identity-number A123456(3)']],
  ['身份證號碼Ａ１２３４５６（３）', ['identity-number Ａ１２３４５６（３）']],
  ['id a1234563', ['identity-number a1234563']],
  ['澳門居民身份證1234567(8)', ['identity-number 1234567(8)']],
  ['台湾居民A123456789', ['identity-number A123456789']],
  ['护照E12345678已过期', ['identity-number E12345678']],
  ['回乡证H12345678', ['identity-number H12345678']],
  ['my passport number is 533380006', ['identity-number 533380006']],
  ['护照号码：AB1234567', ['identity-number AB1234567']],
  ['请致電2123 4567', ['phone 2123 4567']],
  ['電話：21234567', ['phone 21234567']],
  ['852 2123 4567 或 (852) 21234567', ['phone 852 2123 4567', 'phone (852) 21234567']],
])('found in %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  ['a wrong check digit', 'A123456(4), A123456788'],
  [
    'a reference with letters',
    'TS-A123456789, A123456789-01, ref QX09210001, TS12345678, ABCD1234567, GB12345678',
  ],
  ['a letter and six digits', 'A123456 and order B654321'],
  ['two years', '2025 2026, 2024-2025'],
  ['a date of eight digits', '20260302, 业务发生日20260302'],
  ['an amount in groups', '共计2123 4567元, ¥2123 4567'],
  ['the middle of a longer number', '2123 4567 8901 2345 6'],
  ['Macao without its brackets', '12345678'],
])('passed over: %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('what is redacted of a text of Hong Kong', () => {
  expect(redact('我係陳大文，A123456(3)，電話2123 4567，護照K12345678', { known: ['陳大文'] })).toBe(
    '我係[name]，[identity number]，電話[phone]，護照[identity number]',
  )
})
