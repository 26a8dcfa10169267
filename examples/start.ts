// Four weeks of a Chinese retail bank: complaints come in, are routed, worked off and escalated, kept in a SQLite file, and
// end on one page.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { init } from 'echarts'
import { clocksOf, createDesk, explainDecision, nextDue, toText, verifyJournal } from 'redress'
import {
  addToBoard,
  type BoardLine,
  boardLine,
  echartsDrawer,
  emptyBoard,
  policyNames,
  reportPage,
  summaryOf,
  whyUrgent,
} from 'redress/report'
import { explainDue, ledgerText } from 'redress/sla'
import { sqliteStore } from 'redress/sqlite'
import { heading, printBoard } from './start/print.js'
import { readPolicy } from './start/read-policy.js'
import { type Incoming, simulate } from './start/simulate.js'

const policy = readPolicy('examples/policies/cn-retail')
const incoming = readFileSync('examples/complaints/cn-retail.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Incoming => JSON.parse(line))

mkdirSync('out', { recursive: true })
for (const ending of ['', '-shm', '-wal']) rmSync(`out/complaints.db${ending}`, { force: true })

let now = '2026-09-20T22:00:00.000Z'
const store = await sqliteStore('out/complaints.db')
const desk = createDesk({ store, policies: [policy], now: () => now })

const weeks = { from: '2026-09-20T22:00:00.000Z', until: '2026-10-18T22:00:00.000Z' }
const started = performance.now()
const passed = await simulate(desk, incoming, weeks, (at) => {
  now = at
})
const seconds = ((performance.now() - started) / 1000).toFixed(1)

const frame = { now, timeZone: policy.timeZone }
const names = policyNames(policy)
const lines: BoardLine[] = []
let verified = 0
for await (const id of store.ids()) {
  const complaint = await desk.load(id)
  if (complaint === undefined) continue
  lines.push(boardLine(complaint, clocksOf(policy, complaint, now), frame))
  if ((await verifyJournal(store.journal(id))).ok) verified += 1
}
const board = addToBoard(emptyBoard(frame), lines)

heading(`The board on 19 October 2026, after four weeks and ${passed.steps} journal entries (${seconds} s)`)
printBoard(summaryOf(board), names)

const [top] = board.urgent
const urgent = top === undefined ? undefined : await desk.load(top.id)
if (urgent !== undefined) {
  const clocks = clocksOf(policy, urgent, now)
  const decision = clocks.find(({ id }) => id === 'decision')
  const obligation = policy.clocks.find(({ definition }) => definition.id === 'decision')?.obligation
  heading(`A deadline explained · 期限说明 (${urgent.record.reference})`)
  console.log(urgent.record.intake.content.slice(0, 90))
  if (decision?.clock.startedAt !== undefined && obligation !== undefined) {
    const { calendar, target, options } = obligation
    const deadline = explainDue(calendar, decision.clock.startedAt, target, options)
    console.log(toText(decision.because, 'en'))
    console.log(ledgerText(deadline, 'zh'))
  }
  const first = nextDue(clocks)
  if (first !== undefined) console.log(`${first.why.en}\n${first.why.zh}`)
  heading(`A routing explained · 分派说明 (${urgent.record.reference})`)
  const { why, nearest } = explainDecision(policy, urgent, 'routing')
  console.log(toText(why, 'en'))
  console.log(toText(why, 'zh'))
  for (const { reason } of nearest(1)) console.log(toText(reason, 'en'))
}

heading(`Escalations · 升级提醒: ${passed.escalations.length} in four weeks, the last eight`)
for (const { at, effect } of passed.escalations.slice(-8))
  if (effect.body.type === 'notify-role')
    console.log(
      `  ${at.slice(0, 10)}  ${effect.complaint}  ${effect.body.clock}/${effect.body.about} → ${effect.body.to.join(', ')}`,
    )

heading(`Refused steps · 被拒绝的操作: ${passed.refusals.length}, the last two`)
for (const refusal of passed.refusals.slice(-2)) {
  console.log(`  ${refusal.event} (${refusal.code})`)
  for (const reason of refusal.because) console.log(toText(reason, 'en', '    '))
  for (const reason of refusal.because) console.log(toText(reason, 'zh', '    '))
}

const reasons = Object.fromEntries(
  await Promise.all(
    board.urgent.map(async ({ id }) => {
      const complaint = await desk.load(id)
      return [
        id,
        complaint === undefined ? [] : whyUrgent(policy, complaint, clocksOf(policy, complaint, now), frame),
      ]
    }),
  ),
)
writeFileSync(
  'out/report.html',
  reportPage(board, {
    title: { en: 'Complaints, four weeks', zh: '投诉看板（四周）' },
    language: 'zh',
    names,
    policy: `${policy.id} ${policy.version}`,
    reasons,
    drawChart: echartsDrawer(init),
  }),
)
await store.close()

heading('Kept')
console.log(`  out/complaints.db   ${lines.length} complaints, ${verified} journals verified`)
console.log('  out/report.html     open it in a browser')
