import { type Said, said } from '../../explanation.js'
import type { Cell } from '../cells/cell.js'
import { contains } from '../compile/class-set.js'
import type { CompiledTable } from '../compile/compile.js'
import type { Axis } from '../compile/input-axis.js'
import type { Demand } from '../compile/predicate.js'
import type { Trace } from '../evaluate/evaluate.js'
import type { Facts } from '../facts/fact.js'
import { columnName, demandText, factText } from './wording.js'

/** How one cell of one rule fared in one decision. */
export interface CellVerdict {
  readonly input: string
  readonly cell: Cell
  /** `undefined`: a cell that was never asked, since the decision was made without it. */
  readonly passed: boolean | undefined
  readonly says: Said
}

const predicateAnswer = (compiled: CompiledTable, trace: Trace, predicate: number): boolean | undefined => {
  const answers = trace.classes.slice(compiled.axes.length)
  if (answers.includes(predicate)) return true
  if (answers.includes(-1 - predicate)) return false
  const { eager = false, input = -1 } = compiled.predicates[predicate] ?? {}
  return eager && !answers.includes(-1 - compiled.predicates.length - input) ? false : undefined
}

const passed = (
  compiled: CompiledTable,
  trace: Trace,
  demand: Demand,
  input: number,
): boolean | undefined => {
  if (!contains(demand.classes, trace.classes[input] ?? -1)) return false
  if (demand.predicate === undefined) return true
  const answer = predicateAnswer(compiled, trace, demand.predicate)
  return answer === undefined ? undefined : answer === demand.answer
}

/**
 * The input of the only cell of a rule that failed; `undefined` when none or several did, or when one was not asked. Nothing is
 * worded, so it is cheap over many rules.
 */
export const failedAlone = (compiled: CompiledTable, trace: Trace, rule: number): string | undefined => {
  const demands = compiled.demands[rule] ?? []
  let alone: string | undefined
  for (const [column, cell] of (compiled.table.rules[rule]?.cells ?? []).entries()) {
    const demand = demands[column]
    if (cell.kind === 'any' || demand === undefined) continue
    const holds = passed(compiled, trace, demand, column)
    if (holds === true) continue
    if (holds === undefined || alone !== undefined) return undefined
    alone = compiled.table.inputs[column]?.name
  }
  return alone
}

/** How many cells of a rule failed. */
export const failedCells = (compiled: CompiledTable, trace: Trace, rule: number): number =>
  (compiled.table.rules[rule]?.cells ?? []).filter((cell, column) => {
    const demand = compiled.demands[rule]?.[column]
    return cell.kind !== 'any' && demand !== undefined && passed(compiled, trace, demand, column) === false
  }).length

const sentence = (column: Said, fact: Said, demand: Said, holds: boolean | undefined): Said => {
  if (holds === undefined)
    return said(`${column.en}: “${demand.en}” was not asked`, `${column.zh}：“${demand.zh}”未作判断`)
  return holds
    ? said(
        `${column.en} ${fact.en}, as asked: ${demand.en}`,
        `${column.zh}${fact.zh}，符合要求：${demand.zh}`,
      )
    : said(
        `${column.en} ${fact.en}, but the rule asks: ${demand.en}`,
        `${column.zh}${fact.zh}，但规则要求：${demand.zh}`,
      )
}

/** Every cell of a rule that asks something, in the order of the inputs, from the trace of a decision. */
export const cellVerdicts = (
  compiled: CompiledTable,
  trace: Trace,
  rule: number,
  facts: Facts | undefined,
): readonly CellVerdict[] => {
  const cells = compiled.table.rules[rule]?.cells ?? []
  return cells.flatMap((cell, column) => {
    const input = compiled.table.inputs[column]
    if (cell.kind === 'any' || input === undefined) return []
    const demand = compiled.demands[rule]?.[column] as Demand
    const holds = passed(compiled, trace, demand, column)
    const fact = factText(compiled.axes[column] as Axis, trace.classes[column] ?? -1, input, facts)
    return [
      {
        input: input.name,
        cell,
        passed: holds,
        says: sentence(columnName(input), fact, demandText(cell), holds),
      },
    ]
  })
}
