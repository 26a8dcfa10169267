import { findRepeats } from '../../src/repeats/index.js'
import { byHand } from './by-hand.js'
import { madeMatters } from './made-matters.js'

/** `npx tsx --expose-gc bench/repeats/run.ts [rows] [redress|hand]`: one way over one size, in a process of its own. */
const rows = Number(process.argv[2] ?? 10_000)
const way = process.argv[3] ?? 'redress'

const matters = madeMatters(rows)
globalThis.gc?.()
const held = process.memoryUsage().rss
const before = process.cpuUsage()
const started = performance.now()
const found = way === 'hand' ? byHand(matters) : (({ candidates }) => candidates.length)(findRepeats(matters))
const seconds = (performance.now() - started) / 1000
const spent = process.cpuUsage(before)
const processorSeconds = (spent.user + spent.system) / 1e6
const most = process.resourceUsage().maxRSS * 1024

console.log(
  JSON.stringify({
    way,
    rows,
    seconds: Number(seconds.toFixed(2)),
    processorSeconds: Number(processorSeconds.toFixed(2)),
    rowsPerProcessorSecond: Math.round(rows / processorSeconds),
    found,
    rowsMegabytes: Math.round(held / 1e6),
    peakMegabytes: Math.round(most / 1e6),
  }),
)
