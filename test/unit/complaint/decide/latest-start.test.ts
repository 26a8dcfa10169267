import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestStart } from '../../../../src/complaint/decide/merging.js'

const dayMs = 86_400_000
const never = Number.POSITIVE_INFINITY

/** Due at the end of the day so many days after the start; never, when it has not begun by `now`. */
const byDays = (days: number, now: number) => (start: number) =>
  start > now ? never : (Math.floor(start / dayMs) + days + 1) * dayMs

test('what is due at the right time from its own beginning keeps it', () => {
  expect(latestStart(11 * dayMs, 5_000, 3 * dayMs, byDays(10, 3 * dayMs))).toBe(5_000)
})

test('what would be due too early or too late counts from the last moment of the day that is right', () => {
  const now = 30 * dayMs
  expect(latestStart(16 * dayMs, 5_000, now, byDays(10, now))).toBe(6 * dayMs - 1)
  expect(latestStart(11 * dayMs, 5_000, now, byDays(40, now))).toBe(-29 * dayMs - 1)
})

test('nothing counts from a moment that is still to come', () => {
  expect(latestStart(100 * dayMs, 5_000, 3 * dayMs, byDays(10, 3 * dayMs))).toBe(3 * dayMs)
})

test('where no start would do, the beginning stays', () => {
  expect(latestStart(5 * dayMs, 5_000, 3 * dayMs, () => never)).toBe(5_000)
})

test('the start that is found does and one a millisecond later does not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.nat(dayMs),
      (days, daysToDue, daysToNow, hour) => {
        const [began, now] = [hour, hour + daysToNow * dayMs]
        const [due, dueFrom] = [daysToDue * dayMs, byDays(days, now)]
        const start = latestStart(due, began, now, dueFrom)
        expect(dueFrom(start)).toBeLessThanOrEqual(due)
        if (start !== began) expect(dueFrom(start + 1)).toBeGreaterThan(due)
      },
    ),
  )
})
