import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { controlChart } from '../../../src/report/index.js'
import { seeded } from '../../support/seeded.js'

/** A Poisson count by Knuth's multiplication. */
const poisson = (mean: number, draw: () => number): number => {
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = draw(); product > floor; product *= draw()) count += 1
  return count
}

it.each([0.05, 0.2, 0.5, 1, 2, 4, 5, 8, 15, 40])(
  'counts that only chance moves, %s a week, are called recurrence in fewer than 2% of weeks',
  (mean) => {
    const draw = seeded(20_261_123)
    let [signals, weeks] = [0, 0]
    for (let run = 0; run < 1500; run++) {
      const counts = Array.from({ length: 30 }, () => poisson(mean, draw))
      for (const { rules } of controlChart(counts.slice(26), { history: counts.slice(0, 26) }).points) {
        weeks += 1
        if (rules.length > 0) signals += 1
      }
    }
    expect(signals / weeks).toBeLessThan(0.02)
  },
)

it.each([8, 15, 40])('a doubling from %s a week is seen within four weeks in nine of ten cases', (mean) => {
  const draw = seeded(7)
  let seen = 0
  for (let run = 0; run < 500; run++) {
    const history = Array.from({ length: 26 }, () => poisson(mean, draw))
    const watched = Array.from({ length: 4 }, () => poisson(2 * mean, draw))
    if (controlChart(watched, { history }).points.some(({ rules }) => rules.length > 0)) seen += 1
  }
  expect(seen / 500).toBeGreaterThan(0.9)
})

const weeks = fc.array(fc.nat({ max: 60 }), { minLength: 20, maxLength: 30 })

it('more complaints in a week never take a signal of that week away', () => {
  fc.assert(
    fc.property(
      weeks,
      fc.array(fc.nat({ max: 80 }), { minLength: 1, maxLength: 9 }),
      fc.nat(40),
      (history, watched, more) => {
        const last = watched.at(-1) ?? 0
        const before = controlChart(watched, { history }).points.at(-1)?.rules ?? []
        const after =
          controlChart([...watched.slice(0, -1), last + more], { history }).points.at(-1)?.rules ?? []
        for (const rule of before) expect(after).toContain(rule)
      },
    ),
  )
})
