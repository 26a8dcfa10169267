// A fortnight of a Chinese bank: ordinary complaints, seven stories under procedures of their own, told day by day and kept in a
// SQLite file, and what a manager reads at the end.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Policy } from 'redress/policy'
import { periodView, reportNames, summaryOf } from 'redress/report'
import { sqliteStore } from 'redress/sqlite'
import { type Happening, inOrder } from './start/agenda.js'
import { openBank } from './start/bank.js'
import { bankTime } from './start/bank-time.js'
import { mornings, told } from './start/chronicle.js'
import { printEscalations, printRefusals } from './start/escalated.js'
import { printDeadline, printRouting } from './start/explained.js'
import { fortnightFigures } from './start/fortnight-figures.js'
import { namesOf } from './start/names-of.js'
import { writePages } from './start/pages.js'
import { heading, printBoard, printKeyFigures } from './start/print.js'
import { readPolicy } from './start/read-policy.js'
import { type Incoming, ordinaryComplaints } from './start/simulate.js'
import { stories } from './start/stories.js'

const folders = readdirSync('examples/policies/procedures')
const procedureFolder = (procedure: string): string =>
  `examples/policies/procedures/${folders.find((folder) => folder.startsWith(`${procedure}-`))}`
const procedures = [...new Set(stories.map(({ procedure }) => procedure))].sort()
const policies: Readonly<Record<string, Policy>> = Object.fromEntries([
  ['cn-retail', readPolicy('examples/policies/cn-retail')],
  ...procedures.map((procedure) => [procedure, readPolicy(procedureFolder(procedure))]),
])

const fortnight = { from: '09-21', days: 14 }
const end = bankTime('10-05 00:00')
const incoming = readFileSync('examples/complaints/cn-retail.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Incoming => JSON.parse(line))
  .filter(({ event }) => new Date(event.at).toISOString() < end)

mkdirSync('out', { recursive: true })
for (const ending of ['', '-shm', '-wal']) rmSync(`out/complaints.db${ending}`, { force: true })
const store = await sqliteStore('out/complaints.db')
const bank = openBank(store, policies)

const agenda: Happening[] = [
  ...mornings(bank, fortnight),
  ...ordinaryComplaints(bank, 'cn-retail', incoming, end),
  ...told(bank, stories, fortnight),
]

const total = `${incoming.length} ordinary complaints and ${stories.length} stories`
console.log(
  `A bank's fortnight · 银行的两周: ${total}, ${Object.keys(policies).length} policies, one SQLite file`,
)
const started = performance.now()
await inOrder(agenda, bank.setTime)
const seconds = ((performance.now() - started) / 1000).toFixed(1)

// Seen on the morning after.
bank.setTime(end)
const figures = await fortnightFigures(bank, '2026-W40')
const all = Object.values(policies)
const names = namesOf(all)
heading(`The board after a fortnight · 看板: ${bank.entries()} journal entries`)
printBoard(summaryOf(figures.board), names)
heading('The second week beside the first · 本周与上周')
printKeyFigures(periodView(figures.report, 'en', reportNames(all)))
await printDeadline(bank, '1101')
await printRouting(bank, '1501')
printEscalations(bank, 5)
heading(`Refused steps · 被拒绝的操作: ${bank.refusals.length}`)
printRefusals(bank)
writePages(figures, all, names)
await store.close()

heading('Kept')
console.log(
  `  out/complaints.db   ${figures.board.complaints} complaints, ${figures.verified} journals verified, of which ${figures.erased} after an erasure; written in ${seconds} s`,
)
console.log('  out/report.html     the report of the fortnight: open it in a browser')
console.log('  out/board.html      the board')
