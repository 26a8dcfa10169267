import type { Said } from '../../explanation.js'
import type { Cell } from '../cells/cell.js'
import type { Axis } from '../compile/axis.js'
import { contains } from '../compile/class-set.js'
import type { Demand } from '../compile/predicate.js'
import type { CompiledTable } from '../compile.js'
import type { Trace } from '../evaluate.js'
import type { Facts } from '../fact.js'
import { columnName, demandText, factText, say } from './say.js'

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

const sentence = (column: Said, fact: Said, demand: Said, holds: boolean | undefined): Said => {
  if (holds === undefined)
    return say(`${column.en}: “${demand.en}” was not asked`, `${column.zh}：“${demand.zh}”未作判断`)
  return holds
    ? say(`${column.en} ${fact.en}, as asked: ${demand.en}`, `${column.zh}${fact.zh}，符合要求：${demand.zh}`)
    : say(
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
