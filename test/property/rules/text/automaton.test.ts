import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildAutomaton, scan } from '../../../../src/rules/text/automaton.js'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '盗', '刷'), maxLength: 60 })
const literals = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '盗', '刷'), maxLength: 5 }), {
  maxLength: 20,
})

it('finds exactly the occurrences that a search for each literal finds', () => {
  fc.assert(
    fc.property(literals, letters, (patterns, text) => {
      const expected: string[] = []
      patterns.forEach((pattern, index) => {
        if (pattern === '') return
        for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
          expected.push(`${index}@${at + pattern.length}`)
        }
      })
      const found: string[] = []
      scan(buildAutomaton(patterns), text, (pattern, end) => found.push(`${pattern}@${end}`))
      expect(found.sort()).toEqual(expected.sort())
    }),
    { numRuns: 3000 },
  )
})
