import { expect, test } from 'vitest'
import { isStorableId, storableCount, storableInstant } from '../../../src/stores/storable.js'

test.each(['c-1', '投诉', '👩‍💼', 'c'.repeat(600), '__proto__'])('%j is an id', (id) => {
  expect(isStorableId(id)).toBe(true)
})

test.each(['', 'a\0', '\ud83d', '\ude00x', 'c'.repeat(601), 1, null, undefined, ['a']])(
  '%j is no id',
  (id) => {
    expect(isStorableId(id)).toBe(false)
  },
)

test.each([
  ['2026-03-09T02:00:00Z', 1773021600000],
  ['2026-03-09T10:00:00.5+08:00', 1773021600500],
  ['1969-12-31T23:59:59.999Z', -1],
])('%s is %d', (instant, expected) => {
  expect(storableInstant(instant)).toBe(expected)
})

test.each([
  '2026-03-09',
  '2026-03-09T02:00:00',
  'Mon, 09 Mar 2026 02:00:00 GMT',
  '2026-02-30T99:00:00Z',
  0,
  null,
])('%j is no instant', (instant) => {
  expect(() => storableInstant(instant)).toThrow(expect.objectContaining({ code: 'invalid-instant' }))
})

test.each([0, 2 ** 31 - 1])('%d is a count from 0', (count) => {
  expect(storableCount(count, 0, 'It')).toBe(count)
})

test.each([-1, 0.5, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, '1', null])(
  '%j is no count from 0',
  (count) => {
    expect(() => storableCount(count, 0, 'It')).toThrow(expect.objectContaining({ code: 'invalid-append' }))
  },
)
