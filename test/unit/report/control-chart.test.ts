import { describe, expect, it } from 'vitest'
import { controlChart } from '../../../src/report/index.js'

/** Twenty weeks whose mean is nine: the standard deviation is three, the limit eighteen. */
const nines = Array.from({ length: 20 }, (_, week) => (week % 2 === 0 ? 8 : 10))

const rulesOf = (history: readonly number[], watched: readonly number[]) =>
  controlChart(watched, { history }).points.map(({ rules }) => rules)

describe('a control chart', () => {
  it('has its limit three standard deviations above the mean', () => {
    expect(controlChart([], { history: nines })).toMatchObject({
      centre: 9,
      sigma: 3,
      upperLimit: 18,
      limit: 'three-sigma',
    })
  })

  it('signals the week beyond the limit, not the one on it', () => {
    expect(rulesOf(nines, [18, 9, 9, 19])).toEqual([[], [], [], ['beyond-limit']])
  })

  it('signals two of three weeks beyond two standard deviations, at the second', () => {
    expect(rulesOf(nines, [16, 9, 16, 9])).toEqual([[], [], ['two-of-three'], []])
    expect(rulesOf(nines, [16, 9, 9, 16])).toEqual([[], [], [], []])
    expect(rulesOf(nines, [15, 9, 15])).toEqual([[], [], []])
  })

  it('signals four of five weeks beyond one standard deviation', () => {
    expect(rulesOf(nines, [13, 13, 9, 13, 13])).toEqual([[], [], [], [], ['four-of-five']])
    expect(rulesOf(nines, [12, 12, 12, 12, 12])).toEqual([[], [], [], [], []])
  })

  it('signals the eighth week in a row above the mean', () => {
    const history = [...nines, 8]
    expect(rulesOf(history, [10, 10, 10, 10, 10, 10, 10]).flat()).toEqual([])
    expect(rulesOf(history, [10, 10, 10, 10, 10, 10, 10, 10]).at(-1)).toEqual(['eight-above'])
  })

  it('leaves weeks out of the history that were out of control themselves', () => {
    expect(controlChart([], { history: [...nines, 60] })).toMatchObject({
      centre: 9,
      outliers: 1,
      historyWeeks: 21,
    })
  })

  // With a mean of 1.5, P(X > 5) = 0.0045 and P(X > 6) = 0.0009.
  it('takes the exact limit of rare events from the Poisson distribution', () => {
    const rare = Array.from({ length: 20 }, (_, week) => (week % 2 === 0 ? 1 : 2))
    expect(controlChart([], { history: rare })).toMatchObject({ centre: 1.5, upperLimit: 6, limit: 'exact' })
    expect(rulesOf(rare, [6, 7])).toEqual([[], ['beyond-limit']])
  })

  it('sees the first three complaints in a week about what nobody complained of before, not the first two', () => {
    const never = Array.from({ length: 26 }, () => 0)
    expect(rulesOf(never, [2, 3])).toEqual([[], ['beyond-limit']])
  })
})
