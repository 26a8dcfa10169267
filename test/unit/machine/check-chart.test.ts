import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { checkChart, lifecycle } from '../../../src/machine/index.js'

const codes = (states: object): string[] =>
  checkChart(createMachine({ initial: 'a', states } as Parameters<typeof createMachine>[0])).map(
    (issue) => `${issue.code} ${issue.path.join('.')}`,
  )

describe('checkChart', () => {
  test('finds nothing in the lifecycle', () => {
    expect(checkChart(lifecycle)).toEqual([])
  })

  test('finds a state that nothing leads to', () => {
    expect(codes({ a: { on: { go: 'b' } }, b: {}, c: {} })).toEqual(['unreachable-state c'])
  })

  test('finds an open state that leads nowhere', () => {
    expect(
      codes({
        a: { tags: 'open', on: { go: 'b', stop: 'c' } },
        b: { tags: 'open' },
        c: { tags: 'finished' },
      }),
    ).toEqual(['no-way-out b'])
  })

  test('accepts an open state that gets out through its parent', () => {
    expect(
      codes({
        a: { tags: 'open', initial: 'x', states: { x: {} }, on: { stop: 'c' } },
        c: { tags: 'finished' },
      }),
    ).toEqual([])
  })

  test('finds timers and actors', () => {
    expect(codes({ a: { after: { 1000: 'b' } }, b: {} })).toEqual(['not-pure a'])
  })

  test('finds an event that two regions note', () => {
    const region = { initial: 'a', states: { a: { on: { go: { actions: 'note' } } } } }
    const chart = createMachine({ type: 'parallel', states: { one: region, two: region } })
    expect(checkChart(chart).map((issue) => issue.code)).toEqual(['noted-twice'])
  })
})
