import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash } from '../../src/hash.js'

test('the hash of the runtime is that of the library, whatever the text, lone surrogates too', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '\ud800', 'a\udfffb', '投诉\0'),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(textHash(text)).toBe(bytesToHex(sha256(utf8ToBytes(text))))
    }),
  )
})
