import { backtest, compile, defineTable, evaluate, type Facts, firstMatch } from '../../src/rules/index.js'
import { buildBefore } from './build-before.js'
import { complaintFacts, complaintTable } from './complaint-table.js'
import { closureArray, productBitmaps } from './hand-written.js'
import { cpuSeconds, median, paces, type Run } from './pace.js'
import { peerPace } from './peer-pace.js'
import { peersFor } from './peers.js'

const shown = (perSecond: number): string => Math.round(perSecond).toLocaleString('en-US')

const megabytes = (build: () => unknown): string => {
  const gc = globalThis.gc
  if (gc === undefined) return 'run node with --expose-gc'
  gc()
  const before = process.memoryUsage()
  const kept = build()
  gc()
  const after = process.memoryUsage()
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  return kept === undefined ? '' : `${(used / 1_048_576).toFixed(2)} MB`
}

const milliseconds = (run: () => unknown): number => {
  const start = cpuSeconds()
  run()
  return (cpuSeconds() - start) * 1_000
}

const samples = [
  { name: '1,000 facts', facts: complaintFacts(1_000) },
  { name: '200,000 facts', facts: complaintFacts(200_000, 12) },
]
const [few = [], many = []]: readonly Facts[][] = samples.map(({ facts }) => facts)

const before = await buildBefore()
const asked = process.argv.slice(2).map(Number)

for (const rows of asked.length > 0 ? asked : [10, 100, 1_000]) {
  const source = complaintTable(rows)
  const table = defineTable(source)
  const first = milliseconds(() => compile(table))
  const compiling = median(Array.from({ length: 5 }, () => milliseconds(() => compile(table))))
  const compiled = compile(table)
  const closures = closureArray(source)
  const limit = productBitmaps(source)
  const runs: [string, Run][] = [
    ['hand: closure array', closures],
    ['hand: product bitmaps (the limit)', limit],
    ['firstMatch', (facts) => firstMatch(compiled, facts)],
    ['evaluate, trace of the winner', (facts) => evaluate(compiled, facts, { trace: 'winner' })],
    ['evaluate, full trace', (facts) => evaluate(compiled, facts)],
  ]
  const then = before?.(source)
  if (then !== undefined)
    runs.push(['firstMatch of 0.1.0', then.firstMatch], ['winner of 0.1.0', then.winner])
  const wrong = many.filter((facts) => {
    const expected = closures(facts)
    const { output } = evaluate(compiled, facts)
    const record = output as { readonly rule: number }
    return (
      limit(facts) !== expected ||
      firstMatch(compiled, facts) !== expected ||
      record.rule !== expected ||
      (then?.firstMatch(facts) ?? expected) !== expected
    )
  })
  console.log(
    `\n${rows} rules: compile ${first.toFixed(0)} ms at first, ${compiling.toFixed(0)} ms after, ` +
      `${megabytes(() => compile(table))}, ${wrong.length} of ${shown(many.length)} answers differ`,
  )
  let ours = 0
  for (const { name, facts } of samples) {
    const results = paces(
      runs.map(([, run]) => run),
      facts,
    )
    const [slowest = 1, best = 1, pace = 1] = results
    if (facts === few) ours = pace
    runs.forEach(([label], index) => {
      const perSecond = results[index] ?? 0
      const ofLimit = `${Math.round((100 * perSecond) / best)} %`
      console.log(
        `| ${name} | ${label} | ${shown(perSecond)} | ${ofLimit} | ${(perSecond / slowest).toFixed(1)} |`,
      )
    })
  }
  let strongest = { name: 'no peer', perSecond: 0 }
  for (const peer of peersFor(source)) {
    const { perSecond, tried, wrong } = await peerPace(peer, few, closures)
    if (perSecond > strongest.perSecond && wrong === 0) strongest = { name: peer.name, perSecond }
    const times = Math.round(ours / perSecond).toLocaleString('en-US')
    console.log(
      `| 1,000 facts | ${peer.name} | ${shown(perSecond)} | firstMatch is ${times} times as fast | ` +
        `${wrong} of ${tried} answers differ |`,
    )
  }
  console.log(`the strongest of them: ${strongest.name}`)
  const next = compile(
    defineTable({
      ...source,
      rules: source.rules.map((rule, index) =>
        index % 7 === 3 ? { ...rule, output: { ...rule.output, team: 'team-new' } } : rule,
      ),
    }),
  )
  const testing = median(
    Array.from({ length: 5 }, () => milliseconds(() => backtest(compiled, next, many)) / 1_000),
  )
  console.log(`| 200,000 facts | backtest of two versions, rows | ${shown(many.length / testing)} | | |`)
}
