import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexMatters, type Matter } from '../../../src/repeats/index.js'
import { countOf, countPhrases } from '../../../src/repeats/phrase-counts.js'
import { mayReach, weigh } from '../../../src/repeats/weigh.js'

const oneOf = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const few = (...values: string[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined })
const words = fc.array(fc.constantFrom('fee', 'card', 'refund', 'atm', '盗', '刷', '卡', '。'), {
  maxLength: 40,
})

const matters: fc.Arbitrary<Matter[]> = fc
  .array(
    fc.record({
      receivedAt: fc.constantFrom(
        '2026-03-02T02:00:00.000Z',
        '2026-03-03T02:00:00.000Z',
        '2026-09-03T02:00:00.000Z',
      ),
      people: few('k1', 'k2', 'k3'),
      accounts: few('a1', 'a2'),
      respondent: oneOf('r1', 'r2'),
      product: oneOf('p1', 'p2'),
      issue: oneOf('i1', 'i2'),
      home: oneOf('h1', 'h2'),
      incidentOn: oneOf('2026-03-01', '2026-02-01'),
      narrative: fc.option(
        words.map((each) => each.join(' ')),
        { nil: undefined },
      ),
      amount: fc.option(
        fc.constantFrom(100, 200).map((minor) => ({ currency: 'CNY', minor })),
        { nil: undefined },
      ),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => ({ id: `c${at}`, ...row })))

it('what two complaints weigh together is never more than what was thought possible before they were weighed', () => {
  fc.assert(
    fc.property(matters, (given) => {
      const index = indexMatters(given)
      for (const a of index.profiles)
        for (const b of index.profiles)
          if (a !== b) expect(mayReach(a, b, weigh(index, a, b).total - 0.001)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('a phrase is counted in as many narratives as it stands in', () => {
  fc.assert(
    fc.property(matters, (given) => {
      const { profiles } = indexMatters(given)
      const counts = countPhrases(profiles)
      const all = profiles.flatMap(({ sketch }) => [...sketch.smallest])
      for (const phrase of all)
        expect(countOf(counts, phrase)).toBe(all.filter((each) => each === phrase).length)
    }),
    { numRuns: 300 },
  )
})
