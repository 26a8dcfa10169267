import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSearch } from '../../../../src/rules/compile/fact-encoder.js'

const numbers = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 1e300),
)

describe('the search among cuts', () => {
  it('counts the cuts at or below a number, however they crowd', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 60 }), fc.array(numbers), (written, values) => {
        const cuts = Float64Array.from(new Set(written)).sort()
        const search = cutSearch(cuts)
        for (const value of [...values, ...cuts])
          expect(search(value)).toBe(cuts.filter((cut) => cut <= value).length)
      }),
      { numRuns: 2_000 },
    )
  })
})
