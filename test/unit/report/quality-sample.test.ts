import { expect, test } from 'vitest'
import { qualitySample } from '../../../src/report/index.js'
import { reportLine } from '../../support/report-lines.js'

const finished = (id: string, handler: string) => reportLine(id, { handler, closedOn: '2026-11-18' })
const lines = Array.from({ length: 60 }, (_, at) => finished(`c${at}`, at < 50 ? 'li' : 'wu'))

test('of each handler the same share is chosen, of few at least one', () => {
  const chosen = new Set(qualitySample(lines, { share: 0.1, seed: 'a' }))
  const handlers = lines.filter(({ id }) => chosen.has(id)).map(({ handler }) => handler)
  expect(handlers.filter((each) => each === 'li')).toHaveLength(5)
  expect(handlers.filter((each) => each === 'wu')).toHaveLength(1)
})

test('the choice can be made again, in any order, and another seed chooses others', () => {
  const chosen = qualitySample(lines, { share: 0.2, seed: 'a' })
  expect(qualitySample(lines.toReversed(), { share: 0.2, seed: 'a' })).toEqual(chosen)
  expect(qualitySample(lines, { share: 0.2, seed: 'b' })).not.toEqual(chosen)
})

test('open, merged and unassigned complaints are not looked at', () => {
  const others = [
    reportLine('open', { handler: 'li' }),
    reportLine('nobody', { closedOn: '2026-11-18' }),
    { ...finished('merged', 'li'), merged: true },
  ]
  expect(qualitySample(others, { share: 1, seed: 'a' })).toEqual([])
  expect(qualitySample([...others, finished('one', 'li')], { share: 1, seed: 'a' })).toEqual(['one'])
})

test.each([0, -1, 1.5, Number.NaN])('a share of %s is none', (share) => {
  expect(() => qualitySample(lines, { share, seed: 'a' })).toThrow('above 0 and at most 1')
})
