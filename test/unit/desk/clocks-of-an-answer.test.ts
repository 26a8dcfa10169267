import { expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/index.js'
import { hoursIn, received } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

test('the clocks of an answer are data like everything else in it, and those that the desk tells at that moment', async () => {
  const desk = createDesk({ store: memoryStore(), policies: [smallBank()], now: () => hoursIn(0) })
  const answer = await desk.open(received(), { id: 'c-1' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.clocks.length).toBeGreaterThan(0)
  expect(answer.clocks).toBe(answer.clocks)
  expect(answer.clocks).toEqual(await desk.clocks('c-1'))
  expect(structuredClone(answer).clocks).toEqual(answer.clocks)
  expect(JSON.parse(JSON.stringify(answer))).toHaveProperty('clocks.0.clock.status')
  expect({ ...answer }.clocks).toBe(answer.clocks)
})
