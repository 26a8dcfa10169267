import { compile, defineTable, evaluate, type Facts, firstMatch } from '../../src/rules/index.js'
import { complaintFacts, complaintTable } from './complaint-table.js'
import { closureArray, productBitmaps } from './hand-written.js'

type Run = (facts: Facts) => unknown

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** Decisions a CPU-second: the median of five rounds of at least 0.4 CPU-seconds, after warming up. */
const measure = (run: Run, facts: readonly Facts[]): number => {
  const round = (atLeast: number): number => {
    const start = cpuSeconds()
    let decisions = 0
    let spent = 0
    while (spent < atLeast) {
      for (const each of facts) run(each)
      decisions += facts.length
      spent = cpuSeconds() - start
    }
    return decisions / spent
  }
  round(0.5)
  return Array.from({ length: 5 }, () => round(0.4)).sort((a, b) => a - b)[2] as number
}

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

const samples = [
  { name: '1,000 facts', facts: complaintFacts(1_000) },
  { name: '200,000 facts', facts: complaintFacts(200_000, 12) },
]

for (const rows of [10, 100, 1_000]) {
  const source = complaintTable(rows)
  const table = defineTable(source)
  const start = cpuSeconds()
  const compiled = compile(table)
  const compiling = (cpuSeconds() - start) * 1_000
  const runs: [string, Run][] = [
    ['hand: closure array', closureArray(source)],
    ['hand: product bitmaps (the limit)', productBitmaps(source)],
    ['firstMatch', (facts) => firstMatch(compiled, facts)],
    ['evaluate, trace of the winner', (facts) => evaluate(compiled, facts, { trace: 'winner' })],
    ['evaluate, full trace', (facts) => evaluate(compiled, facts)],
  ]
  const [closures, limit] = runs.map(([, run]) => run) as [Run, Run]
  const wrong = samples[1]?.facts.filter((facts) => {
    const expected = closures(facts)
    const { output } = evaluate(compiled, facts)
    const record = output as { readonly rule: number }
    return limit(facts) !== expected || firstMatch(compiled, facts) !== expected || record.rule !== expected
  })
  console.log(
    `\n${rows} rules: compile ${compiling.toFixed(0)} ms, ${megabytes(() => compile(table))}, ${wrong?.length} of 200,000 answers differ`,
  )
  for (const { name, facts } of samples) {
    const results = runs.map(([label, run]) => [label, measure(run, facts)] as const)
    const best = results[1]?.[1] ?? 1
    for (const [label, perSecond] of results)
      console.log(`| ${name} | ${label} | ${shown(perSecond)} | ${Math.round((100 * perSecond) / best)} % |`)
  }
}
