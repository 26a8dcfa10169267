import { said } from '../../explanation.js'
import type { ClassSet } from '../compile/class-set.js'
import type { Table } from '../table/table.js'
import { adviseHitPolicy, checkInputUse, checkOutputUse, noteOpaque } from './check-advice.js'
import { checkGaps } from './check-gaps.js'
import { checkOverlaps } from './check-overlaps.js'
import { checkReach } from './check-reach.js'
import { checkDuplicates, checkMergeable, checkSubsumed } from './check-redundancy.js'
import type { Finding, FindingKind, NotDecided } from './finding.js'
import { emptyReport } from './findings-report.js'
import { addBit, type Bits, noBits } from './rule-bits.js'
import type { Dimension, Grid } from './table-grid.js'
import { subjectOf } from './verified-table.js'

type Union = (set: ClassSet) => Bits

/**
 * The rules that allow some place of a span, for any span in two look-ups: level `k` holds the unions of
 * 2^k places in a row, and two such runs, overlapping in the middle, make up every span.
 */
const unionsOver = (dimension: Dimension, words: number): Union => {
  const levels: Int32Array[] = [dimension.rules]
  const runs = (level: number): Int32Array => {
    const known = levels[level]
    if (known !== undefined) return known
    const half = runs(level - 1)
    const step = (1 << (level - 1)) * words
    const joined = half.slice()
    for (let index = 0; index + step < half.length; index += 1)
      joined[index] = (half[index] as number) | (half[index + step] as number)
    levels[level] = joined
    return joined
  }
  const known = new Map<ClassSet, Bits>()
  return (set) => {
    const found = known.get(set)
    if (found !== undefined) return found
    const bits = noBits(words)
    for (let span = 0; span < set.length; span += 2) {
      const from = set[span] as number
      const to = set[span + 1] as number
      const level = 31 - Math.clz32(to - from)
      const run = runs(level)
      const second = to - (1 << level)
      for (let word = 0; word < words; word += 1)
        bits[word] =
          (bits[word] as number) |
          (run[from * words + word] as number) |
          (run[second * words + word] as number)
    }
    known.set(set, bits)
    return bits
  }
}

/** For each rule, the rules (itself among them) whose boxes share a place with its box. */
export const neighboursOf = (grid: Grid): readonly Bits[] => {
  const { words, dimensions, boxes } = grid
  const unions = dimensions.map((dimension) => unionsOver(dimension, words))
  const everyRule = noBits(words)
  for (let rule = 0; rule < boxes.length; rule += 1) addBit(everyRule, rule)
  return boxes.map((box) => {
    const bits = everyRule.slice()
    box.forEach((set, number) => {
      if (set === undefined) return
      const allowed = unions[number]?.(set)
      if (allowed === undefined) return
      for (let word = 0; word < words; word += 1)
        bits[word] = (bits[word] as number) & (allowed[word] as number)
    })
    return bits
  })
}

export interface VerifyOptions {
  /** How many findings of one kind are listed; all are counted. Default 100. */
  readonly limit?: number
  /** How many search steps may be taken in all before questions are left open. Default 300,000. */
  readonly steps?: number
}

/** What is true of one table: findings with facts that show them, and what was left open. */
export interface Verification {
  readonly table: string
  readonly hash: string
  /** Worst first, then by rule; the same table always gives the same list. */
  readonly findings: readonly Finding[]
  /** Questions that were left open. Nothing is claimed about them. */
  readonly notDecided: readonly NotDecided[]
  /** How many there are of each kind, listed or not; those beyond the limit were not replayed. */
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>
  /** Whether some rule matches whatever facts the columns allow; `undefined` when that was left open. */
  readonly complete: boolean | undefined
  /** Search steps taken, the same on every machine. */
  readonly steps: number
}

const weight: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 }

const placeOf = ({ path }: Finding): number => (typeof path[1] === 'number' ? path[1] : -1)

// Not localeCompare: the order must not depend on where it runs.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byWeight = (a: Finding, b: Finding): number =>
  weight[a.severity] - weight[b.severity] || compareText(a.code, b.code) || placeOf(a) - placeOf(b)

/**
 * Proves what a table does before anybody uses it: gaps, overlaps, conflicts, duplicates, rules that earlier ones
 * (alone or together) never let decide, rows that could go or merge, outputs and values that never occur.
 * Every finding about facts carries a witness that was replayed through the compiled table first.
 *
 * @example
 * verifyTable(table).findings.map(({ code, rules }) => [code, ...rules])
 * // [['shadowed', '3', '1', '2'], ['gap']]
 */
export const verifyTable = (table: Table, options: VerifyOptions = {}): Verification => {
  const { limit = 100, steps = 300_000 } = options
  const budget = { left: steps }
  const report = emptyReport(limit)
  const subject = subjectOf(table, budget)
  const outcome = (complete: boolean | undefined): Verification => ({
    table: table.id,
    hash: table.hash,
    findings: report.findings.sort(byWeight),
    notDecided: report.notDecided,
    counts: Object.fromEntries(report.counts),
    complete,
    steps: steps - Math.max(0, budget.left),
  })
  if (subject === undefined) {
    const why = said('the table is too large to be verified', '决策表过大，无法验证')
    report.notDecided.push({ code: 'gap', rules: [], says: why })
    return outcome(undefined)
  }
  const neighbours = neighboursOf(subject.grid)
  noteOpaque(report, subject)
  const complete = checkGaps(report, subject)
  checkOverlaps(report, subject, neighbours)
  const dead = checkReach(report, subject, neighbours)
  checkDuplicates(report, subject)
  checkSubsumed(report, subject, neighbours, dead)
  checkMergeable(report, subject, neighbours, dead)
  checkInputUse(report, subject)
  checkOutputUse(report, subject, dead)
  adviseHitPolicy(report, subject, neighbours)
  return outcome(complete)
}
