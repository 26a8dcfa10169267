import { describe, expect, it } from 'vitest'
import { RedressError } from '../../../../src/errors.js'
import { compileSignals } from '../../../../src/rules/text/compile-signals.js'
import { parseSignals } from '../../../../src/rules/text/parse-signals.js'

const set = (signal: object): unknown => ({ id: 'own', signals: [{ name: 'fraud', ...signal }] })
const codes = (value: unknown): string[] =>
  parseSignals(value).issues.map(({ code, path }) => `${path.join('.')}: ${code}`)

describe('parseSignals', () => {
  it('takes a set as it is', () => {
    const value = set({ phrases: [{ text: '盗刷', language: 'zh', weight: 2 }], threshold: 1.5 })
    expect(parseSignals(value)).toEqual({ ok: true, value, issues: [] })
  })

  it.each([
    [
      'an unknown key',
      set({ phrases: [{ text: 'a', wieght: 2 }] }),
      'signals.0.phrases.0: unrecognized-keys',
    ],
    ['no phrases', set({ phrases: [] }), 'signals.0.phrases: too-small'],
    ['a phrase without letters', set({ phrases: [{ text: ' * ' }] }), 'signals.0.phrases.0: empty-phrase'],
    ['an invisible phrase', set({ phrases: [{ text: '\u200b' }] }), 'signals.0.phrases.0: empty-phrase'],
    [
      'a weight of NaN',
      set({ phrases: [{ text: 'a', weight: Number.NaN }] }),
      'signals.0.phrases.0.weight: invalid-type',
    ],
    [
      'an infinite weight',
      set({ phrases: [{ text: 'a', weight: Infinity }] }),
      'signals.0.phrases.0.weight: invalid-type',
    ],
    [
      'a weight of zero',
      set({ phrases: [{ text: 'a', weight: -0 }] }),
      'signals.0.phrases.0: weightless-phrase',
    ],
    [
      'a poisonous name',
      JSON.parse('{"id":"x","signals":[{"name":"__proto__","phrases":[{"text":"a"}]}]}'),
      'signals.0.name: custom',
    ],
    [
      'a poisonous key',
      JSON.parse('{"id":"x","signals":[{"name":"a","phrases":[{"text":"a"}],"__proto__":{}}]}'),
      'signals.0.__proto__: forbidden-key',
    ],
    ['null', null, ': invalid-type'],
  ])('%s is an issue', (_, value, expected) => {
    expect(parseSignals(value).ok).toBe(false)
    expect(codes(value)).toEqual([expected])
  })

  it('says where a name or a phrase comes twice', () => {
    const twice = { name: 'a', phrases: [{ text: 'Card' }, { text: 'ｃａｒｄ' }] }
    expect(codes({ id: 'x', signals: [twice, { name: 'a', phrases: [{ text: 'b' }] }] })).toEqual([
      'signals.1.name: duplicate-name',
      'signals.0.phrases.1: duplicate-phrase',
    ])
  })
})

describe('compileSignals', () => {
  it('throws with the issues', () => {
    expect(() => compileSignals({ id: 'x', signals: [] })).toThrowError(RedressError)
  })

  it('gives the same content the same hash', () => {
    const one = compileSignals({ id: 'x', signals: [{ name: 'a', phrases: [{ text: 'a', weight: 1 }] }] })
    const same = compileSignals({ signals: [{ phrases: [{ weight: 1, text: 'a' }], name: 'a' }], id: 'x' })
    const other = compileSignals({ id: 'x', signals: [{ name: 'a', phrases: [{ text: 'a', weight: 2 }] }] })
    expect(same.hash).toBe(one.hash)
    expect(other.hash).not.toBe(one.hash)
  })
})
