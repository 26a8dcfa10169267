import { canonicalJson } from '../hash.js'
import type { CompiledTable } from './compile.js'
import { type Evaluation, evaluate } from './evaluate.js'
import type { Facts } from './fact.js'
import type { TableOutput } from './hit-policy.js'

/** One row of history whose answer changes. */
export interface MovedRow {
  /** Its place in the history, from 0. */
  readonly row: number
  readonly facts: Facts
}

/** Rows that move from one answer to another. */
export interface Move {
  readonly from: TableOutput
  readonly to: TableOutput
  readonly count: number
  /** How often each pair of deciding rules moved rows, most often first. */
  readonly rules: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  readonly examples: readonly MovedRow[]
}

export interface BacktestReport {
  readonly before: string
  readonly after: string
  readonly rows: number
  readonly same: number
  readonly moved: number
  /** Rows that neither version could decide. */
  readonly undecided: number
  /** Most frequent first. */
  readonly moves: readonly Move[]
}

/** A comparison in progress, for histories that arrive piece by piece. */
export interface Backtest {
  readonly add: (facts: Facts) => void
  readonly report: () => BacktestReport
}

interface Tally {
  readonly from: TableOutput
  readonly to: TableOutput
  count: number
  readonly rules: Map<string, number>
  readonly examples: MovedRow[]
}

// Nobody explains these decisions from their traces; examples are decided again when they are looked at.
const winnerOnly = { trace: 'winner' } as const

/** Answers as texts to compare. The record of a rule is one frozen object for all its decisions, so it is written once. */
const keysOfAnswers = () => {
  const known = new WeakMap<object, string>()
  return ({ output, issues }: Evaluation): string => {
    if (output === undefined) return issues.map(({ code }) => code).join()
    const found = known.get(output)
    if (found !== undefined) return found
    const key = canonicalJson(output)
    if (Object.isFrozen(output)) known.set(output, key)
    return key
  }
}

const tallied = ({ from, to, count, rules, examples }: Tally): Move => ({
  from,
  to,
  count,
  examples,
  rules: [...rules]
    .sort(([, a], [, b]) => b - a)
    .map(([pair, times]) => {
      const [left = '', right = ''] = JSON.parse(pair) as string[]
      return { from: left, to: right, count: times }
    }),
})

/**
 * Compares two versions of a table over history: what would have been decided differently, how often, by which
 * rules, with examples. Keeps counts and a few examples only, however long the history.
 *
 * @param most how many examples of a move are kept; 3 unless told.
 */
export const startBacktest = (before: CompiledTable, after: CompiledTable, most = 3): Backtest => {
  const moves = new Map<string, Tally>()
  const answerKey = keysOfAnswers()
  let rows = 0
  let same = 0
  let undecided = 0
  const noteMove = (facts: Facts, was: Evaluation, is: Evaluation, key: string): void => {
    const tally: Tally = moves.get(key) ?? {
      from: was.output,
      to: is.output,
      count: 0,
      rules: new Map(),
      examples: [],
    }
    moves.set(key, tally)
    tally.count += 1
    const pair = JSON.stringify([was.hits.join(', '), is.hits.join(', ')])
    tally.rules.set(pair, (tally.rules.get(pair) ?? 0) + 1)
    if (tally.examples.length < most) tally.examples.push({ row: rows, facts })
  }
  return {
    add: (facts) => {
      const was = evaluate(before, facts, winnerOnly)
      const is = evaluate(after, facts, winnerOnly)
      const [old, now] = [answerKey(was), answerKey(is)]
      if (was.output === undefined && is.output === undefined) undecided += 1
      if (old === now) same += 1
      else noteMove(facts, was, is, JSON.stringify([old, now]))
      rows += 1
    },
    report: () => ({
      before: before.hash,
      after: after.hash,
      rows,
      same,
      moved: rows - same,
      undecided,
      moves: [...moves.values()].map(tallied).sort((a, b) => b.count - a.count),
    }),
  }
}

/**
 * {@link startBacktest} over rows that are at hand.
 *
 * @example
 * backtest(v1, v2, rows).moves[0] // { from: { level: 'low' }, to: { level: 'high' }, count: 12, … }
 */
export const backtest = (
  before: CompiledTable,
  after: CompiledTable,
  rows: Iterable<Facts>,
  most?: number,
): BacktestReport => {
  const running = startBacktest(before, after, most)
  for (const facts of rows) running.add(facts)
  return running.report()
}
