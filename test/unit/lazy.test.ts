import { expect, test } from 'vitest'
import { lazy } from '../../src/lazy.js'

const counted = <Answer>(answer: () => Answer) => {
  const asked = { times: 0 }
  const ask = lazy(() => {
    asked.times += 1
    return answer()
  })
  return { asked, ask }
}

test('nothing is worked out before somebody asks', () => {
  expect(counted(() => 'an answer').asked.times).toBe(0)
})

test.each([[{ an: 'object' }], [undefined], [0]])('%o is worked out once and stays the same', (answer) => {
  const { asked, ask } = counted(() => answer)
  expect([ask(), ask(), ask()]).toEqual([answer, answer, answer])
  expect(ask()).toBe(ask())
  expect(asked.times).toBe(1)
})

test('an answer that failed is asked for again', () => {
  let fails = true
  const { asked, ask } = counted(() => {
    if (fails) throw new Error('not yet')
    return 'now'
  })
  expect(ask).toThrow('not yet')
  fails = false
  expect(ask()).toBe('now')
  expect(asked.times).toBe(2)
})
