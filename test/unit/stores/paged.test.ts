import { expect, test } from 'vitest'
import { paged } from '../../../src/stores/paged.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'

const numbersBelow = (end: number, size: number, asked: (number | undefined)[] = []) =>
  paged<number>(size, (after) => {
    asked.push(after)
    const from = (after ?? -1) + 1
    return Array.from({ length: Math.max(0, Math.min(size, end - from)) }, (_, index) => from + index)
  })

test.each([0, 1, 4, 5, 6, 10, 11])('%d rows in pages of five come once and in order', async (count) => {
  expect(await gathered(numbersBelow(count, 5))).toEqual([...Array(count).keys()])
})

test('each page is asked for just after the last row of the one before', async () => {
  const asked: (number | undefined)[] = []
  await gathered(numbersBelow(11, 5, asked))
  expect(asked).toEqual([undefined, 4, 9])
})

test('a page is only fetched when it is reached', async () => {
  const asked: (number | undefined)[] = []
  for await (const number of numbersBelow(100, 5, asked)) if (number === 6) break
  expect(asked).toEqual([undefined, 4])
})
