import { expect, test } from 'vitest'
import { matchesAny } from '../../../../src/complaint/clocks/event-patterns.js'
import type { RememberedEvent } from '../../../../src/complaint/index.js'

const signal: RememberedEvent = {
  type: 'x',
  at: '2026-03-02T01:00:00.000Z',
  fields: { step: 'first', count: 2, codes: ['fee', 'delay'] },
  entered: ['waiting.customer'],
  left: ['waiting.expert'],
}

type Pattern = NonNullable<Parameters<typeof matchesAny>[0]>[number]
const where = (fields: Extract<Pattern, { where: unknown }>['where'], on = 'x') =>
  ({ on, where: fields }) as Pattern

test.each<[string, Pattern, boolean]>([
  ['its type', 'x' as Pattern, true],
  ['another type', 'y' as Pattern, false],
  ['a state entered', { enters: 'waiting.customer' }, true],
  ['a state left, asked for as entered', { enters: 'waiting.expert' }, false],
  ['a state left', { leaves: 'waiting.expert' }, true],
  ['a state entered, asked for as left', { leaves: 'waiting.customer' }, false],
  ['a field', where({ step: 'first' }), true],
  ['another value', where({ step: 'second' }), false],
  ['a field that is not there', where({ missing: 'first' }), false],
  ['one of several values', where({ step: ['second', 'first'] }), true],
  ['none of several values', where({ step: ['second', 'third'] }), false],
  ['none of no values', where({ step: [] }), false],
  ['a number', where({ count: 2 }), true],
  ['a member of a list', where({ codes: 'delay' }), true],
  ['no member of a list', where({ codes: 'theft' }), false],
  ['a list that shares a member', where({ codes: ['theft', 'fee'] }), true],
  ['a list that shares none', where({ codes: ['theft', 'loss'] }), false],
  ['all fields at once', where({ step: 'first', count: 2 }), true],
  ['not all fields', where({ step: 'first', count: 3 }), false],
  ['the fields of another type', where({ step: 'first' }, 'y'), false],
])('a signal is meant by %s or not', (_, pattern, expected) => {
  expect(matchesAny([pattern], signal)).toBe(expected)
})

test('a signal without fields and states is meant by its type alone', () => {
  const bare = { type: 'x', at: signal.at }
  const patterns = [
    { enters: 'waiting.customer' },
    { leaves: 'waiting.expert' },
    where({ step: 'first' }),
  ] as Pattern[]
  expect(matchesAny(patterns, bare)).toBe(false)
  expect(matchesAny([...patterns, 'x' as Pattern], bare)).toBe(true)
  expect(matchesAny([], bare)).toBe(false)
  expect(matchesAny(undefined, bare)).toBe(false)
})
