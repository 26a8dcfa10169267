import { expect, test } from 'vitest'
import { spansOf } from '../../../../src/complaint/history/stage-spans.js'
import { hoursIn as at } from '../../../support/events.js'

const moved = (hours: number, entered: readonly string[] = [], left: readonly string[] = []) => ({
  type: 'x',
  at: at(hours),
  entered,
  left,
})
const told = (...signals: Parameters<typeof spansOf>[0]) =>
  spansOf(signals).map(({ tag, kind, from, to }) => [tag, kind, from, to])

test('a span lasts from what entered it to what left it, and one that nothing left is open', () => {
  expect(
    told(
      moved(0, ['handling.received']),
      moved(2, ['handling.registered', 'waiting.customer'], ['handling.received']),
      moved(3, [], ['waiting.customer']),
    ),
  ).toEqual([
    ['handling.received', 'stage', at(0), at(2)],
    ['handling.registered', 'stage', at(2), undefined],
    ['waiting.customer', 'beside', at(2), at(3)],
  ])
})

test('what is entered again is another span', () => {
  expect(
    told(moved(0, ['waiting.customer']), moved(1, [], ['waiting.customer']), moved(4, ['waiting.customer'])),
  ).toEqual([
    ['waiting.customer', 'beside', at(0), at(1)],
    ['waiting.customer', 'beside', at(4), undefined],
  ])
})

test('leaving twice, leaving what was never entered and states without a name change nothing', () => {
  expect(
    told(
      moved(0, ['waiting.customer', 'nameless.state'], ['waiting.expert']),
      moved(1, [], ['waiting.customer', 'nameless.state']),
      moved(2, [], ['waiting.customer']),
      { type: 'x', at: at(3) },
    ),
  ).toEqual([['waiting.customer', 'beside', at(0), at(1)]])
})

test('what is reported late takes the time of the latest event before it', () => {
  expect(
    told(moved(5, ['handling.received']), moved(2, ['handling.registered'], ['handling.received'])),
  ).toEqual([
    ['handling.received', 'stage', at(5), at(5)],
    ['handling.registered', 'stage', at(5), undefined],
  ])
})
