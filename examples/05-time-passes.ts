// The host calls `wake`; whatever has become due fires once, tells its roles and raises the complaint's attention.
import { createDesk } from 'redress'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

let now = '2026-03-02T02:00:00.000Z'
const desk = createDesk({ store: memoryStore(), policies: [smallBank], now: () => now })

await desk.open(
  {
    type: 'complaint.received',
    at: now,
    by: { id: 'u-17', role: 'receptionist' },
    complaint: { content: '柜员态度恶劣', channel: 'branch' },
  },
  { id: 'c-5' },
)

// #region wake
for (const hour of ['2026-03-02T12:00:00.000Z', '2026-03-02T21:00:00.000Z', '2026-03-03T02:00:00.000Z']) {
  now = hour
  for await (const { complaint, effects } of desk.wake())
    for (const { body } of effects) console.log(hour, complaint, JSON.stringify(body))
}
// #endregion

console.log((await desk.load('c-5'))?.record.attention)
