// A customer is forgotten: names, numbers and words leave the database, and the journal still proves what was done.
import { createDesk, customerTimeline, type JournalEntry, redact, verifyJournal, viewFor } from 'redress'
import { memoryStore } from 'redress/memory'
import { smallBank } from './support/small-bank.js'

const at = '2026-03-02T02:00:00.000Z'
const store = memoryStore()
const desk = createDesk({ store, policies: [smallBank], now: () => at })
const clerk = { id: 'u-17', role: 'receptionist' } as const

await desk.openAll({
  id: 'c-13',
  events: [
    {
      type: 'complaint.received',
      at,
      by: clerk,
      complaint: {
        content: '王小明转账5000元未到账，请回电13800138000',
        channel: 'mobile-banking',
        complainants: [{ id: 'customer-1', name: '王小明', contact: { phone: '13800138000' } }],
      },
    },
    { type: 'complaint.registered', at, by: clerk, reference: 'TS-2026-0013' },
  ],
})

// #region views
const complaint = await desk.load('c-13')
if (complaint === undefined) throw new Error('no complaint c-13')
console.log('a department reads ', viewFor(complaint, { viewer: 'department' }).record.intake.content)
console.log(
  'a log line         ',
  redact('王小明 (13800138000) rang on 2026-03-02 about 5,000.00', { known: ['王小明'] }),
)

const journal: JournalEntry[] = []
for await (const entry of store.journal('c-13')) journal.push(entry)
for (const line of customerTimeline(journal)) console.log('the customer reads ', line.says.zh)
// #endregion

// #region erase
const before = JSON.stringify(complaint.decisions)
const erased = await desk.handle('c-13', {
  type: 'personal-data.erased',
  at,
  by: { id: 'u-3', role: 'compliance-supervisor' },
  subject: 'customer-1',
  reason: 'the customer asked for it',
  basis: 'Personal Information Protection Law, art. 47',
})
if (!erased.ok) throw new Error(erased.refusal.code)

const { record, decisions, entries } = erased.complaint
console.log('what is left       ', record.intake.content, record.intake.complainants[0]?.name)
console.log('decisions stand    ', JSON.stringify(decisions) === before)
console.log('journal verifies   ', (await verifyJournal(store.journal('c-13'), { entries })).ok)
console.log(
  'replay equals store',
  JSON.stringify(await desk.replay('c-13')) === JSON.stringify(erased.complaint),
)
// #endregion
