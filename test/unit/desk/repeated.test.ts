import { expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { smallBank } from '../../support/policies.js'

/** CBIRC Order 3/2020, article 18(3). */
const receivedAndRepeated = async (newFacts: boolean) => {
  const desk = createDesk({
    store: memoryStore(),
    policies: [smallBank()],
    now: () => '2026-03-10T02:00:00.000Z',
  })
  const complaint = { content: '信用卡被盗刷', channel: 'phone' } as const
  const by = { id: 'r1', role: 'receptionist' } as const
  await desk.open({ type: 'complaint.received', at: '2026-03-02T02:00:00.000Z', by, complaint }, { id: 'c1' })
  const answer = await desk.handle('c1', {
    type: 'complaint.repeated',
    at: '2026-03-10T02:00:00.000Z',
    by: { id: 'customer', role: 'complainant' },
    newFacts,
    content: newFacts ? '新证据：商户已承认' : '为何还没有结果',
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const decision = answer.clocks.find(({ id }) => id === 'decision')
  return {
    facts: answer.complaint.facts,
    dueOn: decision?.clock.dueOn,
    cycles: decision?.clock.cycles.length,
  }
}

test('a repeat without new facts keeps the clock and is counted', async () => {
  expect(await receivedAndRepeated(false)).toMatchObject({
    dueOn: '2026-03-17',
    cycles: 1,
    facts: { repeats: 1, repeat: true },
  })
})

test('a repeat with new facts starts the time again from the day they came', async () => {
  expect(await receivedAndRepeated(true)).toMatchObject({ dueOn: '2026-03-25', facts: { repeats: 1 } })
})
