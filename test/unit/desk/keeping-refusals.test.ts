import { expect, test } from 'vitest'
import { createDesk, keepingRefusals, type RefusedAttempt } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { closedEvent, decidedEvent, hoursIn, person, received, registered } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const setUp = () => {
  const seen: RefusedAttempt[] = []
  const plain = createDesk({ store: memoryStore(), policies: [smallBank()], now: () => hoursIn(5) })
  const desk = keepingRefusals(plain, (refused) => {
    seen.push(refused)
  })
  return { desk, seen }
}

const codes = (seen: readonly RefusedAttempt[]) =>
  seen.map(({ complaint, by, refusal }) => [complaint, by?.id, refusal.event, refusal.code])

test('what is taken in is told to nobody', async () => {
  const { desk, seen } = setUp()
  expect(await desk.open(received(), { id: 'a' })).toMatchObject({ ok: true })
  expect(await desk.handle('a', registered({ at: hoursIn(1) }))).toMatchObject({ ok: true })
  expect((await desk.load('a'))?.entries).toBe(2)
  expect(seen).toEqual([])
})

test('every way of reporting tells of what it refuses, with who tried', async () => {
  const { desk, seen } = setUp()
  await desk.open(received(), { id: 'a' })
  const early = decidedEvent({ at: hoursIn(1), by: person('handler', 'li') })
  expect(await desk.handle('a', early)).toMatchObject({ ok: false })
  await desk.handleAll('a', [registered({ at: hoursIn(1) }), closedEvent({ at: hoursIn(2) })])
  await desk.open({ ...received(), at: 'yesterday' })
  await desk.openAll({ id: 'b', events: [early] })
  await desk.openMany([
    { id: 'c', events: [received()] },
    { id: 'd', events: [early] },
  ])
  expect(codes(seen)).toEqual([
    ['a', 'li', 'decision.made', 'event-not-allowed'],
    ['a', 'complaints-manager', 'complaint.closed', 'event-not-allowed'],
    [undefined, 'receptionist', 'complaint.received', 'invalid-event'],
    ['b', 'li', 'decision.made', 'not-a-receipt'],
    ['d', 'li', 'decision.made', 'not-a-receipt'],
  ])
  expect((await desk.load('a'))?.entries).toBe(1)
})

test('who tried is not guessed where the event does not say it', async () => {
  const { desk, seen } = setUp()
  for (const odd of [null, 'received', { by: { id: 7 } }]) await desk.submit('x', odd)
  expect(seen.map(({ by, refusal }) => [by, refusal.code])).toEqual(
    Array(3).fill([undefined, 'invalid-event']),
  )
})
