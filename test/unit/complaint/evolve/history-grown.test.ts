import { describe, expect, test } from 'vitest'
import { carriedAlong, grown } from '../../../../src/complaint/evolve/history-grown.js'
import type { RememberedEvent } from '../../../../src/complaint/evolve/remembered-events.js'

const event = (index: number): RememberedEvent => ({ type: `t-${index}`, at: '2026-03-02T02:00:00.000Z' })

const counting = () => {
  let looks = 0
  const types = carriedAlong<readonly string[]>([], (found, { type }) => {
    looks += 1
    return [...found, type]
  })
  return { types, looks: () => looks }
}

describe('what is carried along a history', () => {
  test('looks at each event once while the history grows, and is what a look at all of it finds', () => {
    const { types, looks } = counting()
    let history: readonly RememberedEvent[] = []
    for (let index = 0; index < 100; index++) {
      history = grown(history, event(index))
      expect(types(history)).toEqual(history.map(({ type }) => type))
    }
    expect(looks()).toBe(100)
  })

  test('looks at the few that came since it was last asked, and at all when many came', () => {
    const { types, looks } = counting()
    let history: readonly RememberedEvent[] = []
    for (let index = 0; index < 10; index++) history = grown(history, event(index))
    types(history)
    for (let index = 10; index < 14; index++) history = grown(history, event(index))
    types(history)
    expect(looks()).toBe(14)
    for (let index = 14; index < 60; index++) history = grown(history, event(index))
    expect(types(history)).toEqual(history.map(({ type }) => type))
  })

  test('keeps two histories that part apart', () => {
    const { types } = counting()
    const common = grown(grown([], event(1)), event(2))
    types(common)
    const [one, other] = [grown(common, event(3)), grown(common, event(4))]
    expect(types(one)).toEqual(['t-1', 't-2', 't-3'])
    expect(types(other)).toEqual(['t-1', 't-2', 't-4'])
    expect(types(common)).toEqual(['t-1', 't-2'])
    expect(types([...one])).toEqual(['t-1', 't-2', 't-3'])
  })
})
