// A fortnight of a Chinese bank: ordinary complaints, seven stories under procedures of their own, told day by day and kept in a
// SQLite file, and what a manager reads at the end.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { Policy } from 'redress/policy'
import { periodView, reportNames } from 'redress/report'
import { sqliteStore } from 'redress/sqlite'
import { type Happening, inOrder } from './start/agenda.js'
import { openBank } from './start/bank.js'
import { bankTime } from './start/bank-time.js'
import { mornings, told } from './start/chronicle.js'
import { printEscalations, printRefusals } from './start/escalated.js'
import { printDeadline, printRouting } from './start/explained.js'
import { fortnightFigures } from './start/fortnight-figures.js'
import { language, say } from './start/language.js'
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

const systems = Object.keys(policies).length
console.log(
  say(
    `A bank's fortnight: ${incoming.length} ordinary complaints and ${stories.length} stories, each under one of ${systems} policies, in one SQLite file`,
    `一家银行的两周：日常投诉${incoming.length}件，案例${stories.length}个，适用${systems}套制度，存于一个SQLite文件`,
  ),
)
console.log(
  say(
    'S05, S11 … name the procedure (examples/policies/procedures) that a story follows.',
    'S05、S11等为案例所依据的办理流程（examples/policies/procedures）。',
  ),
)
const started = performance.now()
await inOrder(agenda, bank.setTime)
const seconds = ((performance.now() - started) / 1000).toFixed(1)

// Seen on the morning after.
bank.setTime(end)
const figures = await fortnightFigures(bank, '2026-W40')
const all = Object.values(policies)
const names = reportNames(all)
heading(
  say(
    `The board after a fortnight: ${bank.entries()} journal entries`,
    `两周后的看板：办理日志${bank.entries()}条`,
  ),
)
printBoard(figures.board, names)
heading(say('The second week beside the first', '本周与上周'))
printKeyFigures(periodView(figures.report, { names, language }))
await printDeadline(bank, '1101')
await printRouting(bank, '1501')
printEscalations(bank, 5)
heading(say(`Refused steps: ${bank.refusals.length}`, `被拒绝的操作：${bank.refusals.length}次`))
printRefusals(bank)
writePages(figures, all, names)
await store.close()

heading(say('Kept', '产出文件'))
console.log(
  say(
    `  out/complaints.db   ${figures.board.complaints} complaints, ${figures.verified} journals verified, of which ${figures.erased} after an erasure; written in ${seconds} s`,
    `  out/complaints.db   投诉${figures.board.complaints}件，办理日志校验通过${figures.verified}份，其中删除个人信息后${figures.erased}份；写入用时${seconds}秒`,
  ),
)
console.log(
  say(
    '  out/report.html     the report of the fortnight: open it in a browser',
    '  out/report.html     两周报告，用浏览器打开',
  ),
)
console.log(say('  out/board.html      the board', '  out/board.html      看板'))
