import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { lifecycle, verifyChart } from '../../../../src/machine/index.js'

const issues = (states: object) =>
  verifyChart(createMachine({ initial: 'a', states } as Parameters<typeof createMachine>[0])).findings

const codes = (states: object): string[] =>
  issues(states).map((issue) => `${issue.code} ${issue.path.join('.')}`)

describe('verifyChart', () => {
  test('finds nothing in the lifecycle', () => {
    expect(verifyChart(lifecycle)).toEqual({ findings: [] })
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
    expect(verifyChart(chart).findings.map((issue) => issue.code)).toEqual(['noted-twice'])
  })
})

describe('what verifyChart says, in full', () => {
  test('of a state within another that nothing leads to, and nothing of the states entered by default', () => {
    const inner = {
      initial: 'deep',
      states: { deep: { initial: 'deepest', states: { deepest: {} } }, lost: {} },
    }
    expect(issues({ a: inner })).toMatchObject([
      {
        code: 'unreachable-state',
        severity: 'error',
        path: ['a', 'lost'],
        message: 'no event leads here',
        hint: 'add a transition to it or drop it',
      },
    ])
  })

  test('of an open state that is final: it leads nowhere either', () => {
    expect(
      issues({
        a: { tags: 'open', on: { stop: 'b', end: 'c' } },
        b: { tags: 'open', type: 'final' },
        c: { tags: 'finished' },
      }),
    ).toMatchObject([
      {
        code: 'no-way-out',
        severity: 'error',
        path: ['b'],
        message: 'no way leads from here to a finished state',
        hint: 'add a transition out of it',
      },
    ])
  })

  test('of a finished state that is final, nothing: it is a way out', () => {
    expect(
      issues({ a: { tags: 'open', on: { stop: 'b' } }, b: { tags: 'finished', type: 'final' } }),
    ).toEqual([])
  })

  test('of open states, each by itself and not the group around them', () => {
    const group = { tags: 'open', initial: 'x', states: { x: { on: { go: 'y' } }, y: {} } }
    expect(codes({ a: group })).toEqual(['no-way-out a.x', 'no-way-out a.y'])
  })

  test.each([
    ['a timer', { after: { 1000: 'b' } }],
    ['an actor', { invoke: { src: 'letters', onDone: 'b' } }],
    ['both, once', { after: { 1000: 'b' }, invoke: { src: 'letters' } }],
  ])('of a state with %s', (_, a) => {
    expect(issues({ a, b: {} })).toMatchObject([
      {
        code: 'not-pure',
        severity: 'error',
        path: ['a'],
        message: 'the state has a timer or runs an actor',
        hint: 'deadlines belong to the policy’s clocks',
      },
    ])
  })

  test('of an event that two regions note, and nothing of one that a single region notes in two states', () => {
    const twice = {
      initial: 'a',
      states: { a: { on: { go: { target: 'b', actions: 'note' } } }, b: { on: { go: { actions: 'note' } } } },
    }
    const once = {
      initial: 'a',
      states: { a: { on: { go: { actions: 'note' }, stay: { actions: 'note' } } } },
    }
    const listening = { initial: 'a', states: { a: { on: { stay: 'b' } }, b: {} } }
    expect(
      verifyChart(createMachine({ type: 'parallel', states: { one: twice, two: once, listening } })).findings,
    ).toMatchObject([
      {
        code: 'noted-twice',
        severity: 'error',
        path: ['one', 'two'],
        message: 'go is noted in several regions: one event would count twice',
        hint: 'keep its actions in one region',
      },
    ])
  })
})
