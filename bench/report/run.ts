/**
 * Complaints a second (of processor time) and memory of a year's report, against a loop written by hand for eleven of its sums.
 * Run: node --expose-gc --import tsx bench/report/run.ts [rows …]
 */
import assert from 'node:assert/strict'
import { type Period, parsePeriod, type ReportLine, startReport } from '../../src/report/index.js'
import { handWritten } from './hand-written.js'
import { benchLines } from './lines.js'

const year = parsePeriod('2026')
if (!year.ok) throw new Error('no such year')
const period: Period = year.value
const frame = { now: '2026-12-31T02:00:00.000Z', timeZone: 'Asia/Shanghai', period }

const collect = (globalThis as { gc?: () => void }).gc
if (collect === undefined) throw new Error('run with node --expose-gc')

const heapMb = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

const report = (lines: Iterable<ReportLine>) => {
  const running = startReport(frame)
  for (const line of lines) running.add(line)
  return running
}

/** Made once and gone through again and again, so that making lines is no part of what is timed. */
const block = [...benchLines(10_000)]

function* lines(many: number): Generator<ReportLine> {
  for (let done = 0; done < many; done += block.length) yield* block
}

/** The same sums, before anything is timed. */
const assertEqual = (many: number): void => {
  const { received, closed, standing } = report(lines(many)).report().figures
  const hand = handWritten(lines(many), period)
  const { cycleMinutes } = hand
  assert.deepEqual(
    {
      received: received.complaints,
      closed: closed.complaints,
      open: standing.open,
      met: received.limits.part,
      late: received.limits.whole - received.limits.part,
      paid: closed.redress.paid.CNY,
      byCategory: received.byCategory,
      byCause: received.byCause,
      byChannel: received.byChannel,
      byUnit: received.byUnit,
      byDay: received.byDay,
    },
    {
      received: hand.received,
      closed: hand.closed,
      open: hand.open,
      met: hand.met,
      late: hand.late,
      paid: hand.paid,
      byCategory: Object.fromEntries(hand.byCategory),
      byCause: Object.fromEntries(hand.byCause),
      byChannel: Object.fromEntries(hand.byChannel),
      byUnit: Object.fromEntries(hand.byUnit),
      byDay: Object.fromEntries(hand.byDay),
    },
  )
  const exact = cycleMinutes[Math.ceil(cycleMinutes.length / 2) - 1] ?? Number.NaN
  assert.ok(Math.abs((closed.cycle.median ?? Number.NaN) - exact) <= exact / 100)
}

const secondsOf = (work: () => unknown): number => {
  const { user, system } = process.cpuUsage()
  work()
  const spent = process.cpuUsage({ user, system })
  return (spent.user + spent.system) / 1e6
}

const rounds = 3
const least = (work: () => unknown): number =>
  Math.min(...Array.from({ length: rounds }, () => secondsOf(work)))

const sizes = process.argv.slice(2).map(Number)
for (const many of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  assertEqual(many)
  const ours = least(() => report(lines(many)).report())
  const hand = least(() => handWritten(lines(many), period))
  const before = heapMb()
  const running = report(lines(many))
  const held = heapMb() - before
  const rate = (seconds: number): string => `${Math.round(many / seconds / 1000)} k/s`
  const part = JSON.stringify(running.part()).length
  console.log(
    `${String(many).padStart(9)} rows  report ${rate(ours).padStart(9)}  by hand, 11 sums ${rate(hand).padStart(10)}  held ${held.toFixed(1)} MB  part ${(part / 1e6).toFixed(2)} MB`,
  )
}
