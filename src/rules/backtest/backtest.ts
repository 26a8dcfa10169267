import { canonicalJson } from '../../hash.js'
import { isRecord } from '../../is-record.js'
import type { CompiledTable } from '../compile/compile.js'
import { type Evaluation, evaluate, firstMatch } from '../evaluate/evaluate.js'
import type { Facts } from '../facts/fact.js'
import type { TableOutput } from '../table/table.js'

/**
 * By rule: the number of its answer, equal answers having equal numbers in all tables that share `numberOf`.
 * `undefined` for a table whose deciding rule does not say all there is to say: one that lets several rules
 * answer, or runs expressions that can fail.
 */
const answerNumbers = (
  { table, records, predicates }: CompiledTable,
  numberOf: Map<string, number>,
): readonly number[] | undefined => {
  if (table.hitPolicy !== 'first' && table.hitPolicy !== 'priority') return undefined
  if (predicates.some(({ eager }) => !eager) || records.includes(undefined)) return undefined
  return records.map((record) => {
    const key = canonicalJson(record)
    const number = numberOf.get(key) ?? numberOf.size
    numberOf.set(key, number)
    return number
  })
}

/** One row of history whose answer changes. */
export interface MovedRow {
  /** Its place in the history, from 0. */
  readonly row: number
  readonly facts: Facts
}

/** Rows that move from one answer to another. */
export interface Move {
  readonly from: TableOutput | undefined
  readonly to: TableOutput | undefined
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
  readonly from: TableOutput | undefined
  readonly to: TableOutput | undefined
  count: number
  readonly rules: Map<string, number>
  readonly examples: MovedRow[]
}

/** One version's answer to one row. */
interface Answer {
  readonly output: TableOutput | undefined
  readonly hits: readonly string[]
  readonly key: string
}

interface Counted {
  readonly tally: Tally
  readonly pair: string
}

// These decisions are not explained from their traces; examples are decided again when they are looked at.
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
 *
 * @example
 * const running = startBacktest(v1, v2)
 * for (const facts of history) running.add(facts)
 * running.report().moved // 12
 */
export const startBacktest = (before: CompiledTable, after: CompiledTable, most = 3): Backtest => {
  const moves = new Map<string, Tally>()
  const answerKey = keysOfAnswers()
  let rows = 0
  let same = 0
  let undecided = 0
  const numberOf = new Map<string, number>()
  const [was, is] = [answerNumbers(before, numberOf), answerNumbers(after, numberOf)]
  /** By number of the pair of rules: where its rows are counted. */
  const pairs = new Map<number, Counted>()
  const countedAs = (old: Answer, now: Answer): Counted => {
    const key = JSON.stringify([old.key, now.key])
    const tally = moves.get(key) ?? {
      from: old.output,
      to: now.output,
      count: 0,
      rules: new Map<string, number>(),
      examples: [],
    }
    moves.set(key, tally)
    return { tally, pair: JSON.stringify([old.hits.join(', '), now.hits.join(', ')]) }
  }
  const note = ({ tally, pair }: Counted, facts: Facts): void => {
    tally.count += 1
    tally.rules.set(pair, (tally.rules.get(pair) ?? 0) + 1)
    if (tally.examples.length < most) tally.examples.push({ row: rows, facts })
  }
  const answerOf = (compiled: CompiledTable, facts: Facts): Answer => {
    const evaluation = evaluate(compiled, facts, winnerOnly)
    return { output: evaluation.output, hits: evaluation.hits, key: answerKey(evaluation) }
  }
  const ruleAnswer = ({ records, ids }: CompiledTable, rule: number): Answer => ({
    output: records[rule],
    hits: [ids[rule] ?? ''],
    key: canonicalJson(records[rule]),
  })
  /** Whether the deciding rules alone said all there is to say about a row. */
  const addByRules = (facts: Facts): boolean => {
    if (was === undefined || is === undefined || !isRecord(facts)) return false
    const old = firstMatch(before, facts)
    const now = old < 0 ? -1 : firstMatch(after, facts)
    if (now < 0) return false
    if (was[old] === is[now]) same += 1
    else {
      const number = old * is.length + now
      const counted = pairs.get(number) ?? countedAs(ruleAnswer(before, old), ruleAnswer(after, now))
      pairs.set(number, counted)
      note(counted, facts)
    }
    return true
  }
  const addByEvaluation = (facts: Facts): void => {
    const [old, now] = [answerOf(before, facts), answerOf(after, facts)]
    if (old.output === undefined && now.output === undefined) undecided += 1
    if (old.key === now.key) same += 1
    else note(countedAs(old, now), facts)
  }
  return {
    add: (facts) => {
      if (!addByRules(facts)) addByEvaluation(facts)
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
