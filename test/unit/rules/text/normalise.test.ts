import { describe, expect, it } from 'vitest'
import { normalise, normaliseTraced } from '../../../../src/rules/text/normalise.js'

describe('normalise', () => {
  it.each([
    ['lower case', 'Credit CARD', 'credit card'],
    ['full-width letters, digits and punctuation', 'ＡＴＭ１２３，！（￥）', 'atm123,!(¥)'],
    ['half-width katakana', 'ｶｰﾄﾞ', 'カード'],
    ['compatibility forms', 'ﬁnance ㎏ ①', 'finance kg 1'],
    ['typographic quotes', 'don’t “wait” isn´t `quoted`', `don't "wait" isn't 'quoted'`],
    ['decomposed accents', 'cafe\u0301', 'café'],
    ['white space runs', 'credit \t\r\n card', 'credit card'],
    ['blank lines', 'one\r\n\r\ntwo', 'one\u2029two'],
    ['ideographic space', '信用卡　盗刷', '信用卡 盗刷'],
    ['zero-width characters', '盗\u200b刷 fr\u00adaud', '盗刷 fraud'],
    ['Kelvin sign', '\u212a', 'k'],
    ['characters outside the basic plane', '𠮷😀', '𠮷😀'],
    ['mathematical letters', '𝐅𝐫𝐚𝐮𝐝', 'fraud'],
    ['spacing accents', 'a ¨ b', 'a ¨ b'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it('replaces lone surrogates, so that the result is well-formed', () => {
    expect(normalise('a\ud83db\udc00')).toBe('a\ufffdb\ufffd')
  })

  it('does not let ten thousand marks on one letter pile up', () => {
    expect(normalise(`a${'\u0301\u0316'.repeat(10_000)}`).length).toBeGreaterThan(19_000)
  })

  it('reads ten million code units', () => {
    const text = '信用卡 Card　'.repeat(1_000_000)
    expect(normalise(text)).toHaveLength(9_000_000)
  })

  it('finds the way back across letters that grew and spaces that shrank', () => {
    const original = 'ﬁ   ㎏X盗'
    const { text, originalIndex } = normaliseTraced(original)
    expect(text).toBe('fi kgx盗')
    expect(originalIndex(text.indexOf('x'))).toBe(original.indexOf('X'))
    expect(originalIndex(text.indexOf('盗'))).toBe(original.indexOf('盗'))
    expect(originalIndex(text.length)).toBe(original.length)
  })
})
