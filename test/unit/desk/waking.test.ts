import { expect, test } from 'vitest'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { openScene, sceneDesk } from '../../support/desk-scene.js'
import { hoursIn } from '../../support/events.js'

const ids = Array.from({ length: 20 }, (_, number) => `c-${String(number).padStart(2, '0')}`)

const dueStore = async () => {
  const store = memoryStore()
  for (const id of ids) await openScene(store, id)
  return store
}

const wokenAt = async (desk: ReturnType<typeof sceneDesk>, at: string): Promise<string[]> =>
  (await gathered(desk.wake(at))).map(({ complaint }) => complaint).sort()

test('what a scheduler held when it left the scan is free for another one a minute later', async () => {
  const store = await dueStore()
  const desk = sceneDesk(store)
  for await (const { complaint } of desk.wake(hoursIn(20))) {
    expect(ids).toContain(complaint)
    break
  }
  const free = await wokenAt(sceneDesk(store), hoursIn(20))
  expect(free.length).toBeGreaterThan(0)
  expect(free.length).toBeLessThan(ids.length - 1)
  const afterAMinute = await wokenAt(sceneDesk(store), hoursIn(20 + 1 / 60))
  expect(free.length + afterAMinute.length).toBe(ids.length - 1)
  expect(await wokenAt(desk, hoursIn(20.5))).toEqual([])
})

test('over a store without claims everything that is due is woken, once', async () => {
  const { claimDue: _, ...plain } = await dueStore()
  expect(await wokenAt(sceneDesk(plain), hoursIn(20))).toEqual(ids)
  expect(await wokenAt(sceneDesk(plain), hoursIn(20))).toEqual([])
})
