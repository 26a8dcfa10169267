import { expect, test } from 'vitest'
import { nearestWord } from '../../src/nearest-word.js'

const words = ['complaint.registered', 'complaint.received', 'offer.made'] as const

test.each([
  ['complaint.registerd', 'complaint.registered'],
  ['complaint.recieved', 'complaint.received'],
  ['offer.mad', 'offer.made'],
  ['offer.made', 'offer.made'],
  ['payment.sent', undefined],
  ['', undefined],
  ['x'.repeat(1_000), undefined],
])('%s is near to %s', (word, meant) => {
  expect(nearestWord(word, words)).toBe(meant)
})
