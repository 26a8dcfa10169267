import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { contacted, hoursIn, received, registered } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const setUp = async () => {
  let now = hoursIn(0)
  const store = memoryStore()
  const desk = createDesk({ store, policies: [smallBank()], now: () => now })
  const at = (moment: string) => {
    now = moment
    return desk
  }
  for (const id of ['one', 'two']) await at(hoursIn(0)).open(received(), { id })
  return { store, at }
}

const inAYear = '2027-03-02T01:00:00.000Z'
const inHalfAYear = '2026-09-02T01:00:00.000Z'
const outcome = async (scan: AsyncIterable<unknown>): Promise<unknown> => {
  try {
    return (await gathered(scan)).length
  } catch (error) {
    return error
  }
}

describe('a clock that jumps ahead', () => {
  test('fires nothing for good, tells of it, and wakes what can have been due', async () => {
    const { at, store } = await setUp()
    await at(hoursIn(6_500)).handle('two', contacted({ at: hoursIn(6_500) }))
    expect(await outcome(at(inAYear).wake())).toMatchObject({
      code: 'clock-jumped',
      details: { at: inAYear, complaints: ['one'] },
    })
    expect((await store.load('one'))?.complaint.rungsReached).toEqual([])
    expect((await store.load('two'))?.complaint.rungsReached).not.toEqual([])
    expect(await outcome(at(hoursIn(20)).wake(hoursIn(20)))).toBe(1)
  })

  test('the time being right after a long standstill is said', async () => {
    const { at } = await setUp()
    expect(await outcome(at(inAYear).wake(inAYear, { afterStandstill: true }))).toBe(2)
  })

  test('half a year is caught up with', async () => {
    const { at } = await setUp()
    expect(await outcome(at(inHalfAYear).wake())).toBe(2)
  })

  test('what was taken in late is woken: nobody could look at it before', async () => {
    const { at, store } = await setUp()
    await at(inAYear).open(received(), { id: 'imported' })
    await outcome(at(inAYear).wake())
    expect((await store.load('imported'))?.complaint.rungsReached).not.toEqual([])
  })

  test('what a worker with such a clock held is free at the right time', async () => {
    const { at, store } = await setUp()
    expect(await store.claimDue?.(hoursIn(26), 9, 60_000)).toEqual(['one', 'two'])
    expect(await outcome(at(hoursIn(20)).wake())).toBe(2)
  })
})

test('a clock that is behind what was recorded last is told', async () => {
  const { at } = await setUp()
  await at(hoursIn(30)).handle('one', registered({ at: hoursIn(1) }))
  const minutesBehind = new Date(Date.parse(hoursIn(30)) - 5 * 60_000).toISOString()
  const codes = async (now: string) => {
    const answer = await at(now).handle('one', contacted({ at: hoursIn(2) }))
    return answer.ok ? answer.issues.map(({ code }) => code) : answer.refusal.code
  }
  expect(await codes(minutesBehind)).toEqual([])
  expect(await codes(hoursIn(24))).toEqual(['clock-behind'])
})
