import { describe, expect, test } from 'vitest'
import { redact } from '../../../../src/complaint/index.js'

describe('a known word', () => {
  test.each([
    ['王小明来电', ' 王小明 ', '[name]来电'],
    ['abc王小明def', '王小明', 'abc[name]def'],
    ['Ann, aNN.', 'ANN', '[name], [name].'],
    ['room a1', 'a1', 'room [name]'],
    ['(Lee)', 'Lee', '([name])'],
  ])('is taken out of %s', (text, word, expected) => {
    expect(redact(text, { known: [word] })).toBe(expected)
  })

  test.each([
    ['Flee', 'Lee'],
    ['Lees.', 'Lee'],
    ['Leeé', 'Lee'],
    ['éLee', 'Lee'],
    ['Lee2', 'Lee'],
    ['So it is', 'So'],
    ['So it is', ' SO '],
    ['王来电', ' 王 '],
  ])('is not taken out of %s: %s', (text, word) => {
    expect(redact(text, { known: [word] })).toBe(text)
  })

  test('has at most a thousand signs', () => {
    const longest = '甲'.repeat(1_000)
    expect(redact(`${longest}。`, { known: [longest] })).toBe('[name]。')
    expect(redact(`${longest}甲。`, { known: [`${longest}甲`] })).toBe(`${longest}甲。`)
  })
})

describe('what stands side by side or one within the other', () => {
  test.each([
    ['王小明13800138000', ['王小明'], '[name][phone]'],
    ['王小明明说', ['王小明明', '小明'], '[name]说'],
    ['王小明说话', ['小明', '明说'], '王[name]话'],
    ['13800138000号', ['13800138000号'], '[name]'],
    ['13800138000号', ['1380013'], '[phone]号'],
  ])('%s without %j', (text, known, expected) => {
    expect(redact(text, { known })).toBe(expected)
  })
})
