import { canonicalJson } from '../../hash.js'
import { isOpaqueCell } from '../cells/cell.js'
import { type CompiledTable, compile } from '../compile/compile.js'
import { evaluationOrder } from '../compile/evaluation-order.js'
import { functionNamesIn, type HostFunction } from '../compile/opaque-cells.js'
import { startDecision } from '../evaluate/decision.js'
import { classesOf } from '../evaluate/fact-classes.js'
import { everyRule } from '../evaluate/matching-rules.js'
import type { Facts } from '../facts/fact.js'
import type { FeelEngine } from '../feel/feel-engine.js'
import type { Table } from '../table/table.js'
import { implicationsOf } from './implied-answers.js'
import { addBit, type Bits, hasBit, noBits } from './rule-bits.js'
import { type Box, type Grid, gridOf } from './table-grid.js'
import type { Budget } from './uncovered-point.js'
import { factsIn } from './witness-facts.js'

/** A table under verification. */
export interface Subject {
  readonly table: Table
  readonly grid: Grid
  readonly implications: readonly (readonly number[])[]
  readonly budget: Budget
  /** Rules whose cells can all be reasoned about and that match something. */
  readonly solid: Bits
  readonly isSolid: (rule: number) => boolean
  /** Rules in the order of evaluation. */
  readonly order: readonly number[]
  /** The output of each rule as text, to compare. */
  readonly outputs: readonly string[]
  /** The rules that really match some facts, in order; asked of the compiled table. */
  readonly replay: (facts: Facts) => readonly number[]
  /** Facts in a box for which `holds` is true of the rules that really match, or `undefined`. */
  readonly witnessIn: (box: Box, holds: (hits: readonly number[]) => boolean) => Facts | undefined
}

const silent: HostFunction = () => false

/** Nothing is proved by opaque cells, so they decline in a replay. */
const silentFeel: FeelEngine = {
  isUnaryTests: () => true,
  isExpression: () => true,
  date: (text) => text,
  test: () => ({ value: null }),
  evaluate: () => ({ value: null }),
}

const replayOf =
  (compiled: CompiledTable) =>
  (facts: Facts): readonly number[] => {
    const classes = classesOf(compiled, facts)
    return classes.includes(-1) ? [] : everyRule(startDecision(compiled, classes, facts, {}))
  }

/** Prepares a table for verification; `undefined` when its grid would not fit into memory. */
export const subjectOf = (table: Table, budget: Budget): Subject | undefined => {
  const grid = gridOf([table], table.inputs)
  if (grid === undefined) return undefined
  const solid = noBits(grid.words)
  table.rules.forEach((rule, index) => {
    if (!rule.cells.some(isOpaqueCell) && !hasBit(grid.impossible, index)) addBit(solid, index)
  })
  const functions = Object.fromEntries(functionNamesIn(table).map((name) => [name, silent]))
  const replay = replayOf(compile(table, { functions, feel: silentFeel }))
  return {
    table,
    grid,
    implications: implicationsOf(grid),
    budget,
    solid,
    isSolid: (rule) => hasBit(solid, rule),
    order: evaluationOrder(table),
    outputs: table.rules.map((rule) => canonicalJson(rule.output)),
    replay,
    witnessIn: (box, holds) => {
      const facts = factsIn(grid, box)
      return facts !== undefined && holds(replay(facts)) ? facts : undefined
    },
  }
}
