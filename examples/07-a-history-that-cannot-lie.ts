// Every step is a line of a hash-chained journal. The journal alone makes the complaint again, and a changed line is found.
import { createDesk, type JournalEntry, verifyJournal } from 'redress'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

const at = '2026-03-02T02:00:00.000Z'
const store = memoryStore()
const desk = createDesk({ store, policies: [smallBank], now: () => at })
const clerk = { id: 'u-17', role: 'receptionist' } as const

await desk.openAll({
  id: 'c-7',
  events: [
    {
      type: 'complaint.received',
      at,
      by: clerk,
      complaint: { content: '转账未到账', channel: 'mobile-banking' },
    },
    { type: 'complaint.registered', at, by: clerk, reference: 'TS-2026-0007' },
  ],
})

// #region verify
const journal: JournalEntry[] = []
for await (const entry of store.journal('c-7')) journal.push(entry)

const replayed = await desk.replay('c-7')
const stored = await desk.load('c-7')
console.log('replay equals store', JSON.stringify(replayed) === JSON.stringify(stored))
console.log('journal verifies   ', (await verifyJournal(journal)).ok)

const forged = journal.map((entry) => ({ ...entry, recordedAt: '2026-02-01T00:00:00.000Z' }))
const found = await verifyJournal(forged)
console.log('forged journal     ', found.ok, found.findings[0]?.code)
// #endregion
