// Complaints in a file: what a desk has answered is on disk, effects wait in an outbox, and the store can be put to the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDesk, type Effect } from 'redress'
import { sqliteStore } from 'redress/sqlite'
import { complaintStoreContract } from 'redress/testing'
import { deliver } from 'redress/worker'
import { smallBank } from './support/small-bank.js'

const folder = mkdtempSync(join(tmpdir(), 'complaints-'))
const file = join(folder, 'complaints.db')
const at = '2026-03-02T02:00:00.000Z'

// #region open
const store = await sqliteStore(file)
const desk = createDesk({ store, policies: [smallBank], now: () => at })
// #endregion

await desk.open(
  {
    type: 'complaint.received',
    at,
    by: { id: 'u-17', role: 'receptionist' },
    complaint: { content: '信用卡被盗刷，要求退款', channel: 'phone' },
  },
  { id: 'c-8' },
)

const send = async ({ body }: Effect): Promise<void> => console.log('delivered', body.type)

// #region deliver
for await (const { effect, outcome, error } of deliver(store, { send, now: () => at }))
  if (outcome !== 'delivered') console.log(effect.id, outcome, error)
// #endregion
await store.close()

const reopened = await sqliteStore(file)
console.log('revision after reopening', (await reopened.load('c-8'))?.revision)
for await (const effect of reopened.outbox(100)) console.log('still waiting', effect.id)
await reopened.close()

// #region contract
let files = 0
const cases = complaintStoreContract(() => sqliteStore(join(folder, `case-${++files}.db`)), {
  reopen: () => sqliteStore(join(folder, `case-${files}.db`)),
})
const due = cases.find(({ name }) => name.startsWith('a due scan'))
await due?.run()
// #endregion
console.log('kept its promise:', due?.name)
rmSync(folder, { recursive: true })
