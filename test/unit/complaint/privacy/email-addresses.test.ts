import { describe, expect, test } from 'vitest'
import { emailAddresses } from '../../../../src/complaint/privacy/identifiers.js'

const found = (text: string): string[] =>
  emailAddresses(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('e-mail addresses', () => {
  test.each([
    ['a@b.cn', 'a@b.cn'],
    ['(a@b.c.d-e.com.cn)', 'a@b.c.d-e.com.cn'],
    ["{o'hara+1}@x.org.", "{o'hara+1}@x.org"],
    ['邮箱wang@qq.com。', 'wang@qq.com'],
  ])('are found in %s', (text, address) => {
    expect(found(text)).toEqual([`email ${address}`])
  })

  test.each(['@example.com', 'wang@ example.com', 'wang @example.com', 'a@b', 'a@b.c', 'a@.com', '@'])(
    'are not found in %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  test('have up to 64 signs before the @, wherever in a text they stand', () => {
    const local = 'a'.repeat(64)
    expect(found(`${local}@b.cn`)).toEqual([`email ${local}@b.cn`])
    expect(found(`x${local}@b.cn`)).toEqual([`email ${local}@b.cn`])
    expect(found(`a@b.cn${' '.repeat(100)}`)).toEqual(['email a@b.cn'])
  })

  test('have up to 253 signs after it', () => {
    const domain = `${'a.'.repeat(124)}bcdef`
    expect(domain).toHaveLength(253)
    expect(found(`w@${domain}`)).toEqual([`email w@${domain}`])
    expect(found(`w@${domain}g`)).toEqual([`email w@${domain}`])
  })

  test('are told apart one after the other', () => {
    expect(found('a@b.cn,c@d.cn')).toEqual(['email a@b.cn', 'email c@d.cn'])
  })
})
