import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoff } from '../../../src/worker/backoff.js'

const attempts = fc.integer({ min: 1, max: 2_000 })

test('a pause is between half and all of a second that doubles, and never longer than an hour', () => {
  fc.assert(
    fc.property(attempts, fc.string(), (attempt, id) => {
      const most = Math.min(3_600_000, 1_000 * 2 ** (attempt - 1))
      expect(backoff(attempt, id)).toBeGreaterThanOrEqual(most / 2)
      expect(backoff(attempt, id)).toBeLessThanOrEqual(most)
      expect(backoff(attempt, id)).toBe(backoff(attempt, id))
    }),
  )
})

test('effects that failed together come back apart', () => {
  const pauses = new Set(Array.from({ length: 200 }, (_, number) => backoff(6, `c-1/${number}/0`)))
  expect(pauses.size).toBeGreaterThan(180)
})
