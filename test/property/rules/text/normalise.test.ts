import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise, normaliseTraced } from '../../../../src/rules/text/normalise.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
    .map((units) => String.fromCharCode(...units)),
)

it('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalise(text)
      expect(normalise(once)).toBe(once)
    }),
    { numRuns: 20_000 },
  )
})

it('the result is well-formed text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => encodeURIComponent(normalise(text))).not.toThrow()
    }),
    { numRuns: 5_000 },
  )
})

it('the way back never runs backwards and stays inside the original', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, originalIndex } = normaliseTraced(original)
      let last = 0
      for (let index = 0; index <= text.length; index += 1) {
        const from = originalIndex(index)
        expect(from).toBeGreaterThanOrEqual(last)
        expect(from).toBeLessThanOrEqual(original.length)
        last = from
      }
      expect(originalIndex(text.length)).toBe(original.length)
    }),
    { numRuns: 5_000 },
  )
})

it('plain lower-case words keep their places', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{0,20}$/), fc.stringMatching(/^[a-z盗刷。]{0,20}$/), (a, b) => {
      expect(normalise(`${a}${b}`)).toBe(`${a}${b}`)
    }),
  )
})

it('every letter of the assigned planes normalises to something that stays', () => {
  for (const plane of [0, 1, 14]) {
    for (let low = 0; low < 0x10000; low += 0x100) {
      const letters = Array.from({ length: 0x100 }, (_, index) =>
        String.fromCodePoint(plane * 0x10000 + low + index),
      )
      const once = letters.map(normalise)
      expect(once.map(normalise)).toEqual(once)
    }
  }
})
