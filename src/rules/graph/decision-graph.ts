import { RedressError } from '../../errors.js'
import { type Checked, checked, type Issue, issueText } from '../../issues.js'
import { type CompiledTable, type CompileOptions, compile } from '../compile/compile.js'
import { type EvaluateOptions, type Evaluation, evaluate } from '../evaluate/evaluate.js'
import type { TableOutput } from '../evaluate/hit-policy.js'
import type { Fact, Facts } from '../facts/fact.js'
import { isRecord } from '../facts/plain-value.js'
import type { OutputRecord } from '../table/output-record.js'
import type { Table } from '../table/table.js'

/** Tables in the order they must be decided: what one answers is a fact for those after it. */
export interface DecisionGraph {
  readonly tables: readonly Table[]
}

export interface CompiledGraph {
  readonly tables: readonly CompiledTable[]
}

export interface GraphEvaluation {
  /** The given facts and every output, by name. Outputs of a list are lists. */
  readonly facts: Facts
  readonly outputs: Readonly<Record<string, TableOutput>>
  readonly evaluations: Readonly<Record<string, Evaluation>>
  /** Every table's issues, with the table's id in front of the path. */
  readonly issues: readonly Issue[]
}

const graphIssue = (code: string, path: readonly string[], message: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
})

const producersOf = (tables: readonly Table[], issues: Issue[]): ReadonlyMap<string, Table> => {
  const producers = new Map<string, Table>()
  const ids = new Set<string>()
  for (const table of tables) {
    if (ids.has(table.id))
      issues.push(graphIssue('duplicate-name', [table.id], `two tables are called "${table.id}"`))
    ids.add(table.id)
    for (const { name } of table.outputs) {
      const other = producers.get(name)
      if (other !== undefined)
        issues.push(
          graphIssue('duplicate-output', [table.id, name], `"${name}" is also an output of "${other.id}"`),
        )
      producers.set(name, table)
    }
  }
  return producers
}

/** Orders tables by requirement; every table left when nothing is free any more stands in or behind a cycle. */
const inRequirementOrder = (tables: readonly Table[], issues: Issue[]): readonly Table[] => {
  const producers = producersOf(tables, issues)
  const requires = new Map(
    tables.map((table) => [table, new Set(table.inputs.flatMap(({ name }) => producers.get(name) ?? []))]),
  )
  const done = new Set<Table>()
  for (;;) {
    const free = tables.filter(
      (table) => !done.has(table) && [...(requires.get(table) ?? [])].every((each) => done.has(each)),
    )
    if (free.length === 0) break
    for (const table of free) done.add(table)
  }
  const stuck = tables.filter((table) => !done.has(table)).map((table) => table.id)
  if (stuck.length > 0)
    issues.push(
      graphIssue('requirement-cycle', stuck, `these tables need each other's answers: ${stuck.join(', ')}`),
    )
  return [...done]
}

/** Orders tables so that each comes after those whose outputs are its inputs; cycles and double outputs are issues. */
export const parseGraph = (tables: readonly Table[]): Checked<DecisionGraph> => {
  const issues: Issue[] = []
  return checked({ tables: inRequirementOrder(tables, issues) }, issues)
}

/**
 * The same as {@link parseGraph}, for code.
 *
 * @throws RedressError `invalid-definition` on a requirement cycle or an output that two tables give.
 */
export const defineGraph = (tables: readonly Table[]): DecisionGraph => {
  const graph = parseGraph(tables)
  if (graph.ok) return graph.value
  throw new RedressError('invalid-definition', graph.issues.map(issueText).join('\n'), {
    details: { issues: graph.issues },
  })
}

export const compileGraph = (graph: DecisionGraph, options: CompileOptions = {}): CompiledGraph => ({
  tables: graph.tables.map((table) => compile(table, options)),
})

const outputFacts = (table: Table, output: TableOutput): [string, Fact][] => {
  if (output === undefined) return []
  return table.outputs.map(({ name }) => [
    name,
    Array.isArray(output)
      ? (output as readonly OutputRecord[]).map((record) => record[name] ?? null)
      : ((output as OutputRecord)[name] ?? null),
  ])
}

/**
 * Decides every table of a graph in turn. A table that decides nothing leaves its outputs missing; tables that
 * need them say so themselves.
 */
export const evaluateGraph = (
  graph: CompiledGraph,
  facts: Facts,
  options: EvaluateOptions = {},
): GraphEvaluation => {
  const known = new Map<string, Fact | undefined>(isRecord(facts) ? Object.entries(facts) : [])
  const evaluations: [string, Evaluation][] = []
  for (const compiled of graph.tables) {
    const evaluation = evaluate(compiled, Object.fromEntries(known), options)
    evaluations.push([compiled.id, evaluation])
    for (const [name, fact] of outputFacts(compiled.table, evaluation.output)) known.set(name, fact)
  }
  return {
    facts: Object.fromEntries(known),
    outputs: Object.fromEntries(evaluations.map(([id, { output }]) => [id, output])),
    evaluations: Object.fromEntries(evaluations),
    issues: evaluations.flatMap(([id, { issues }]) =>
      issues.map((issue) => ({ ...issue, path: [id, ...issue.path] })),
    ),
  }
}
