// A follower: every step of every complaint, once, from where it stopped.
import { createDesk, type JournalEntry } from 'redress'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

const at = '2026-03-02T02:00:00.000Z'
const store = memoryStore()
const desk = createDesk({ store, policies: [smallBank], now: () => at })

const receive = (id: string) =>
  desk.open(
    {
      type: 'complaint.received',
      at,
      by: { id: 'u-17', role: 'receptionist' },
      complaint: { content: '信用卡被盗刷，要求退款', channel: 'phone' },
    },
    { id },
  )

/** What a warehouse keeps, with the position up to which it has kept it: one transaction there. */
const warehouse = { steps: [] as string[], position: '' }
const keep = async (entries: readonly JournalEntry[], position: string): Promise<void> => {
  warehouse.steps.push(...entries.map(({ complaint, event }) => `${complaint} ${event.type}`))
  warehouse.position = position
}

const follow = async (): Promise<void> => {
  // #region follow
  for (;;) {
    const page = (await store.entriesSince?.(warehouse.position, 500)) ?? []
    const last = page.at(-1)
    if (last === undefined) break
    await keep(
      page.map(({ entry }) => entry),
      last.position,
    )
  }
  // #endregion
}

await receive('c-1')
await receive('c-2')
await follow()
await desk.handle('c-1', {
  type: 'complaint.registered',
  at,
  by: { id: 'u-17', role: 'receptionist' },
  reference: '2026-000017',
})
await follow()
await follow()
console.log(warehouse)
