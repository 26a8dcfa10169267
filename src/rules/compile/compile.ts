import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import type { Cell } from '../cells/cell.js'
import { fold } from '../cells/fold-text.js'
import { factName, type Input } from '../facts/column.js'
import type { Facts } from '../facts/fact.js'
import { type FeelEngine, feelHint } from '../feel/feel-engine.js'
import type { AskedAndAnswered } from '../table/asked-and-answered.js'
import { literalRecord } from '../table/output-record.js'
import type { OutputRecord, Table, TableOutput } from '../table/table.js'
import { type Layout, layoutOf } from './block-layout.js'
import { sizeOf } from './class-set.js'
import { evaluationOrder } from './evaluation-order.js'
import { type Encode, encoderOf } from './fact-encoder.js'
import { type FirstFinder, firstFinder } from './first-finder.js'
import { type Axis, axisOf } from './input-axis.js'
import { feelPlaceIn, functionNamesIn, type HostFunction } from './opaque-cells.js'
import { type Demand, demandsOf, type Predicate, type Wanted, wantedBy } from './predicate.js'
import {
  type Answers,
  type Asker,
  askersOf,
  type TextTester,
  testersOf,
  unasked,
} from './predicate-askers.js'
import { type Block, blockOf } from './rule-block.js'

/** A column whose classes each have their own, much shorter, list of rules. */
interface Dispatch {
  readonly axis: number
  /** By class: the positions of the rules that allow it, in order. */
  readonly positions: readonly (readonly number[])[]
}

const fewestRules = 64
const mostClasses = 4_096
const mostEntries = 1 << 21

const positionsByClass = (
  { classCount }: Axis,
  column: readonly Demand[],
): readonly (readonly number[])[] => {
  const positions = Array.from({ length: classCount }, (): number[] => [])
  column.forEach(({ classes }, position) => {
    for (let span = 0; span < classes.length; span += 2)
      for (let each = classes[span] as number; each < (classes[span + 1] as number); each += 1)
        positions[each]?.push(position)
  })
  return positions
}

/**
 * The column that parts the rules best, when there are enough rules to be worth it and memory stays small.
 * Only columns of values: among thresholds every rule lies in many classes.
 */
const dispatchOf = (
  axes: readonly Axis[],
  demandsAt: readonly (readonly Demand[])[],
): Dispatch | undefined => {
  if (demandsAt.length <= fewestRules) return undefined
  const classes = axes.reduce((sum, axis) => sum + axis.classCount, 0)
  let best: { readonly axis: number; readonly load: number } | undefined
  axes.forEach((axis, number) => {
    if (axis.places.size < 2 || axis.classCount > mostClasses || axis.classCount * classes > mostEntries)
      return
    if (axis.classCount * demandsAt.length > mostEntries) return
    const entries = demandsAt.reduce((sum, demands) => sum + sizeOf((demands[number] as Demand).classes), 0)
    const load = entries / axis.classCount
    if (load < demandsAt.length / 2 && (best === undefined || load < best.load)) best = { axis: number, load }
  })
  if (best === undefined) return undefined
  const { axis } = best
  const column = demandsAt.map((demands) => demands[axis] as Demand)
  return { axis, positions: positionsByClass(axes[axis] as Axis, column) }
}

/**
 * `strict`: a missing fact, a wrong type or a value that is not allowed is an issue and nothing is decided.
 * `dmn`: such a fact is null, as DMN has it, and texts are compared exactly instead of folded.
 */
export type Mode = 'strict' | 'dmn'

export interface CompileOptions {
  readonly functions?: Readonly<Record<string, HostFunction>>
  readonly mode?: Mode
  /** Answers FEEL beyond S-FEEL: `feel` of `redress/feel`, or the host's own. */
  readonly feel?: FeelEngine
}

/** A table ready to decide. Made of plain arrays and closures: no code is generated. */
export interface CompiledTable<I = Facts, O = TableOutput> extends AskedAndAnswered<I, O> {
  readonly table: Table
  readonly id: string
  readonly version?: string
  readonly hash: string
  readonly mode: Mode
  readonly functions: ReadonlyMap<string, HostFunction>
  readonly feel: FeelEngine | undefined
  readonly fold: (text: string) => string
  readonly axes: readonly Axis[]
  readonly encoders: readonly Encode[]
  /** A class for every input, to be copied and written over: quicker than to grow a list. */
  readonly unencoded: readonly number[]
  readonly predicates: readonly Predicate[]
  /** An answer for every predicate, to be copied and written over. */
  readonly unanswered: Readonly<Answers>
  /** No folded text for any input yet, to be copied and written over. */
  readonly unfolded: readonly undefined[]
  readonly askers: readonly Asker[]
  readonly testers: readonly (TextTester | undefined)[]
  /** By rule: the predicates it asks and the answers it wants, when there are any. */
  readonly wanted: readonly (readonly Wanted[] | undefined)[]
  /** Rule index by position of evaluation. */
  readonly order: readonly number[]
  /** By rule, then by input. */
  readonly demands: readonly (readonly Demand[])[]
  /** The column whose class chooses the blocks; −1 when all rules are in the one list of blocks. */
  readonly dispatchAxis: number
  readonly layout: Layout
  readonly blocks: readonly (readonly Block[])[]
  readonly names: readonly string[]
  /** The inputs that know synonyms; `undefined` when there are none. */
  readonly synonyms: readonly Input[] | undefined
  /** By rule. */
  readonly ids: readonly string[]
  /** The short way to the first rule, where there is one. */
  readonly first: FirstFinder | undefined
  /** By rule: its output, when that needs no expression to be run. */
  readonly records: readonly (OutputRecord | undefined)[]
}

const rulesInBlock = 1024

const refuseMissingFunctions = (table: Table, functions: ReadonlyMap<string, HostFunction>): void => {
  const missing = functionNamesIn(table).filter((name) => typeof functions.get(name) !== 'function')
  if (missing.length > 0)
    throw new RedressError(
      'invalid-definition',
      said(
        `table ${table.id} needs functions: ${missing.join(', ')}; give them as { functions }`,
        `决策表 ${table.id} 需要以下函数：${missing.join('、')}；请以 { functions } 传入`,
      ),
      { details: { table: table.id, missing } },
    )
}

const refuseMissingFeel = (table: Table): void => {
  const place = feelPlaceIn(table)
  if (place === undefined) return
  throw new RedressError(
    'invalid-definition',
    said(
      `table ${table.id} needs a FEEL engine (rule ${place.rule}, column "${place.column}"): ${feelHint.en}`,
      `决策表 ${table.id} 需要 FEEL 引擎（规则 ${place.rule}，列“${place.column}”）：${feelHint.zh}`,
    ),
    { details: { table: table.id, ...place } },
  )
}

const inBlocks = (positions: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(positions.length / rulesInBlock) }, (_, index) =>
    positions.slice(index * rulesInBlock, (index + 1) * rulesInBlock),
  )

/**
 * Prepares a table for deciding: each input is cut into classes, each class knows as a bitset which rules it
 * leaves standing, and a decision is the AND of one bitset an input. Nothing is evaluated as code, so it works
 * under a content security policy without `unsafe-eval`.
 *
 * @throws RedressError `invalid-definition` when a cell names a host function that `functions` does not hold, or when the table has FEEL
 * beyond S-FEEL and there is no `feel`.
 *
 * @example
 * evaluate(compile(fees), { amount: 250 }).output // { fee: 2 }
 */
export const compile = <I extends Facts, O extends TableOutput>(
  table: Table<I, O>,
  options: CompileOptions = {},
): CompiledTable<I, O> => {
  const { mode = 'strict', feel } = options
  const functions = new Map(Object.entries(options.functions ?? {}))
  refuseMissingFunctions(table, functions)
  if (feel === undefined) refuseMissingFeel(table)
  const foldText = mode === 'dmn' ? (text: string) => text : fold
  const axes = table.inputs.map((input, column) =>
    axisOf(
      input,
      table.rules.map((rule) => rule.cells[column] as Cell),
    ),
  )
  const { predicates, demands } = demandsOf(
    table.rules.map((rule) => rule.cells),
    axes,
  )
  const order = evaluationOrder(table)
  const demandsAt = order.map((rule) => demands[rule] as readonly Demand[])
  const isEager = (predicate: number) => predicates[predicate]?.eager === true
  const dispatch = dispatchOf(axes, demandsAt)
  const dispatchAxis = dispatch?.axis ?? -1
  const layout = layoutOf(axes, demandsAt, dispatchAxis)
  const every = order.map((_, position) => position)
  const compiled: CompiledTable = {
    table,
    id: table.id,
    ...(table.version === undefined ? {} : { version: table.version }),
    hash: table.hash,
    mode,
    functions,
    feel,
    fold: foldText,
    axes,
    encoders: axes.map((axis) => encoderOf(axis, mode)),
    unencoded: axes.map(() => 0),
    predicates,
    unanswered: predicates.map(() => unasked),
    unfolded: axes.map(() => undefined),
    askers: askersOf(predicates, foldText),
    testers: testersOf(predicates, foldText),
    wanted: demands.map(wantedBy),
    order,
    demands,
    dispatchAxis,
    layout,
    blocks: (dispatch?.positions ?? [every]).map((positions) =>
      inBlocks(positions).map((part) => blockOf(part, order, axes, layout, demandsAt, isEager)),
    ),
    names: table.inputs.map(factName),
    synonyms: table.inputs.some(({ synonyms }) => synonyms !== undefined)
      ? table.inputs.filter(({ synonyms }) => synonyms !== undefined)
      : undefined,
    ids: table.rules.map(({ id }) => id),
    first: undefined,
    records: table.rules.map((rule) => literalRecord(table, rule)),
  }
  return { ...compiled, first: firstFinder(compiled) } as CompiledTable<I, O>
}
