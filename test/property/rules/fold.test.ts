import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/rules/cells/fold-text.js'
import { normalise } from '../../../src/rules/index.js'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'A',
      'z',
      ' ',
      '`',
      '~',
      '\t',
      '\n',
      '卡',
      'Ａ',
      '　',
      '\u0301',
      '\ud800',
      '’',
      '\u007f',
    ),
  }),
  fc.constantFrom('', ' ', 'Card Fraud', ' leading', 'trailing ', 'two  spaces', '银行卡 被盗刷', 'É'),
)

describe('fold', () => {
  it('is normalise, whichever way it takes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).toBe(normalise(text))
      }),
      { numRuns: 5_000 },
    )
  })
})
