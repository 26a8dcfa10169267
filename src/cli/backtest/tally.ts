import type { Fact, Facts } from '../../rules/index.js'

/** What one version answers for one row: every output by name, and the rules that decided by table. */
export interface RowAnswer {
  readonly outputs: Readonly<Record<string, Fact | undefined>>
  readonly rules: Readonly<Record<string, readonly string[]>>
}

/** One row of history, named so that a person can look it up. */
export interface MovedRow {
  readonly file: string
  readonly row: number
  readonly id?: string
  readonly facts?: Facts
}

/** Rows whose answer for one output moves from one value to another. */
export interface Move {
  readonly from: Fact | null
  readonly to: Fact | null
  readonly count: number
  readonly examples: readonly (MovedRow & { readonly rules: readonly RuleMove[] })[]
}

/** Where another rule decided. */
export interface RuleMove {
  readonly table: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface OutputMoves {
  readonly output: string
  readonly moved: number
  /** Most frequent first. */
  readonly moves: readonly Move[]
  /** Rows of moves that are too many to be told apart. */
  readonly others: number
}

export interface BacktestSummary {
  readonly rows: number
  /** Rows for which every output is the same. */
  readonly same: number
  readonly moved: number
  readonly outputs: readonly OutputMoves[]
}

export interface Tally {
  readonly add: (row: MovedRow, before: RowAnswer, after: RowAnswer) => void
  readonly summary: () => BacktestSummary
}

/** Moves that are told apart for one output: an output that is a text of its own in every row must not fill memory. */
const mostMoves = 2000

type OpenMove = { -readonly [key in keyof Move]: Move[key] extends readonly (infer E)[] ? E[] : Move[key] }

interface OpenOutput {
  readonly moves: Map<string, OpenMove>
  moved: number
  others: number
}

const ruleMoves = (before: RowAnswer, after: RowAnswer): RuleMove[] =>
  [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])]
    .map((table) => ({ table, from: before.rules[table] ?? [], to: after.rules[table] ?? [] }))
    .filter(({ from, to }) => from.join() !== to.join())

const closed = ([output, { moved, moves, others }]: readonly [string, OpenOutput]): OutputMoves => ({
  output,
  moved,
  moves: [...moves.values()].sort((a, b) => b.count - a.count),
  others,
})

/** Counts what moves from where to where, output by output, and keeps a few examples: memory does not grow with the history. */
export const startTally = (examples: number): Tally => {
  const outputs = new Map<string, OpenOutput>()
  let [rows, same] = [0, 0]
  const note = (output: string, row: MovedRow, before: RowAnswer, after: RowAnswer): void => {
    const [from, to] = [before.outputs[output] ?? null, after.outputs[output] ?? null]
    const key = JSON.stringify([from, to])
    const open = outputs.get(output) ?? { moves: new Map<string, OpenMove>(), moved: 0, others: 0 }
    outputs.set(output, open)
    open.moved += 1
    const known = open.moves.get(key)
    if (known === undefined && open.moves.size >= mostMoves) {
      open.others += 1
      return
    }
    const move = known ?? { from, to, count: 0, examples: [] }
    open.moves.set(key, move)
    move.count += 1
    if (move.examples.length < examples) move.examples.push({ ...row, rules: ruleMoves(before, after) })
  }
  return {
    add: (row, before, after) => {
      rows += 1
      const names = new Set([...Object.keys(before.outputs), ...Object.keys(after.outputs)])
      const moved = [...names].filter(
        (name) =>
          JSON.stringify(before.outputs[name] ?? null) !== JSON.stringify(after.outputs[name] ?? null),
      )
      if (moved.length === 0) same += 1
      for (const name of moved) note(name, row, before, after)
    },
    summary: () => ({
      rows,
      same,
      moved: rows - same,
      outputs: [...outputs].map(closed).sort((a, b) => b.moved - a.moved),
    }),
  }
}
